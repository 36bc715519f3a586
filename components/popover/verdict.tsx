/** Known or not known: the word before a statement, where both kinds stand together. */
import { useLocale, useTranslate } from '../translate.ts';

export function Verdict({ isKnown }: { readonly isKnown: boolean }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <strong class={`verdict verdict-${isKnown ? 'known' : 'unknown'}`} lang={locale}>
        {t(isKnown ? 'popover_known' : 'popover_unknown')}
      </strong>{' '}
    </>
  );
}

/** The keys of a command, if the reader's browser has any set for it. */
import { useTranslate } from '../translate.ts';

export function Shortcut({ keys }: { readonly keys: string | undefined }) {
  const t = useTranslate();
  if (keys === undefined || keys === '') return null;
  return (
    <p>
      {t('welcome_step_point_key')} <kbd>{keys}</kbd>
    </p>
  );
}

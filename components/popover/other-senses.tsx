/** What else the spelling may mean here, each a step away. */
import { useId } from 'preact/hooks';
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import type { BilingualLabel, Origin } from '../../lib/core/glossary/glossary-view.ts';
import { useLang, useLocale, useTranslate } from '../translate.ts';

export interface Sense {
  readonly id: ConceptId;
  readonly label: string;
  /** Whose entry it is, where that tells it from another of its name. */
  readonly origin?: Origin;
  readonly packTitle?: BilingualLabel;
}

interface OtherSensesProps {
  readonly senses: readonly Sense[];
  onSense(id: ConceptId): void;
}

export function OtherSenses({ senses, onSense }: OtherSensesProps) {
  const t = useTranslate();
  const labelId = useId();
  return (
    <section class="senses" aria-labelledby={labelId}>
      <span id={labelId}>{t('sense_others')}</span>
      {senses.map(({ id, label, ...sense }) => (
        <button key={id} type="button" class="text-button" lang="zh-CN" onClick={() => onSense(id)}>
          {label}
          <SenseOrigin {...sense} />
        </button>
      ))}
    </section>
  );
}

/** Nothing is said of what came with Meipi. */
function SenseOrigin({ origin, packTitle }: Pick<Sense, 'origin' | 'packTitle'>) {
  const t = useTranslate();
  const lang = useLang();
  const locale = useLocale();
  if (origin?.type === 'own') {
    return <small lang={locale}> {t('popover_origin_own')}</small>;
  }
  const title = packTitle && (packTitle[lang] ?? packTitle.zh ?? packTitle.en);
  return title === undefined ? null : <small> {title}</small>;
}

/** What else the spelling may mean here, each a step away. */
import { useId } from 'preact/hooks';
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import { useTranslate } from '../translate.ts';

export interface Sense {
  readonly id: ConceptId;
  readonly label: string;
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
      {senses.map(({ id, label }) => (
        <button key={id} type="button" class="text-button" lang="zh-CN" onClick={() => onSense(id)}>
          {label}
        </button>
      ))}
    </section>
  );
}

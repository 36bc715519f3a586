/** What else the spelling may mean here, each a step away. */
import { useId } from 'preact/hooks';
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

export interface Sense {
  readonly id: ConceptId;
  readonly label: string;
}

/** How the turn to another sense stands. */
export type Turning = 'at-rest' | 'under-way' | 'note-first' | 'failed';

const PROBLEM: Record<Turning, MessageKey | undefined> = {
  'at-rest': undefined,
  'under-way': undefined,
  'note-first': 'sense_note_first',
  failed: 'sense_failed',
};

interface OtherSensesProps {
  readonly senses: readonly Sense[];
  readonly turning: Turning;
  onSense(id: ConceptId): void;
}

export function OtherSenses({ senses, turning, onSense }: OtherSensesProps) {
  const t = useTranslate();
  const labelId = useId();
  const problem = PROBLEM[turning];
  return (
    <section class="senses" aria-labelledby={labelId} aria-busy={turning === 'under-way'}>
      <span id={labelId}>{t('sense_others')}</span>
      {senses.map(({ id, label }) => (
        <button key={id} type="button" class="text-button" lang="zh-CN" onClick={() => onSense(id)}>
          {label}
        </button>
      ))}
      {problem !== undefined && <p role="alert">{t(problem)}</p>}
    </section>
  );
}

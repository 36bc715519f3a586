/** Why the popover did not turn to another concept. */
import { type MessageKey, useTranslate } from '../translate.ts';

/** How a turn stands. */
export type Turning = 'at-rest' | 'under-way' | 'note-first' | 'failed';

const PROBLEM: Record<Turning, MessageKey | undefined> = {
  'at-rest': undefined,
  'under-way': undefined,
  'note-first': 'sense_note_first',
  failed: 'sense_failed',
};

export function TurningProblem({ turning }: { readonly turning: Turning }) {
  const t = useTranslate();
  const problem = PROBLEM[turning];
  return problem === undefined ? null : (
    <p class="problem" role="alert">
      {t(problem)}
    </p>
  );
}

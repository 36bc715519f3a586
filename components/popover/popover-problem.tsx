/** What the popover says when it has nothing to explain with. */
import { Icon } from '../icon.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';

type Problem = 'no-session' | 'unavailable';

const WORDING: Record<Problem, readonly [heading: MessageKey, advice: MessageKey]> = {
  'no-session': ['problem_no_session', 'problem_no_session_advice'],
  unavailable: ['problem_unavailable', 'problem_unavailable_advice'],
};

interface PopoverProblemProps {
  readonly problem: Problem;
  onClose(): void;
}

export function PopoverProblem({ problem, onClose }: PopoverProblemProps) {
  const t = useTranslate();
  const [heading, advice] = WORDING[problem];
  return (
    <article class="card card-problem">
      <header class="card-head">
        <h1>{t(heading)}</h1>
        <button type="button" class="close" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="card-body">
        <p>{t(advice)}</p>
      </div>
    </article>
  );
}

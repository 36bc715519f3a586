/** What the popover says when it has nothing to explain with. */
import { useId } from 'preact/hooks';
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
  const headingId = useId();
  const [heading, advice] = WORDING[problem];
  return (
    <dialog open class="card card-problem" aria-labelledby={headingId}>
      <header class="card-head">
        <h1 id={headingId} tabIndex={-1}>
          {t(heading)}
        </h1>
        <span class="tools">
          <button type="button" class="tool close" aria-label={t('close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </span>
      </header>
      <div class="card-body">
        <p>{t(advice)}</p>
      </div>
    </dialog>
  );
}

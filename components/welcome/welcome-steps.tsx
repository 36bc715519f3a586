/** The three things to learn, ticked off as they are done on the sample article. */
import type { ComponentChildren } from 'preact';
import { type MessageKey, useTranslate } from '../translate.ts';
import type { Gesture } from './gesture.ts';
import { Shortcut } from './shortcut.tsx';

interface WelcomeStepsProps {
  readonly done: readonly Gesture[];
  /** Keys of the command that explains one term after another. */
  readonly nextTermKeys: string | undefined;
  /** Missing where the browser has nothing to open beside the page. */
  readonly onOpenSidePanel?: (() => void) | undefined;
}

export const STEPS: Readonly<Record<Gesture, readonly [heading: MessageKey, how: MessageKey]>> = {
  explain: ['welcome_step_point', 'welcome_step_point_how'],
  note: ['welcome_step_write', 'welcome_step_write_how'],
  panel: ['welcome_step_panel', 'welcome_step_panel_how'],
};

export function WelcomeSteps({ done, nextTermKeys, onOpenSidePanel }: WelcomeStepsProps) {
  const t = useTranslate();
  return (
    <ol class="steps">
      <Step gesture="explain" done={done}>
        <Shortcut keys={nextTermKeys} />
      </Step>
      <Step gesture="note" done={done} />
      <Step gesture="panel" done={done}>
        {onOpenSidePanel && (
          <button type="button" class="small-button" onClick={onOpenSidePanel}>
            {t('popup_open_side_panel')}
          </button>
        )}
      </Step>
    </ol>
  );
}

interface StepProps {
  readonly gesture: Gesture;
  readonly done: readonly Gesture[];
  readonly children?: ComponentChildren;
}

function Step({ gesture, done, children }: StepProps) {
  const t = useTranslate();
  const [heading, how] = STEPS[gesture];
  const isDone = done.includes(gesture);
  return (
    <li class={isDone ? 'done' : undefined}>
      {isDone && <Tick />}
      <h2>
        {t(heading)}
        {isDone && <span class="step-done">{t('welcome_done')}</span>}
      </h2>
      <p>{t(how)}</p>
      {children}
    </li>
  );
}

/** In the place of the number. */
function Tick() {
  return (
    <svg class="tick" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M3 10.5l4.5 5L17 4.5" fill="none" stroke="currentColor" stroke-width="2.5" />
    </svg>
  );
}

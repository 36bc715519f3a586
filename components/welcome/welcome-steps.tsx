/** The three things to know. */
import { useTranslate } from '../translate.ts';
import { Shortcut } from './shortcut.tsx';

interface WelcomeStepsProps {
  /** Keys of the command that explains one term after another. */
  readonly nextTermKeys: string | undefined;
}

export function WelcomeSteps({ nextTermKeys }: WelcomeStepsProps) {
  const t = useTranslate();
  return (
    <ol class="steps">
      <li>
        <h2>{t('welcome_step_point')}</h2>
        <p>{t('welcome_step_point_how')}</p>
        <Shortcut keys={nextTermKeys} />
      </li>
      <li>
        <h2>{t('welcome_step_write')}</h2>
        <p>{t('welcome_step_write_how')}</p>
      </li>
      <li>
        <h2>{t('welcome_step_elsewhere')}</h2>
        <p>{t('welcome_step_elsewhere_how')}</p>
      </li>
    </ol>
  );
}

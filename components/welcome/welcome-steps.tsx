/** The three things to know. */
import { useTranslate } from '../translate.ts';

export function WelcomeSteps({
  commandShortcut,
}: {
  readonly commandShortcut: string | undefined;
}) {
  const t = useTranslate();
  return (
    <ol class="steps">
      <li>
        <h2>{t('welcome_step_point')}</h2>
        <p>{t('welcome_step_point_how')}</p>
        {commandShortcut !== undefined && commandShortcut !== '' && (
          <p>
            {t('welcome_step_point_key')} <kbd>{commandShortcut}</kbd>
          </p>
        )}
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

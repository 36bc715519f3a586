/** What else can be done, on other pages and from the toolbar button. */
import { useTranslate } from '../translate.ts';
import { Shortcut } from './shortcut.tsx';

interface MoreStepsProps {
  /** Keys of the command that explains the page. */
  readonly explainPageKeys: string | undefined;
}

export function MoreSteps({ explainPageKeys }: MoreStepsProps) {
  const t = useTranslate();
  return (
    <section class="more-steps" aria-labelledby="more-steps-heading">
      <h2 id="more-steps-heading">{t('welcome_more')}</h2>
      <ul>
        <li>
          <h3>{t('welcome_more_elsewhere')}</h3>
          <p>{t('welcome_more_elsewhere_how')}</p>
        </li>
        <li>
          <h3>{t('welcome_more_explain')}</h3>
          <p>{t('welcome_more_explain_how', t('page_explain'), t('site_allow'))}</p>
          <Shortcut keys={explainPageKeys} />
        </li>
        <li>
          <h3>{t('welcome_more_remember')}</h3>
          <p>{t('welcome_more_remember_how', t('page_remember'), t('articles_title'))}</p>
        </li>
        <li>
          <h3>{t('welcome_more_differs')}</h3>
          <p>{t('welcome_more_differs_how', t('popup_open_side_panel'))}</p>
        </li>
        <li>
          <h3>{t('welcome_more_adjust')}</h3>
          <p>
            {t(
              'welcome_more_adjust_how',
              t('density_paragraph'),
              t('density_first'),
              t('correction_refuse'),
            )}
          </p>
        </li>
      </ul>
    </section>
  );
}

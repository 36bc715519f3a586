/** The list of articles before any was remembered. */
import { Notice } from '../app-frame/notice.tsx';
import { useTranslate } from '../translate.ts';

export function EmptyArticles() {
  const t = useTranslate();
  return (
    <Notice heading={t('articles_empty')}>
      <p>{t('articles_empty_what')}</p>
      <ol class="how-to">
        <li>{t('articles_empty_step_open')}</li>
        <li>{t('articles_empty_step_button')}</li>
        <li>{t('articles_empty_step_remember')}</li>
      </ol>
      <p>{t('articles_empty_noted')}</p>
    </Notice>
  );
}

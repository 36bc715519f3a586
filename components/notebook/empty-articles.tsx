/** No article to list: none remembered yet, or none found. */
import { Notice } from '../app-frame/notice.tsx';
import { useTranslate } from '../translate.ts';

interface EmptyArticlesProps {
  readonly query: string;
  onQuery(query: string): void;
}

export function EmptyArticles({ query, onQuery }: EmptyArticlesProps) {
  const t = useTranslate();
  if (query.trim() !== '') {
    return (
      <Notice heading={t('articles_no_hit', query.trim())}>
        <p>{t('notebook_no_hit_advice')}</p>
        <p>
          <button type="button" class="small-button" onClick={() => onQuery('')}>
            {t('notebook_show_all')}
          </button>
        </p>
      </Notice>
    );
  }
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

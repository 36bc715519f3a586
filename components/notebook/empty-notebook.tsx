/** The notebook with nothing to list: none written yet, or none found. */
import { Notice } from '../app-frame/notice.tsx';
import { useTranslate } from '../translate.ts';

interface EmptyNotebookProps {
  readonly query: string;
  onQuery(query: string): void;
}

export function EmptyNotebook({ query, onQuery }: EmptyNotebookProps) {
  const t = useTranslate();
  if (query.trim() !== '') {
    return (
      <Notice heading={t('notebook_no_hit', query.trim())}>
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
    <Notice heading={t('notebook_empty')}>
      <ol class="how-to">
        <li>{t('notebook_empty_step_open')}</li>
        <li>{t('notebook_empty_step_point')}</li>
        <li>{t('notebook_empty_step_write')}</li>
      </ol>
    </Notice>
  );
}

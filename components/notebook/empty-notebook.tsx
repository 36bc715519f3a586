/** The notebook before anything was written. */
import { Notice } from '../app-frame/notice.tsx';
import { useTranslate } from '../translate.ts';

export function EmptyNotebook() {
  const t = useTranslate();
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

/** Tells those who cannot see the panel change that another page is shown in it. */
import type { PageStatus } from '../report/page-status.ts';
import { unmarkedHeading } from '../report/why-unmarked.ts';
import { useTranslate } from '../translate.ts';

export function PageAnnouncement({ status }: { readonly status: PageStatus }) {
  const t = useTranslate();
  return (
    <p class="unseen" role="status">
      {announcement(status, t)}
    </p>
  );
}

function announcement(status: PageStatus, t: ReturnType<typeof useTranslate>): string {
  if (status.type === 'loading') return '';
  if (status.type !== 'read') return t('panel_unread');
  const { report, explaining } = status;
  if (report) return t('panel_shows_report', report.title);
  if (explaining === 'article') return t('popup_explained');
  return unmarkedHeading(status, t);
}

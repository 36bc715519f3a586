/** Why there is nothing to list, and what can be done. */
import { Notice } from '../app-frame/notice.tsx';
import type { PageStatus } from '../report/page-status.ts';
import type { Unmarked } from '../report/why-unmarked.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

type NoticeType = Exclude<PageStatus['type'], 'read'> | Unmarked;

const WORDING: Readonly<
  Record<Exclude<NoticeType, 'loading'>, readonly [heading: MessageKey, advice: MessageKey]>
> = {
  'no-report': ['popup_no_report', 'panel_no_report_advice'],
  'no-article': ['popup_no_article', 'popup_no_article_advice'],
  corrected: ['popup_no_report', 'popup_nothing_marked'],
  // The browser tells the panel no address of such a page: which of the two it is, is unknown.
  unread: ['panel_unread', 'panel_unread_advice'],
  'browser-page': ['panel_unread', 'panel_unread_advice'],
  failed: ['popup_failed', 'popup_failed_advice'],
};

export function PanelNotice({ type }: { readonly type: NoticeType }) {
  const t = useTranslate();
  if (type === 'loading') return <p class="loading">{t('popup_loading')}</p>;
  const [heading, advice] = WORDING[type];
  return (
    <Notice heading={t(heading)}>
      <p>{t(advice)}</p>
    </Notice>
  );
}

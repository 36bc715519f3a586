/** Why there is nothing to list, and what can be done. */
import { Notice } from '../app-frame/notice.tsx';
import type { PageStatus, ReadPage } from '../report/page-status.ts';
import { type Unmarked, unmarkedHeading, whyUnmarked } from '../report/why-unmarked.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

type Unread = Exclude<PageStatus, ReadPage>['type'];

const UNREAD: Readonly<
  Record<Exclude<Unread, 'loading'>, readonly [heading: MessageKey, advice: MessageKey]>
> = {
  // The browser tells the panel no address of such a page: which of the two it is, is unknown.
  unread: ['panel_unread', 'panel_unread_advice'],
  'browser-page': ['panel_unread', 'panel_unread_advice'],
  failed: ['popup_failed', 'popup_failed_advice'],
};
const ADVICE: Readonly<Record<Unmarked, MessageKey>> = {
  'no-report': 'panel_no_report_advice',
  'no-article': 'popup_no_article_advice',
  refused: 'popup_nothing_marked',
  candidate: 'popup_nothing_marked',
};

/** @param status of a page on which nothing is marked */
export function PanelNotice({ status }: { readonly status: PageStatus }) {
  const t = useTranslate();
  if (status.type === 'loading') return <p class="loading">{t('popup_loading')}</p>;
  if (status.type === 'read') {
    return (
      <Notice heading={unmarkedHeading(status, t)}>
        <p>{t(ADVICE[whyUnmarked(status)])}</p>
      </Notice>
    );
  }
  const [heading, advice] = UNREAD[status.type];
  return (
    <Notice heading={t(heading)}>
      <p>{t(advice)}</p>
    </Notice>
  );
}

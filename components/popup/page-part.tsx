/** What was found on the page, and what can be done there. */
import { Notice } from '../app-frame/notice.tsx';
import { Corrections } from '../report/corrections.tsx';
import { DifferenceDetails } from '../report/difference-details.tsx';
import type { Choice, PageStatus, ReadPage } from '../report/page-status.ts';
import { ReportHead } from '../report/report-head.tsx';
import { TermList } from '../report/term-list.tsx';
import { type Unmarked, whyUnmarked } from '../report/why-unmarked.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { ExplainPage } from './explain-page.tsx';

export interface PagePartActions {
  onShowTerm(conceptId: string): void;
  onShowPlace(start: number, end: number): void;
  onChoose(reportId: string, choice: Choice): void;
  onExplain(): void;
  onRemember(keepText: boolean): void;
}

type NoticeKind = Exclude<PageStatus['type'], 'loading' | 'read'> | Unmarked;

const WORDING: Readonly<Record<NoticeKind, readonly [heading: MessageKey, advice: MessageKey]>> = {
  'no-report': ['popup_no_report', 'popup_no_report_advice'],
  'no-article': ['popup_no_article', 'popup_no_article_advice'],
  corrected: ['popup_no_report', 'popup_nothing_marked'],
  unread: ['popup_unlisted', 'popup_unlisted_advice'],
  'browser-page': ['popup_browser_page', 'popup_browser_page_advice'],
  failed: ['popup_failed', 'popup_failed_advice'],
};

export function PagePart({
  status,
  ...actions
}: PagePartActions & { readonly status: PageStatus }) {
  const t = useTranslate();
  if (status.type === 'loading') return <p class="loading">{t('popup_loading')}</p>;
  if (status.type === 'read') return <ReadPart page={status} {...actions} />;
  if (status.type !== 'unread') return <PageNotice kind={status.type} host={undefined} />;
  const { host } = status;
  // The reader pressed the button: of any page that may be read the address would be known.
  if (host === undefined) return <PageNotice kind="browser-page" host={undefined} />;
  return (
    <>
      <PageNotice kind="unread" host={host} />
      <ExplainPage key="explain" isExplained={false} {...actions} />
    </>
  );
}

function ReadPart({ page, ...actions }: PagePartActions & { readonly page: ReadPage }) {
  const t = useTranslate();
  const { report, host } = page;
  const isExplained = page.explaining === 'article';
  return (
    <>
      {report && (
        <>
          <ReportHead report={report} />
          <DifferenceDetails key={report.id} report={report} onShowPlace={actions.onShowPlace} />
        </>
      )}
      {!report && !isExplained && <PageNotice kind={whyUnmarked(page)} host={host} />}
      {!report && isExplained && <h2 class="explained">{t('popup_explained')}</h2>}
      {(report || isExplained) && <TermList terms={page.terms} onShowTerm={actions.onShowTerm} />}
      <Corrections page={page} onChoose={actions.onChoose} />
      {!report && host !== undefined && (
        <ExplainPage key="explain" isExplained={isExplained} {...actions} />
      )}
    </>
  );
}

interface PageNoticeProps {
  readonly kind: NoticeKind;
  readonly host: string | undefined;
}

function PageNotice({ kind, host }: PageNoticeProps) {
  const t = useTranslate();
  const [heading, advice] = WORDING[kind];
  return (
    <Notice heading={t(heading)}>
      <p>{t(advice)}</p>
      {host !== undefined && <p class="host">{host}</p>}
    </Notice>
  );
}

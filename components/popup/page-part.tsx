/** What was found on the page, and what can be done there. */
import type { Density } from '../../lib/core/settings.ts';
import { Notice } from '../app-frame/notice.tsx';
import { Corrections } from '../report/corrections.tsx';
import { DifferenceDetails } from '../report/difference-details.tsx';
import { OwnArticle, type OwnArticleActions } from '../report/own-article.tsx';
import type { Choice, KeptArticle, PageStatus, ReadPage } from '../report/page-status.ts';
import { ReportHead } from '../report/report-head.tsx';
import { SlogansChoice } from '../report/slogans-choice.tsx';
import { TermList } from '../report/term-list.tsx';
import { type Unmarked, unmarkedHeading, whyUnmarked } from '../report/why-unmarked.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { ExplainPage } from './explain-page.tsx';

export interface PagePartProps extends OwnArticleActions {
  /** Of the report, if it is one of the reader's own articles and that is known. */
  readonly kept: KeptArticle | undefined;
  /** Undefined until they are known. */
  readonly density: Density | undefined;
  readonly slogans: boolean | undefined;
  onShowTerm(conceptId: string): void;
  onShowPlace(start: number, end: number): void;
  onChoose(reportId: string, choice: Choice): void;
  onExplain(): void;
  onRemember(keepText: boolean): void;
  onDensity(density: Density): void;
  onSlogans(isOn: boolean): void;
}

/** The browser gives the popup little height, and what can be done comes below the terms. */
const TERMS_AT_FIRST = 5;

type Unread = Exclude<PageStatus['type'], 'loading' | 'read'>;

const UNREAD: Readonly<Record<Unread, readonly [heading: MessageKey, advice: MessageKey]>> = {
  unread: ['popup_unlisted', 'popup_unlisted_advice'],
  'browser-page': ['popup_browser_page', 'popup_browser_page_advice'],
  failed: ['popup_failed', 'popup_failed_advice'],
};
const ADVICE: Readonly<Record<Unmarked, MessageKey>> = {
  'no-report': 'popup_no_report_advice',
  'no-article': 'popup_no_article_advice',
  refused: 'popup_nothing_marked',
  candidate: 'popup_nothing_marked',
};

export function PagePart({ status, ...rest }: PagePartProps & { readonly status: PageStatus }) {
  const t = useTranslate();
  if (status.type === 'loading') return <p class="loading">{t('popup_loading')}</p>;
  if (status.type === 'read') return <ReadPart page={status} {...rest} />;
  const host = status.type === 'unread' ? status.host : undefined;
  // The reader pressed the button: of any page that may be read the address would be known.
  const kind = status.type === 'unread' && host === undefined ? 'browser-page' : status.type;
  const [heading, advice] = UNREAD[kind];
  return (
    <>
      <PageNotice heading={t(heading)} advice={t(advice)} host={host} />
      {host !== undefined && <ExplainPage key="explain" isExplained={false} {...rest} />}
    </>
  );
}

function ReadPart({ page, ...rest }: PagePartProps & { readonly page: ReadPage }) {
  const t = useTranslate();
  const { report, host } = page;
  const isExplained = page.explaining === 'article';
  return (
    <>
      {report && (
        <>
          <ReportHead report={report} />
          <DifferenceDetails key={report.id} report={report} onShowPlace={rest.onShowPlace} />
        </>
      )}
      {!report && !isExplained && (
        <PageNotice
          heading={unmarkedHeading(page, t)}
          advice={t(ADVICE[whyUnmarked(page)])}
          host={host}
        />
      )}
      {!report && isExplained && <h2 class="explained">{t('popup_explained')}</h2>}
      {(report || isExplained) && (
        <>
          <TermList
            terms={page.terms}
            isReport={report !== undefined}
            atFirst={TERMS_AT_FIRST}
            {...rest}
          />
          {rest.slogans !== undefined && (
            <SlogansChoice isOn={rest.slogans} onSlogans={rest.onSlogans} />
          )}
        </>
      )}
      <Corrections page={page} onChoose={rest.onChoose} />
      {report?.own && <OwnArticle key={`own ${report.id}`} report={report} {...rest} />}
      {!report && host !== undefined && (
        <ExplainPage
          key="explain"
          isExplained={isExplained}
          isSecond={page.candidates.length > 0 || page.refused.length > 0}
          {...rest}
        />
      )}
    </>
  );
}

interface PageNoticeProps {
  readonly heading: string;
  readonly advice: string;
  readonly host: string | undefined;
}

function PageNotice({ heading, advice, host }: PageNoticeProps) {
  return (
    <Notice heading={heading}>
      <p>{advice}</p>
      {host !== undefined && <p class="host">{host}</p>}
    </Notice>
  );
}

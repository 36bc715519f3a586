/** Beside the page: the report that it carries, what differs, and its terms. */
import { useRef } from 'preact/hooks';
import type { Density } from '../../lib/core/settings.ts';
import { Masthead } from '../app-frame/masthead.tsx';
import { Corrections } from '../report/corrections.tsx';
import { OwnArticle, type OwnArticleActions } from '../report/own-article.tsx';
import type { Choice, KeptArticle, PageStatus, ReadPage } from '../report/page-status.ts';
import { ParagraphList } from '../report/paragraph-list.tsx';
import { ProblemLine } from '../report/problem-line.tsx';
import { ReportHead } from '../report/report-head.tsx';
import { TermList } from '../report/term-list.tsx';
import { useKeptFocus } from '../report/use-kept-focus.ts';
import { useTranslate } from '../translate.ts';
import { PageAnnouncement } from './page-announcement.tsx';
import { PanelNotice } from './panel-notice.tsx';

interface ReadPartProps extends OwnArticleActions {
  /** Of the report, if it is one of the reader's own articles and that is known. */
  readonly kept: KeptArticle | undefined;
  readonly density: Density | undefined;
  onShowTerm(conceptId: string): void;
  onShowPlace(start: number, end: number): void;
  onChoose(reportId: string, choice: Choice): void;
  onDensity(density: Density): void;
}

export interface SidePanelViewProps extends ReadPartProps {
  readonly status: PageStatus;
  readonly isBusy: boolean;
  /** Code of what went wrong last. */
  readonly problem: string | undefined;
  onOpenNotebook(): void;
}

export function SidePanelView(props: SidePanelViewProps) {
  const t = useTranslate();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const { status, isBusy, problem } = props;
  return (
    <div class="side-panel">
      <Masthead title={t('popup_title')}>
        <button type="button" class="text-button" onClick={props.onOpenNotebook}>
          {t('open_notebook')}
        </button>
      </Masthead>
      <PageAnnouncement status={status} />
      <main ref={main} tabIndex={-1} aria-busy={isBusy || status.type === 'loading'}>
        <ProblemLine problem={problem} />
        {status.type === 'read' ? (
          <ReadPart page={status} {...props} />
        ) : (
          <PanelNotice status={status} />
        )}
      </main>
    </div>
  );
}

function ReadPart({ page, ...props }: ReadPartProps & { readonly page: ReadPage }) {
  const t = useTranslate();
  const { report } = page;
  const isExplained = page.explaining === 'article';
  return (
    <>
      {report && <ReportHead report={report} />}
      {report && <ParagraphList report={report} onShowPlace={props.onShowPlace} />}
      {!report && isExplained && <h2 class="explained">{t('popup_explained')}</h2>}
      {!report && !isExplained && <PanelNotice status={page} />}
      <Corrections page={page} onChoose={props.onChoose} />
      {report?.own && <OwnArticle key={`own ${report.id}`} report={report} {...props} />}
      {(report || isExplained) && (
        <TermList terms={page.terms} isReport={report !== undefined} {...props} />
      )}
    </>
  );
}

/** Beside the page: the report that it carries, what differs, and its terms. */
import { useRef } from 'preact/hooks';
import type { Density } from '../../lib/core/settings.ts';
import { Masthead } from '../app-frame/masthead.tsx';
import { Corrections } from '../report/corrections.tsx';
import { DensityChoice } from '../report/density-choice.tsx';
import type { Choice, PageStatus, ReadPage } from '../report/page-status.ts';
import { ParagraphList } from '../report/paragraph-list.tsx';
import { ProblemLine } from '../report/problem-line.tsx';
import { ReportHead } from '../report/report-head.tsx';
import { TermList } from '../report/term-list.tsx';
import { useKeptFocus } from '../report/use-kept-focus.ts';
import { whyUnmarked } from '../report/why-unmarked.ts';
import { useTranslate } from '../translate.ts';
import { PageAnnouncement } from './page-announcement.tsx';
import { PanelNotice } from './panel-notice.tsx';

interface PanelActions {
  onShowTerm(conceptId: string): void;
  onShowPlace(start: number, end: number): void;
  onChoose(reportId: string, choice: Choice): void;
}

export interface SidePanelViewProps extends PanelActions {
  readonly status: PageStatus;
  readonly isBusy: boolean;
  /** Code of what went wrong last. */
  readonly problem: string | undefined;
  readonly density: Density | undefined;
  onDensity(density: Density): void;
}

export function SidePanelView(props: SidePanelViewProps) {
  const t = useTranslate();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const { status, density, isBusy, problem } = props;
  return (
    <div class="side-panel">
      <Masthead title={t('popup_title')} />
      <PageAnnouncement status={status} />
      <main ref={main} tabIndex={-1} aria-busy={isBusy || status.type === 'loading'}>
        {status.type === 'read' ? (
          <ReadPart page={status} {...props} />
        ) : (
          <PanelNotice type={status.type} />
        )}
        <ProblemLine problem={problem} />
        {status.type === 'read' && status.terms.length > 0 && density && (
          <DensityChoice density={density} onDensity={props.onDensity} />
        )}
      </main>
    </div>
  );
}

function ReadPart({ page, onShowTerm, onShowPlace, onChoose }: PanelActions & { page: ReadPage }) {
  const t = useTranslate();
  const { report } = page;
  const isExplained = page.explaining === 'article';
  return (
    <>
      {report && <ReportHead report={report} />}
      {report && <ParagraphList report={report} onShowPlace={onShowPlace} />}
      {!report && isExplained && <h2 class="explained">{t('popup_explained')}</h2>}
      {!report && !isExplained && <PanelNotice type={whyUnmarked(page)} />}
      {(report || isExplained) && <TermList terms={page.terms} onShowTerm={onShowTerm} />}
      <Corrections page={page} onChoose={onChoose} />
    </>
  );
}

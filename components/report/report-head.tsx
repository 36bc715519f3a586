/** The report that a page carries: which, and how much of it. */
import type { ComponentChildren } from 'preact';
import { formatPercent } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { CoverageStrip } from './coverage-strip.tsx';
import type { PageReport } from './page-status.ts';
import { shownShare } from './shown-share.ts';

interface ReportHeadProps {
  readonly report: PageReport;
  /** A picture in the place of that of its paragraphs. */
  readonly children?: ComponentChildren;
}

export function ReportHead({ report, children }: ReportHeadProps) {
  const t = useTranslate();
  const percent = formatPercent(shownShare(report), useLang());
  return (
    <section class="report">
      <h2 lang="zh-CN">{report.title}</h2>
      <p class="report-facts">
        <span lang="zh-CN">{report.publisher}</span>
        {report.own ? (
          <span>{t('report_own', report.date)}</span>
        ) : (
          <time dateTime={report.date}>{report.date}</time>
        )}
      </p>
      <p class="coverage">{t(report.own ? 'report_own_coverage' : 'popup_coverage', percent)}</p>
      {children ?? <CoverageStrip differences={report.differences} />}
    </section>
  );
}

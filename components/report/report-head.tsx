/** The report that a page carries: which, and how much of it. */
import { formatPercent } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { CoverageStrip } from './coverage-strip.tsx';
import type { PageReport } from './page-status.ts';
import { shownShare } from './shown-share.ts';

export function ReportHead({ report }: { readonly report: PageReport }) {
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
      <CoverageStrip differences={report.differences} />
    </section>
  );
}

/** Which reports Meipi knows: their terms are marked wherever they are reprinted. */
import { useTranslate } from '../translate.ts';

export interface KnownReport {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 day. */
  readonly date: string;
}

export function KnownReports({ reports }: { readonly reports: readonly KnownReport[] }) {
  const t = useTranslate();
  if (reports.length === 0) return null;
  return (
    <section class="known-reports" aria-labelledby="known-reports-heading">
      <h2 id="known-reports-heading">{t('welcome_reports')}</h2>
      <p>{t('welcome_reports_how')}</p>
      <ul>
        {reports.map(({ id, title, publisher, date }) => (
          <li key={id}>
            <cite lang="zh-CN">《{title}》</cite>
            <span class="report-facts">
              <span lang="zh-CN">{publisher}</span> <time dateTime={date}>{date}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The report that a page carries: which, how much of it, and the terms found. */
import { formatPercent } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { CoverageStrip } from './coverage-strip.tsx';
import type { RecognisedPage } from './page-status.ts';

interface RecognisedReportProps {
  readonly page: RecognisedPage;
  onShowTerm(conceptId: string): void;
}

export function RecognisedReport({ page, onShowTerm }: RecognisedReportProps) {
  const t = useTranslate();
  const lang = useLang();
  const percent = formatPercent(page.coverage, lang);
  return (
    <>
      <section class="report">
        <h2 lang="zh-CN">{page.title}</h2>
        <p class="report-facts">
          <span lang="zh-CN">{page.publisher}</span>
          <time dateTime={page.date}>{page.date}</time>
        </p>
        <p class="coverage">{t('popup_coverage', percent)}</p>
        <CoverageStrip paragraphs={page.paragraphs} />
      </section>
      <section class="terms">
        <h3>{t('popup_terms', String(page.terms.length))}</h3>
        {page.terms.length === 0 ? (
          <p class="loading">{t('popup_no_terms')}</p>
        ) : (
          <ul>
            {page.terms.map((term) => (
              <li key={term.conceptId}>
                <button type="button" onClick={() => onShowTerm(term.conceptId)}>
                  <span lang="zh-CN">{term.label}</span>
                  {term.count > 1 && (
                    <span class="term-count">{t('popup_term_count', String(term.count))}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** The terms marked on a page, in its order; each leads to where it stands. */
import { useTranslate } from '../translate.ts';
import type { PageTerm } from './page-status.ts';

interface TermListProps {
  readonly terms: readonly PageTerm[];
  onShowTerm(conceptId: string): void;
}

export function TermList({ terms, onShowTerm }: TermListProps) {
  const t = useTranslate();
  return (
    <section class="terms">
      <h3>{t('popup_terms', String(terms.length))}</h3>
      {terms.length === 0 ? (
        <p class="loading">{t('popup_no_terms')}</p>
      ) : (
        <ul>
          {terms.map((term) => (
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
  );
}

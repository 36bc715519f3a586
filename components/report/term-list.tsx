/** The terms marked on a page, in its order; each leads to where it stands, and on to its next place. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Density } from '../../lib/core/settings.ts';
import { useTranslate } from '../translate.ts';
import { DensityChoice } from './density-choice.tsx';
import type { PageTerm } from './page-status.ts';
import { useArrowKeys } from './use-arrow-keys.ts';

export interface TermListProps {
  readonly terms: readonly PageTerm[];
  /** In the text of a report, or in an article that is none. */
  readonly isReport: boolean;
  /** So many are shown until the reader asks for the others. */
  readonly atFirst?: number;
  /** Undefined until it is known. */
  readonly density: Density | undefined;
  onShowTerm(conceptId: string): void;
  onDensity(density: Density): void;
}

export function TermList(props: TermListProps) {
  const { terms, isReport, atFirst = terms.length, density, onShowTerm, onDensity } = props;
  const t = useTranslate();
  const heading = useId();
  const [isWhole, setIsWhole] = useState(false);
  // One more takes no more room than the button for it.
  const shown = isWhole || terms.length <= atFirst + 1 ? terms : terms.slice(0, atFirst);
  const { stop, onKeyDown, onReach } = useArrowKeys(shown.length);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<number>(undefined);
  // From the button that has gone to the first of those that have come.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelectorAll('button')[wanted.current]?.focus();
    wanted.current = undefined;
  });
  if (terms.length === 0) {
    return <p class="no-terms">{t(isReport ? 'popup_no_terms' : 'popup_nothing_explained')}</p>;
  }
  // What is counted stands in the text; marked it is everywhere only where the reader wants it so.
  const count = density === 'every' ? 'popup_term_count' : 'popup_term_count_text';
  return (
    <section class="terms">
      <div class="terms-head">
        <h3 id={heading}>{t('popup_terms', String(terms.length))}</h3>
        {density && <DensityChoice density={density} onDensity={onDensity} />}
      </div>
      <ul ref={list} role="toolbar" aria-labelledby={heading} onKeyDown={onKeyDown}>
        {shown.map((term, index) => (
          <li key={term.conceptId} role="none">
            <button
              type="button"
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => onReach(index)}
              onClick={() => onShowTerm(term.conceptId)}
            >
              <span lang="zh-CN">{term.label}</span>
              {term.count > 1 && <span class="term-count">{t(count, String(term.count))}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < terms.length && (
        <button
          type="button"
          class="text-button more-terms"
          onClick={() => {
            wanted.current = shown.length;
            setIsWhole(true);
          }}
        >
          {t('more_items', String(terms.length - shown.length))}
        </button>
      )}
    </section>
  );
}

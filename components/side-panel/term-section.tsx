/**
 * The terms of the article, in its order. This is the way to the marks for those who do not
 * see them or do not point at them. To a screen reader it is a list with a heading for each
 * term, in which every button can be reached; to the keyboard the names are one stop of the
 * Tab key, between which the arrow keys lead, and only the buttons of the term reached are
 * further stops: with seventy terms nobody wants to press Tab two hundred times.
 */
import { useId, useState } from 'preact/hooks';
import type { Density } from '../../lib/core/settings.ts';
import { DensityChoice } from '../report/density-choice.tsx';
import type { ReadPage } from '../report/page-status.ts';
import { useArrowKeys } from '../report/use-arrow-keys.ts';
import { useTranslate } from '../translate.ts';
import {
  type TermFilter as Filter,
  filterTerms,
  isOfKind,
  type TermKind,
  type TermKnowledge,
} from './filter-terms.ts';
import { keyOfTerm } from './places.ts';
import { TermFilter } from './term-filter.tsx';
import { TermRow } from './term-row.tsx';
import type { Places } from './use-places.ts';

export interface TermSectionProps extends TermKnowledge {
  readonly page: Pick<ReadPage, 'terms' | 'report'>;
  readonly places: Places;
  /** Undefined until it is known. */
  readonly density: Density | undefined;
  onDensity(density: Density): void;
  /** Opens the popover at the term, where notes are written. */
  onShowTerm(conceptId: string): void;
}

const EVERYTHING: Filter = { query: '', kind: 'all' };

export function TermSection(props: TermSectionProps) {
  const { page, places, density, entries, notes } = props;
  const { terms, report } = page;
  const t = useTranslate();
  const heading = useId();
  const [filter, setFilter] = useState(EVERYTHING);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const shown = filterTerms(terms, filter, { entries, notes });
  const { stop, onKeyDown, onReach } = useArrowKeys(shown.length, '.term-name');
  if (terms.length === 0) {
    return <p class="no-terms">{t(report ? 'popup_no_terms' : 'popup_nothing_explained')}</p>;
  }
  const count = (kind: TermKind) =>
    terms.filter((term) => isOfKind(term, kind, { entries, notes })).length;
  const isWhole = shown.length === terms.length;
  const toggle = (id: string, isOpen: boolean) => {
    const next = new Set(opened);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpened(next);
  };
  return (
    <section class="panel-terms" aria-labelledby={heading}>
      <div class="terms-head">
        <h2 id={heading}>{t('popup_terms', String(terms.length))}</h2>
        {density && <DensityChoice density={density} onDensity={props.onDensity} />}
      </div>
      <TermFilter
        filter={filter}
        counts={{
          all: terms.length,
          'with-note': count('with-note'),
          unexplained: count('unexplained'),
        }}
        onFilter={setFilter}
      />
      <p class="filter-result" role="status">
        {!isWhole && t('panel_shown', String(shown.length), String(terms.length))}
      </p>
      {shown.length === 0 && (
        <button type="button" class="text-button" onClick={() => setFilter(EVERYTHING)}>
          {t('panel_show_all')}
        </button>
      )}
      {/* Lists without bullets are none to Safari unless it is said. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <ul role="list" class="term-rows" onKeyDown={(event) => isName(event) && onKeyDown(event)}>
        {shown.map((term, index) => (
          <TermRow
            key={term.conceptId}
            term={term}
            entry={entries.get(term.conceptId)}
            isKnown={entries.has(term.conceptId)}
            note={notes.get(term.conceptId)}
            report={report}
            current={places.current?.key === keyOfTerm(term.conceptId) ? places.current : undefined}
            isOpen={opened.has(term.conceptId)}
            isStop={index === stop}
            onReach={() => onReach(index)}
            onStep={(step) => places.goOn(keyOfTerm(term.conceptId), step)}
            onToggle={(isOpen) => toggle(term.conceptId, isOpen)}
            onOpenNote={() => props.onShowTerm(term.conceptId)}
          />
        ))}
      </ul>
      <p class="keys-hint">{t('panel_keys')}</p>
    </section>
  );
}

/** The arrow keys are those of the names only: they scroll and move carets elsewhere. */
function isName({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('.term-name');
}

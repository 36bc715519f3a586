/** Finds the terms of all concepts in page text, with one automaton for all of them. */
import type { ReportId } from '../report/report-record.ts';
import type { CharFold } from '../text/char-fold.ts';
import type { NormalText } from '../text/normal-text.ts';
import type { Concept } from './concept.ts';
import { contextAllows } from './context-rules.ts';
import { createSenseRanking, type Sense } from './rank-senses.ts';
import { scanTerms } from './scan-terms.ts';
import { createTermAutomaton, type TermAutomaton } from './term-automaton.ts';
import { type Variant, variantsOf } from './variants.ts';

/** A raw span [start, end) of page text in which terms are looked for. */
export interface TermZone {
  readonly start: number;
  readonly end: number;
  /** The report in whose text the zone stands; undefined: none known. */
  readonly reportId?: ReportId | undefined;
}

/** A term at raw offsets [start, end). */
export interface TermOccurrence {
  readonly start: number;
  readonly end: number;
  /** Index of the concept in the list handed in. */
  readonly concept: number;
  /** Other concepts that this spelling may mean here, the likeliest first; mostly none. */
  readonly others: readonly number[];
}

export interface Lexicon {
  /**
   * Concepts bound to reports are found in zones of those reports only.
   * @param raw the text that `page` was made from
   * @param zones where they overlap, the one that begins earlier has the place
   * @returns in page order, never overlapping, each within its zone
   */
  find(raw: string, page: NormalText, zones: readonly TermZone[]): TermOccurrence[];
}

interface TermIndex {
  readonly variants: readonly Variant[];
  readonly automaton: TermAutomaton;
}

/**
 * The index is built when it is first asked: 100,000 spellings are some 20 MB.
 * @param says of each concept whose word comes first where they share a spelling: the lower
 *   number's; all alike where it is left out
 */
export function createLexicon(
  concepts: readonly Concept[],
  fold: CharFold,
  says: readonly number[] = [],
): Lexicon {
  const rank = createSenseRanking(concepts, fold);
  let index: TermIndex | undefined;

  function findIn(
    raw: string,
    page: NormalText,
    zone: TermZone,
    index: TermIndex,
  ): TermOccurrence[] {
    const { variants, automaton } = index;
    const { reportId } = zone;
    const found = scanTerms(raw, page, automaton, zone, (candidates, start, end) => {
      const senses: Sense[] = [];
      for (const candidate of candidates) {
        const variant = variants[candidate];
        if (!variant) continue;
        const { concept, status } = variant;
        const reports = concepts[concept]?.reports;
        const isBound = reports !== undefined;
        if (isBound && !(reportId !== undefined && reports.includes(reportId))) continue;
        if (!contextAllows(raw, page, variant, start, end)) continue;
        senses.push({ concept, status, isBound, say: says[concept] ?? 0 });
      }
      return senses.length > 0 ? rank(senses, raw, page, start, end) : undefined;
    });
    return found.map(({ start, end, found: [concept = 0, ...others] }) => ({
      start,
      end,
      concept,
      others,
    }));
  }

  return {
    find(raw, page, zones) {
      index ??= indexOf(concepts, fold);
      const occurrences: TermOccurrence[] = [];
      let floor = 0;
      for (const zone of zones.toSorted((a, b) => a.start - b.start)) {
        const start = Math.max(floor, zone.start);
        const end = Math.min(raw.length, zone.end);
        if (start >= end) continue;
        floor = end;
        for (const one of findIn(raw, page, { ...zone, start, end }, index)) occurrences.push(one);
      }
      return occurrences;
    },
  };
}

function indexOf(concepts: readonly Concept[], fold: CharFold): TermIndex {
  const variants = variantsOf(concepts, fold);
  return { variants, automaton: createTermAutomaton(variants.map((variant) => variant.text)) };
}

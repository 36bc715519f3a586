/** Terms and slogans as a page's analysis tells of them. */
import { type Concept, preferredTerm } from '../core/glossary/concept.ts';
import { type ListedItem, listedItems } from '../core/glossary/enumerations.ts';
import { findSlogans } from '../core/glossary/find-slogans.ts';
import type { TermOccurrence, TermZone } from '../core/glossary/lexicon.ts';
import type { ReportMatch } from '../core/report/match-reports.ts';
import type { ConceptLabel, FoundSlogan, FoundTerm } from '../protocol/replies.ts';

/** Without any of these nothing is counted, and nothing is looked for: that takes a millisecond. */
const COUNTS = /[\d０-９一二三四五六七八九十两兩]/;
/** So many slogans of a page are asked for what is listed under them; a report has a dozen. */
const MAX_ASKED = 300;
/** Senses beside the likeliest one. */
const MAX_OTHERS = 10;

interface Findings {
  /** The page's text, its lines joined. */
  readonly raw: string;
  readonly zones: readonly TermZone[];
  readonly occurrences: readonly TermOccurrence[];
}

/**
 * Occurrences as they travel: concepts named once, reports by their place in the list.
 * @param shown those of the occurrences that are to be marked
 */
export function foundTerms(
  { raw, zones, occurrences }: Findings,
  concepts: readonly Concept[],
  shown: readonly TermOccurrence[],
  matches: readonly ReportMatch[],
): { concepts: ConceptLabel[]; terms: FoundTerm[] } {
  const counts = new Map<number, number>();
  for (const { concept } of occurrences) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const places = new Map<number, number>();
  const labels: ConceptLabel[] = [];
  const placeOf = (index: number): number => {
    const known = places.get(index);
    if (known !== undefined) return known;
    const concept = concepts[index] as Concept;
    const label = preferredTerm(concept);
    const place = labels.push({ id: concept.id, label, count: counts.get(index) ?? 0 }) - 1;
    places.set(index, place);
    return place;
  };
  const marked = new Set(shown);
  const listedUnder = listing(raw);
  const reportAt = reportsIn(zones, matches);
  const terms = occurrences.map((occurrence) => {
    const { start, end, concept, others } = occurrence;
    const listed = listedUnder(occurrence, preferredTerm(concepts[concept] as Concept));
    return {
      start,
      end,
      concept: placeOf(concept),
      report: reportAt(start),
      ...(others.length > 0 ? { others: others.slice(0, MAX_OTHERS).map(placeOf) } : {}),
      ...(listed.length > 0 ? { listed } : {}),
      ...(marked.has(occurrence) ? {} : { quiet: true as const }),
    };
  });
  return { concepts: labels, terms };
}

/** @param isSettled whether a slogan has an entry under a fuller name, or is no term to the reader */
export function foundSlogans(
  { raw, zones, occurrences }: Findings,
  matches: readonly ReportMatch[],
  isSettled: (slogan: string) => boolean,
): FoundSlogan[] {
  const reportAt = reportsIn(zones, matches);
  const listedUnder = listing(raw);
  return findSlogans(raw, zones, occurrences)
    .filter(({ start, end }) => !isSettled(raw.slice(start, end)))
    .map(({ start, end }) => {
      const listed = listedUnder({ start, end });
      return { start, end, report: reportAt(start), ...(listed.length > 0 ? { listed } : {}) };
    });
}

/** What the page lists under slogans, until it has been asked often enough: pages may be endless. */
function listing(raw: string) {
  let asked = 0;
  return (
    at: { readonly start: number; readonly end: number },
    name = '',
  ): readonly ListedItem[] => {
    if (!COUNTS.test(raw.slice(at.start, at.end)) && !COUNTS.test(name)) return [];
    return asked++ < MAX_ASKED ? listedItems(raw, at, name) : [];
  };
}

/** In which of the matches an offset stands; -1: in none. To be asked in ascending order. */
function reportsIn(zones: readonly TermZone[], matches: readonly ReportMatch[]) {
  let zone = 0;
  return (start: number): number => {
    while ((zones[zone]?.end ?? Number.POSITIVE_INFINITY) <= start) zone++;
    const reportId = zones[zone]?.reportId;
    return matches.findIndex((match) => match.reportId === reportId);
  };
}

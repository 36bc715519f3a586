/** Finds reports and terms in page texts: those of the built-in pack, and the reader's own articles. */
import type { Concept, ConceptId, GlossaryPack } from '../core/glossary/concept.ts';
import { preferredTerm } from '../core/glossary/concept.ts';
import { createLexicon, type TermOccurrence, type TermZone } from '../core/glossary/lexicon.ts';
import { thinOut } from '../core/glossary/thin-out.ts';
import { coverageOf } from '../core/report/coverage-of.ts';
import { differencesOf } from '../core/report/differences.ts';
import {
  createFingerprintIndex,
  type FingerprintIndex,
  fingerprintsOf,
} from '../core/report/fingerprint-index.ts';
import { joinLines } from '../core/report/join-lines.ts';
import { withKnownLines } from '../core/report/known-lines.ts';
import { markedZones } from '../core/report/marked-zones.ts';
import {
  type Choices,
  DECISIVE,
  matchReports,
  type Recognition,
  type ReportMatch,
} from '../core/report/match-reports.ts';
import type { PageChoice } from '../core/report/page-choice.ts';
import type { ReportId, ReportRecord } from '../core/report/report-record.ts';
import { decodeWords } from '../core/report/words.ts';
import type { Density } from '../core/settings.ts';
import { type CharFold, createCharFold } from '../core/text/char-fold.ts';
import { type NormalText, normalise, type WordChars, wordChars } from '../core/text/normal-text.ts';
import type {
  ConceptLabel,
  FoundReport,
  FoundTerm,
  PageAnalysis,
  ReportLabel,
} from '../protocol/replies.ts';
import { articleZones } from './article-zones.ts';

export interface PageService {
  analyse(text: string, how?: HowToAnalyse): PageAnalysis;
  concept(id: ConceptId): Concept | undefined;
  /** Of the built-in pack. */
  report(id: ReportId): ReportRecord | undefined;
  /** Whether two spellings differ in more than quotes, blanks, width and script. */
  isSpelledAlike(one: string, other: string): boolean;
  /** Folds characters as matching does; made at first use. */
  fold(): CharFold;
}

export interface HowToAnalyse {
  /** The reader's own articles; the same array while they are the same. */
  readonly own?: readonly ReportRecord[];
  /** The reader's corrections for this page. */
  readonly choices?: readonly PageChoice[];
  /** The article's spans, start and end in turn: there terms are marked whatever it is. */
  readonly article?: readonly number[];
  readonly density?: Density;
}

/** Records and the index of their fingerprints. */
interface Shelf {
  readonly records: readonly ReportRecord[];
  readonly index: FingerprintIndex;
}

const NONE: readonly ReportRecord[] = [];
/** Of an own article more must stand on a page: a site's disclaimers have 100 characters and more. */
const OWN_DECISIVE = 150;

/** @param foldPairs traditional and simplified characters in turn */
export function createPageService(pack: GlossaryPack, foldPairs: string): PageService {
  let charFold: CharFold | undefined;
  const fold = () => {
    charFold ??= createCharFold(foldPairs);
    return charFold;
  };
  const lexicon = createLexicon(pack.concepts, fold());
  const concepts = new Map(pack.concepts.map((concept) => [concept.id, concept]));
  const builtIn = new Map(pack.reports.map((report) => [report.id, report]));
  const packShelf = shelfOf(pack.reports);
  let ownShelf = shelfOf(NONE);

  return {
    analyse(text, { own = NONE, choices = [], article = [], density = 'every' } = {}) {
      // Indexed anew only when the reader's own articles have changed.
      if (ownShelf.records !== own) ownShelf = shelfOf(own);
      const page = normalise(text, fold());
      const words = wordChars(page.text);
      const always = chosen(choices, 'always');
      const never = chosen(choices, 'never');
      const { matches, candidates } = recognise(page, words, packShelf, ownShelf, {
        always,
        never,
      });
      const known = (id: ReportId) => builtIn.get(id) ?? own.find((record) => record.id === id);
      const label = (id: ReportId) => labelOf(known(id), own);
      const reportZones = withKnownLines(text, page, markedZones(text, matches), linesOf(known));
      const zones: TermZone[] = [...reportZones, ...articleZones(article, reportZones)];
      zones.sort((a, b) => a.start - b.start);
      const joined = joinLines(text, page, words, matches, (match) => known(match.reportId));
      const occurrences = lexicon.find(
        joined,
        joined === text ? page : normalise(joined, fold()),
        zones,
      );
      const shown = thinOut(occurrences, joined, density);
      return {
        reports: foundReports(text, page, words, matches, known, own, always),
        candidates: candidates.flatMap(({ reportId, coverage }) =>
          label(reportId).map((one) => ({ ...one, coverage })),
        ),
        refused: [...never].flatMap(label),
        ...namedTerms(pack.concepts, shown, occurrences, zones, matches),
        zones: zones.flatMap(({ start, end }) => [start, end]),
      };
    },
    concept: (id) => concepts.get(id),
    report: (id) => builtIn.get(id),
    isSpelledAlike: (one, other) => normalise(one, fold()).text === normalise(other, fold()).text,
    fold,
  };
}

function shelfOf(records: readonly ReportRecord[]): Shelf {
  return { records, index: createFingerprintIndex(fingerprintsOf(records)) };
}

/**
 * The pack's reports first, then the reader's own articles, the best covered first: what is known
 * of a report must not be lost because the reader has remembered it too.
 */
function recognise(
  page: NormalText,
  words: WordChars,
  packShelf: Shelf,
  ownShelf: Shelf,
  choices: Choices,
): Recognition {
  const packs = matchReports(page, packShelf.records, packShelf.index, choices, DECISIVE, words);
  if (ownShelf.records.length === 0) return packs;
  const own = matchReports(page, ownShelf.records, ownShelf.index, choices, OWN_DECISIVE, words);
  return {
    matches: [...packs.matches, ...own.matches],
    candidates: [...packs.candidates, ...own.candidates],
  };
}

/** The line hashes of a report, decoded when they are asked for. */
function linesOf(known: (id: ReportId) => ReportRecord | undefined) {
  return (id: ReportId): ReadonlySet<number> => new Set(decodeWords(known(id)?.lines ?? ''));
}

function chosen(choices: readonly PageChoice[], which: PageChoice['choice']): Set<ReportId> {
  return new Set(choices.filter(({ choice }) => choice === which).map((one) => one.reportId));
}

/** None for a record that is not known any more. */
function labelOf(record: ReportRecord | undefined, own: readonly ReportRecord[]): ReportLabel[] {
  if (!record) return [];
  const { id, title, publisher, date } = record;
  return [{ id, title, publisher, date, ...(own.includes(record) ? { own: true } : {}) }];
}

function foundReports(
  raw: string,
  page: NormalText,
  words: WordChars,
  matches: readonly ReportMatch[],
  known: (id: ReportId) => ReportRecord | undefined,
  own: readonly ReportRecord[],
  always: ReadonlySet<ReportId>,
): FoundReport[] {
  return matches.flatMap((match) => {
    const record = known(match.reportId);
    if (!record) return [];
    const differences = differencesOf(page, words, record, match, raw);
    return labelOf(record, own).map((label) => ({
      ...label,
      ...coverageOf(differences, match, record),
      differences,
      ...(always.has(record.id) ? { claimed: true } : {}),
    }));
  });
}

/** Occurrences as they travel: concepts named once, reports by their place in the list. */
function namedTerms(
  concepts: readonly Concept[],
  shown: readonly TermOccurrence[],
  all: readonly TermOccurrence[],
  zones: readonly TermZone[],
  matches: readonly ReportMatch[],
): { concepts: ConceptLabel[]; terms: FoundTerm[] } {
  const counts = new Map<number, number>();
  for (const { concept } of all) counts.set(concept, (counts.get(concept) ?? 0) + 1);
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
  let zone = 0;
  const terms = shown.map(({ start, end, concept, others }) => {
    while ((zones[zone]?.end ?? Number.POSITIVE_INFINITY) <= start) zone++;
    const reportId = zones[zone]?.reportId;
    return {
      start,
      end,
      concept: placeOf(concept),
      report: matches.findIndex((match) => match.reportId === reportId),
      ...(others.length > 0 ? { others: others.map(placeOf) } : {}),
    };
  });
  return { concepts: labels, terms };
}

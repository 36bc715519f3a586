/** Finds reports and terms in page texts: those of the built-in pack, and the reader's own articles. */
import type { Concept } from '../core/glossary/concept.ts';
import {
  createLexicon,
  type Lexicon,
  type TermOccurrence,
  type TermZone,
} from '../core/glossary/lexicon.ts';
import { thinOut } from '../core/glossary/thin-out.ts';
import { variantsOf } from '../core/glossary/variants.ts';
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
} from '../core/report/match-reports.ts';
import type { PageChoice } from '../core/report/page-choice.ts';
import type { ReportId, ReportRecord } from '../core/report/report-record.ts';
import { decodeWords } from '../core/report/words.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import { type CharFold, createCharFold } from '../core/text/char-fold.ts';
import { type NormalText, normalise, type WordChars, wordChars } from '../core/text/normal-text.ts';
import type { PageAnalysis } from '../protocol/replies.ts';
import { articleZones } from './article-zones.ts';
import { foundReports, type KnownReports, labelOf } from './found-reports.ts';
import { foundSlogans, foundTerms } from './found-terms.ts';

export interface PageService {
  analyse(text: string, how: HowToAnalyse): PageAnalysis;
  /** Whether two spellings differ in more than quotes, blanks, width and script. */
  isSpelledAlike(one: string, other: string): boolean;
  /** A spelling as matching sees it. */
  normalised(text: string): string;
  /** Folds characters as matching does; made at first use. */
  fold(): CharFold;
}

/** What is to be found in pages. The same arrays while they are the same: they are indexed. */
export interface SoughtGlossary {
  readonly concepts: readonly Concept[];
  readonly reports: readonly ReportRecord[];
  /** Of each concept whose word comes first where they share a spelling: the lower number's. */
  readonly says?: readonly number[];
  /** Entries that the reader does not want marked: their slogans are not without an entry. */
  readonly hidden: readonly Concept[];
  /** Slogans, normalised, of which the reader has said that they are no terms. */
  readonly dismissed: ReadonlySet<string>;
}

export interface HowToAnalyse {
  readonly glossary: SoughtGlossary;
  /** The reader's own articles; the same array while they are the same. */
  readonly own?: readonly ReportRecord[];
  /** The reader's corrections for this page. */
  readonly choices?: readonly PageChoice[];
  /** The article's spans, start and end in turn: there terms are marked whatever it is. */
  readonly article?: readonly number[];
  readonly settings?: Settings;
}

/** Records and the index of their fingerprints. */
interface Shelf {
  readonly records: readonly ReportRecord[];
  readonly byId: ReadonlyMap<ReportId, ReportRecord>;
  readonly index: FingerprintIndex;
}

const NONE: readonly ReportRecord[] = [];
/** Of an own article more must stand on a page: a site's disclaimers have 100 characters and more. */
const OWN_DECISIVE = 150;

/** @param foldPairs traditional and simplified characters in turn */
export function createPageService(foldPairs: string): PageService {
  let charFold: CharFold | undefined;
  const fold = () => {
    charFold ??= createCharFold(foldPairs);
    return charFold;
  };
  const normalised = (text: string) => normalise(text, fold()).text;
  // Indexed anew only when the entries, the packs' reports or the reader's own articles have changed.
  const lexiconOf = remembered(({ concepts, says }: SoughtGlossary) =>
    createLexicon(concepts, fold(), says),
  );
  /** In one text, to be searched for parts. */
  const spellingsOf = remembered((concepts: readonly Concept[]) =>
    variantsOf(concepts, fold())
      .map(({ text }) => text)
      .join('\n'),
  );
  const packShelfOf = remembered(shelfOf);
  const ownShelfOf = remembered(shelfOf);

  return {
    analyse(text, { glossary, own = NONE, choices = [], article = [], settings }) {
      const { density, slogans, delay } = settings ?? DEFAULT_SETTINGS;
      const shelves = [packShelfOf(glossary.reports), ownShelfOf(own)] as const;
      const lexicon: Lexicon = lexiconOf(glossary);
      const page = normalise(text, fold());
      const words = wordChars(page.text);
      const always = chosen(choices, 'always');
      const never = chosen(choices, 'never');
      const { matches, candidates } = recognise(page, words, shelves, { always, never });
      const known: KnownReports = (id) => shelves[0].byId.get(id) ?? shelves[1].byId.get(id);
      const label = (id: ReportId) => labelOf(known(id), own);
      const reportZones = withKnownLines(text, page, markedZones(text, matches), linesOf(known));
      const zones: TermZone[] = [...reportZones, ...articleZones(article, reportZones)];
      zones.sort((a, b) => a.start - b.start);
      const raw = joinLines(text, page, words, matches, (match) => known(match.reportId));
      const joined = raw === text ? page : normalise(raw, fold());
      const occurrences = lexicon.find(raw, joined, zones);
      const findings = { raw, zones, occurrences };
      let inArticle: string | undefined;
      const isSettled = (slogan: string) => {
        const text = normalised(slogan);
        if (glossary.dismissed.has(text) || spellingsOf(glossary.hidden).includes(text))
          return true;
        inArticle ??= surfacesOf(occurrences, raw).map(normalised).join('\n');
        // Under a fuller name: “10+N” where “10+N”公共就业服务 stands in the article.
        return inArticle.includes(text);
      };
      return {
        reports: foundReports(text, page, words, matches, known, own, always),
        candidates: candidates.flatMap(({ reportId, coverage }) =>
          label(reportId).map((one) => ({ ...one, coverage })),
        ),
        refused: [...never].flatMap(label),
        ...foundTerms(findings, glossary.concepts, thinOut(occurrences, raw, density), matches),
        slogans: slogans ? foundSlogans(findings, matches, isSettled) : [],
        delay,
        zones: zones.flatMap(({ start, end }) => [start, end]),
      };
    },
    isSpelledAlike: (one, other) => normalised(one) === normalised(other),
    normalised,
    fold,
  };
}

/** How the terms that were found are written, each way once. */
function surfacesOf(occurrences: readonly TermOccurrence[], raw: string): string[] {
  return [...new Set(occurrences.map(({ start, end }) => raw.slice(start, end)))];
}

/** Made anew only of something else. */
function remembered<T extends object, R>(make: (of: T) => R): (of: T) => R {
  let last: { readonly of: T; readonly made: R } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, made: make(of) };
    return last.made;
  };
}

function shelfOf(records: readonly ReportRecord[]): Shelf {
  return {
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    index: createFingerprintIndex(fingerprintsOf(records)),
  };
}

/**
 * The pack's reports first, then the reader's own articles, the best covered first: what is known
 * of a report must not be lost because the reader has remembered it too.
 */
function recognise(
  page: NormalText,
  words: WordChars,
  [packShelf, ownShelf]: readonly [Shelf, Shelf],
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
function linesOf(known: KnownReports) {
  return (id: ReportId): ReadonlySet<number> => new Set(decodeWords(known(id)?.lines ?? ''));
}

function chosen(choices: readonly PageChoice[], which: PageChoice['choice']): Set<ReportId> {
  return new Set(choices.filter(({ choice }) => choice === which).map((one) => one.reportId));
}

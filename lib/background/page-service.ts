/** Finds reports and terms in page texts, with the built-in pack. */
import type { Concept, ConceptId, GlossaryPack } from '../core/glossary/concept.ts';
import { preferredTerm } from '../core/glossary/concept.ts';
import { findOccurrences } from '../core/glossary/find-occurrences.ts';
import { createTermAutomaton, type TermAutomaton } from '../core/glossary/term-automaton.ts';
import { type Variant, variantsOf } from '../core/glossary/variants.ts';
import { createFingerprintIndex } from '../core/report/fingerprint-index.ts';
import { markedZones } from '../core/report/marked-zones.ts';
import { matchReports } from '../core/report/match-reports.ts';
import {
  decodeFingerprint,
  type ReportId,
  type ReportRecord,
} from '../core/report/report-record.ts';
import { createCharFold } from '../core/text/char-fold.ts';
import { normalise, normalOffset } from '../core/text/normal-text.ts';
import type { ConceptLabel, FoundTerm, PageAnalysis } from '../protocol/replies.ts';

export interface PageService {
  analyse(text: string): PageAnalysis;
  concept(id: ConceptId): Concept | undefined;
  report(id: string): ReportRecord | undefined;
  /** Whether two spellings differ in more than quotes, blanks, width and script. */
  isSpelledAlike(one: string, other: string): boolean;
}

interface Lexicon {
  readonly variants: readonly Variant[];
  readonly automaton: TermAutomaton;
}

/** @param foldPairs traditional and simplified characters in turn */
export function createPageService(pack: GlossaryPack, foldPairs: string): PageService {
  const fold = createCharFold(foldPairs);
  const lexicons = new Map<ReportId, Lexicon>();
  const index = createFingerprintIndex(
    pack.reports.map((report) => decodeFingerprint(report.fingerprint)),
  );
  const concepts = new Map(pack.concepts.map((concept) => [concept.id, concept]));
  const reports = new Map(pack.reports.map((report) => [report.id, report]));

  /** The terms that may be marked in a report. */
  function lexiconOf(id: ReportId): Lexicon {
    const known = lexicons.get(id);
    if (known) return known;
    const variants = variantsOf(pack.concepts, fold, (one) => isMarkedIn(one, id));
    const automaton = createTermAutomaton(variants.map((variant) => variant.text));
    const lexicon = { variants, automaton };
    lexicons.set(id, lexicon);
    return lexicon;
  }

  return {
    analyse(text) {
      const page = normalise(text, fold);
      const matches = matchReports(page, pack.reports, index);
      const labels: ConceptLabel[] = [];
      const labelOf = new Map<number, number>();
      const terms: FoundTerm[] = [];
      for (const zone of markedZones(text, matches)) {
        const { variants, automaton } = lexiconOf(zone.reportId);
        const report = matches.findIndex((match) => match.reportId === zone.reportId);
        const found = findOccurrences(
          text,
          page,
          variants,
          automaton,
          normalOffset(page, zone.start),
          normalOffset(page, zone.end),
        );
        for (const { start, end, concept } of found) {
          if (!labelOf.has(concept)) {
            const entry = pack.concepts[concept];
            if (!entry) continue;
            labelOf.set(concept, labels.push({ id: entry.id, label: preferredTerm(entry) }) - 1);
          }
          terms.push({ start, end, concept: labelOf.get(concept) ?? 0, report });
        }
      }
      return {
        reports: matches.flatMap(({ reportId: id, coverage, paragraphs }) => {
          const record = reports.get(id);
          if (!record) return [];
          const { title, publisher, date } = record;
          return [{ id, title, publisher, date, coverage, paragraphs }];
        }),
        concepts: labels,
        terms,
      };
    },
    concept: (id) => concepts.get(id),
    report: (id) => reports.get(id),
    isSpelledAlike: (one, other) => normalise(one, fold).text === normalise(other, fold).text,
  };
}

function isMarkedIn(concept: Concept, reportId: ReportId): boolean {
  return concept.reports?.includes(reportId) ?? true;
}

/** Holds an entry of the glossary against its evidence: nothing may be claimed that this does not carry. */
import { splitItem } from '../../../components/popover/split-item.ts';
import type { Concept, Expansion } from '../../../lib/core/glossary/concept.ts';
import type { Fact } from './read-facts.ts';
import { isSeed, sourceProblems } from './source-problems.ts';
import { numbersBeyond, shareOfPieces } from './text-pieces.ts';

export interface Evidence {
  /** The fact of the same id, if the sheet has one. */
  readonly fact: Fact | undefined;
  /** The text of the report. */
  readonly report: string;
  /** The names of all entries in one string: an entry may name another. */
  readonly names: string;
}

/** From the weakest support to the strongest. */
const BASES = ['unknown', 'background', 'report', 'source'];
const STATUSES = ['not-established', 'partial', 'established'];
/**
 * The share of the two-character pieces of an item which its evidence must have. Items are
 * shortened and reordered by us, so pieces across a seam are new (of today's items the
 * worst has 0.8); in an item on another matter hardly any piece is old.
 */
const PIECES_KNOWN = 0.75;

/** @returns one line a problem, starting with the id; none when the entry keeps to its evidence */
export function truthProblems(concept: Concept, evidence: Evidence): readonly string[] {
  const { fact } = evidence;
  const problems = fact
    ? problemsAgainst(concept, fact, evidence.names)
    : problemsWithoutFact(concept, evidence);
  return problems.map((problem) => `${concept.id}: ${problem}`);
}

function problemsAgainst(concept: Concept, fact: Fact, names: string): string[] {
  return [
    ...(rankOf(concept.basis, [...BASES, 'own']) > rankOf(fact.basis, BASES)
      ? [`basis ${concept.basis}, of the fact ${fact.basis}`]
      : []),
    ...(fact.unknown !== '' && concept.unknown === undefined ? ['unknown is not declared'] : []),
    ...(concept.expansion ? expansionProblems(concept.expansion, fact) : []),
    ...concept.sources.flatMap((source) => sourceProblems(source, fact)),
    ...numberProblems(concept, textOf(fact), names),
  ];
}

/** A term that the sheet lacks can be read from the report, or is common knowledge: no more. */
function problemsWithoutFact(concept: Concept, { report, names }: Evidence): string[] {
  const { basis, sources, expansion, unknown } = concept;
  const items = expansion?.items ?? [];
  return [
    ...(['report', 'background', 'unknown'].includes(basis)
      ? []
      : [`basis ${basis} without a fact`]),
    ...(basis === 'background' && unknown === undefined
      ? ['background, and not a word on what was not checked']
      : []),
    ...(basis === 'report' && sources.length === 0
      ? ['rests on the report and does not name it']
      : []),
    ...sources
      .filter((source) => !isSeed(source))
      .map(({ publisher }) => `source ${publisher} without a fact`),
    ...items
      .filter((item) => item.basis !== 'report' || !isKnownItem(item.zh, report))
      .map((item) => `item ${item.zh} is not of the report`),
    ...(basis === 'report' ? numberProblems(concept, report, names) : []),
  ];
}

function expansionProblems({ status, items }: Expansion, fact: Fact): string[] {
  const text = [...fact.expansion, fact.zh, fact.en, fact.in_report].join('，');
  const unlisted = items.filter((item) => !text.includes(splitItem(item.zh).text));
  return [
    ...(rankOf(status, STATUSES) > rankOf(strongestStatus(fact), STATUSES)
      ? [`expansion ${status}, of the fact ${fact.expansion_status}`]
      : []),
    ...(items.length > fact.expansion.length && unlisted.length > 0
      ? [`${items.length} items, of the fact ${fact.expansion.length}`]
      : []),
    ...items
      .filter((item) => !isKnownItem(item.zh, text))
      .map((item) => `item ${item.zh} is not of the fact`),
    ...items
      .filter((item) => item.basis === 'source' && !fact.expansion_status.startsWith('sourced'))
      .map((item) => `item ${item.zh} claims a source`),
  ];
}

function isKnownItem(item: string, text: string): boolean {
  return shareOfPieces(splitItem(item).text, text) >= PIECES_KNOWN;
}

/** @throws Error where the sheet words it in a way that is not known here */
function strongestStatus({ id, expansion_status: status }: Fact): string {
  if (status === 'n/a' || status === 'not-established') return 'not-established';
  // “sourced (10); N only by word-formation”, “report (examples)”, “report (names not given)”
  if (status.startsWith('partial') || /only|examples|not given/.test(status)) return 'partial';
  if (/^(sourced|report)\b/.test(status)) return 'established';
  throw new Error(`${id}: expansion status ${status}`);
}

/** Addresses are full of numbers that say nothing. */
function textOf(fact: Fact): string {
  return JSON.stringify(fact, (key, value: unknown) => (key === 'url' ? undefined : value));
}

/** Years, counts and figures: each must be in the evidence, or in the name of an entry that is quoted. */
function numberProblems(concept: Concept, text: string, names: string): string[] {
  const { definition, unknown, inReports = [], expansion } = concept;
  const said = [definition, unknown, ...inReports, ...(expansion?.items ?? [])]
    .flatMap((one) => [one?.zh, one?.en])
    .join('\n')
    .replace(/“([^”]+)”/g, (quoted, name: string) => (names.includes(name) ? '' : quoted));
  return numbersBeyond(said, text).map((number) => `the number ${number} is not in the evidence`);
}

/** @throws Error for a word that is not of the scale */
function rankOf(word: string, scale: readonly string[]): number {
  const rank = scale.indexOf(word);
  if (rank < 0) throw new Error(`${word} is not one of ${scale.join(', ')}`);
  return rank;
}

/** How much a pack, or all packs together, may hold: beyond that the indexes would not fit into memory. */
import { MAX_INDEXED_LENGTH } from '../report/fingerprint-index.ts';
import type { GlossaryPack } from './concept.ts';

type PackLists = Pick<GlossaryPack, 'concepts' | 'reports'>;

/** Terms and variants of all concepts: some 60 MB of index. */
const MAX_SPELLINGS = 300_000;
/** Of all reports: some 75 MB of index. */
const MAX_SHINGLES = 12 * 2 ** 20;

/** What is too much, in words for the pack's author. */
export function beyondLimits(pack: PackLists): string[] {
  const counts = [
    ['spellings in all concepts', spellingsIn(pack), MAX_SPELLINGS],
    ['shingles in all reports', shinglesIn(pack), MAX_SHINGLES],
    ['word characters in all reports', lengthOf(pack), MAX_INDEXED_LENGTH],
  ] as const;
  return counts
    .filter(([, count, limit]) => count > limit)
    .map(([what, count, limit]) => `${what}: ${count}, no more than ${limit} are possible`);
}

function spellingsIn({ concepts }: PackLists): number {
  return sum(
    concepts.map(({ terms }) => sum(terms.map((term) => 1 + (term.variants?.length ?? 0)))),
  );
}

/** Base64 writes three bytes with four characters; a hash has four bytes. */
function shinglesIn({ reports }: PackLists): number {
  return sum(reports.map(({ fingerprint }) => Math.floor((fingerprint.hashes.length * 3) / 16)));
}

function lengthOf({ reports }: PackLists): number {
  return sum(reports.map(({ paragraphs }) => sum(paragraphs)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Holds what was painted on a page against what is true of it. Pure. */
import type { PaintedMark } from './marks-in-page.ts';
import { plainText } from './plain-text.ts';
import type { TermCount, Truth } from './read-corpus.ts';

export interface Score {
  /** Occurrences of the article that are marked, and those that are not, by surface. */
  readonly found: number;
  readonly missed: readonly string[];
  /** Marks that nothing asks for: outside the article, or in one whose terms are all listed. */
  readonly extra: readonly string[];
  /** Marks where none may be, with the place. */
  readonly forbidden: readonly string[];
  readonly marks: number;
}

/**
 * A mark counts for a term when it holds the term's letters: “技能照亮前程”专项行动 is an
 * occurrence of 技能照亮前程. Terms in pasted-in foreign paragraphs count neither way.
 */
export function scorePage(truth: Truth, marks: readonly PaintedMark[]): Score {
  const forbidden = marks.filter(
    (mark) => mark.forbidden !== undefined || (mark.on.length > 0 && !mark.inArticle),
  );
  // In the article a look-alike may stand around a true term; only a mark that is not one is wrong.
  const alike = marks.filter(
    (mark) => mark.on.length > 0 && mark.inArticle && !isTrueTerm(truth, mark),
  );
  const bad = new Set([...forbidden, ...alike]);
  const left = marks
    .filter((mark) => mark.inArticle && !bad.has(mark))
    .map((mark) => plainText(mark.text));
  const ours = take(left, wanted(truth));
  take(left, truth.termsInForeignParagraphs ?? []);
  const outside = (truth.outsideArticle ?? []).map((term) => plainText(term.surface));
  return {
    ...ours,
    extra: [
      ...marks
        .filter((mark) => !bad.has(mark) && !mark.inArticle)
        .map((mark) => mark.text)
        .filter((text) => !outside.some((surface) => plainText(text).includes(surface))),
      ...(truth.allTermsListed ? left : []),
    ],
    forbidden: [...bad].map((mark) => `${mark.text} (${mark.forbidden ?? mark.on[0] ?? ''})`),
    marks: marks.length,
  };
}

/** Takes one mark for each occurrence out of `left`. Longer terms first: what holds 医共体 may be meant for 中医医共体. */
function take(left: string[], terms: readonly TermCount[]): { found: number; missed: string[] } {
  const missed: string[] = [];
  let found = 0;
  for (const { surface, canonical, count } of byLength(terms)) {
    for (let i = 0; i < count; i++) {
      const at = left.findIndex(
        (text) => text.includes(plainText(surface)) || text.includes(plainText(canonical)),
      );
      if (at < 0) missed.push(surface);
      else {
        left.splice(at, 1);
        found++;
      }
    }
  }
  return { found, missed };
}

function isTrueTerm(truth: Truth, mark: PaintedMark): boolean {
  return truth.terms.some(({ surface }) => plainText(mark.text).includes(plainText(surface)));
}

/** The article's terms less those of foreign paragraphs. */
function wanted(truth: Truth): TermCount[] {
  const foreign = new Map(
    (truth.termsInForeignParagraphs ?? []).map((term) => [term.surface, term.count]),
  );
  return truth.terms.map((term) => ({
    ...term,
    count: term.count - (foreign.get(term.surface) ?? 0),
  }));
}

function byLength(terms: readonly TermCount[]): TermCount[] {
  return [...terms].sort((a, b) => b.surface.length - a.surface.length);
}

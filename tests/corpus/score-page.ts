/** Holds what was painted on a page against what is true of it. Pure. */
import type { PaintedMark } from './marks-in-page.ts';
import type { TermCount, Truth } from './read-corpus.ts';

export interface Score {
  /** Occurrences of the article that are marked, and those that are not, by surface. */
  readonly found: number;
  readonly missed: readonly string[];
  /** Marks outside the article that nothing there asks for. */
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
    .map((mark) => plain(mark.text));
  const missed: string[] = [];
  let found = 0;
  for (const { surface, canonical, count } of byLength(wanted(truth))) {
    for (let i = 0; i < count; i++) {
      const at = left.findIndex(
        (text) => text.includes(plain(surface)) || text.includes(plain(canonical)),
      );
      if (at < 0) missed.push(surface);
      else {
        left.splice(at, 1);
        found++;
      }
    }
  }
  const outside = (truth.outsideArticle ?? []).map((term) => plain(term.surface));
  return {
    found,
    missed,
    extra: marks
      .filter((mark) => !bad.has(mark) && !mark.inArticle)
      .map((mark) => mark.text)
      .filter((text) => !outside.some((surface) => plain(text).includes(surface))),
    forbidden: [...bad].map((mark) => `${mark.text} (${mark.forbidden ?? mark.on[0] ?? ''})`),
    marks: marks.length,
  };
}

function isTrueTerm(truth: Truth, mark: PaintedMark): boolean {
  return truth.terms.some(({ surface }) => plain(mark.text).includes(plain(surface)));
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

/** Longer ones first: what holds 医共体 may be meant for 中医医共体. */
function byLength(terms: readonly TermCount[]): TermCount[] {
  return [...terms].sort((a, b) => b.surface.length - a.surface.length);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}⏎“”‘’"'「」『』]/gu, '');
}

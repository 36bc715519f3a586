/** Holds what the grammar finds on a page against the page's labels. */
import { findSlogans } from '../../../lib/core/glossary/find-slogans.ts';
import { comparedText, placesOf, type SloganLabel } from './slogan-labels.ts';

export interface SloganCount {
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
  /** Of the right ones, those that begin and end where the label does. */
  readonly exact: number;
}

export interface SloganScore extends SloganCount {
  readonly page: string;
  readonly half: Half;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** Labels that the page's text no longer has: it has changed, or is read otherwise. */
  readonly lost: number;
}

/** The grammar was written with one half of the pages in view; the other was only measured. */
export type Half = 'seen' | 'unseen';

/** A mark may begin so much before the label (“市”两会), or take so much more of what follows. */
const BEFORE = 2;
const AFTER = 4;

export function measureSlogans(
  page: string,
  raw: string,
  labels: readonly SloganLabel[],
): SloganScore {
  const compared = comparedText(raw);
  const hashes = new Map(labels.map((label) => [label.hash, label]));
  const places = [...hashes.values()].flatMap((label) =>
    placesOf(compared, label).map((span) => ({ ...span, core: label.core })),
  );
  const found = findSlogans(raw, [{ start: 0, end: raw.length }], []);
  const left = new Set(places);
  const wrong: string[] = [];
  let exact = 0;
  for (const span of found) {
    const start = compared.toRaw.findIndex((offset) => offset >= span.start);
    const beyond = compared.toRaw.findIndex((offset) => offset >= span.end);
    const end = beyond < 0 ? compared.text.length : beyond;
    const hit = [...left].find(
      (place) =>
        start <= place.start &&
        start >= place.start - BEFORE &&
        end >= place.start + place.core &&
        end <= place.end + AFTER,
    );
    if (!hit) wrong.push(raw.slice(span.start, span.end));
    else {
      left.delete(hit);
      if (hit.start === start && hit.end === end) exact++;
    }
  }
  return {
    page,
    half: halfOf(page),
    labelled: places.length,
    found: found.length,
    right: found.length - wrong.length,
    exact,
    missed: [...left].map(({ start, end }) => compared.text.slice(start, end)),
    wrong,
    lost: [...hashes.values()].filter((label) => placesOf(compared, label).length === 0).length,
  };
}

/** By the page's name only, so that nobody chose. */
export function halfOf(page: string): Half {
  let sum = 0;
  for (const char of page) sum = (sum * 31 + char.charCodeAt(0)) % 1009;
  return sum % 2 === 0 ? 'seen' : 'unseen';
}

export function addUp(scores: readonly SloganCount[]): SloganCount {
  const total = (field: keyof SloganCount) => scores.reduce((sum, one) => sum + one[field], 0);
  return {
    labelled: total('labelled'),
    found: total('found'),
    right: total('right'),
    exact: total('exact'),
  };
}

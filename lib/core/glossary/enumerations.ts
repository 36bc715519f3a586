/**
 * 本文列出: what an article itself lists under a slogan, read from the page. A list is
 * taken only where the sentence ties it to the slogan and its members are as many as
 * the slogan counts; see ADR 13.
 */
import { countOfSlogan, type PlainCount, type SloganCount } from './count-of-slogan.ts';
import { listAfter, opensPoints } from './list-after.ts';
import { clauseStart, listBefore } from './list-before.ts';
import {
  definedParts,
  groupedParts,
  type KeyedPart,
  numberedParts,
  partsByRole,
} from './list-by-part.ts';
import { whoIsWhat } from './list-by-role.ts';
import { foldedText, type PageWindow, pageWindow, pieceOf } from './page-window.ts';
import type { Part } from './split-list.ts';

/** Without any of these nothing is counted, and most terms have none. */
const NUMERAL = /[\d０-９一二三四五六七八九十两兩]/;

/** Characters read behind a slogan: sentences, and points. */
const NEAR = 1000;
const FAR = 3000;

/** A piece of the page [start, end) in raw offsets that the article itself lists under a slogan. */
export interface ListedItem {
  readonly start: number;
  readonly end: number;
  /** The part of the slogan that it stands for, if that has parts (“1”, “11”, “三化”). */
  readonly key?: string;
}

/**
 * @param raw the page's visible text (U+2029 between paragraphs, U+2028 for `<br>`)
 * @param occurrence where the slogan stands, as the page writes it, raw offsets
 * @param name read instead where the spelling on the page has no number
 * @returns in page order; empty when the article lists nothing, or the count does not fit
 */
export function listedItems(
  raw: string,
  occurrence: { readonly start: number; readonly end: number },
  name = '',
): readonly ListedItem[] {
  if (!NUMERAL.test(raw.slice(occurrence.start, occurrence.end)) && !NUMERAL.test(name)) return [];
  const counted = countOfSlogan(foldedText(raw, occurrence)) ?? countOfSlogan(name);
  if (!counted) return [];
  const near = pageWindow(raw, occurrence, NEAR);
  const window = opensPoints(near) ? pageWindow(raw, occurrence, FAR) : near;
  return partsOf(window, counted).map((part) => ({
    ...pieceOf(window, part.start, part.end, occurrence),
    ...('key' in part ? { key: part.key } : {}),
  }));
}

function partsOf(window: PageWindow, counted: SloganCount): readonly (Part | KeyedPart)[] {
  if (counted.shape === 'count') return listOf(window, counted);
  if (counted.shape === 'groups') return groupedParts(window, counted);
  return firstFilled(
    () => numberedParts(window, counted),
    () => definedParts(window, counted.parts),
    () => partsByRole(window, counted),
  );
}

function listOf(window: PageWindow, counted: PlainCount): readonly Part[] {
  return firstFilled(
    () => listBefore(window, counted.count, counted.head) ?? [],
    () => rolesBefore(window, counted.count),
    () => listAfter(window, counted) ?? [],
  );
}

/** “以A为龙头、B为骨干、C为基础的‘三级’网络” */
function rolesBefore({ text, start }: PageWindow, count: number): Part[] {
  if (text.charAt(start - 1) !== '的') return [];
  return whoIsWhat(text, clauseStart(text, start), start, count);
}

function firstFilled<T>(...ways: readonly (() => readonly T[])[]): readonly T[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

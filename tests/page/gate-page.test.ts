import { describe, expect, test } from 'vitest';
import { gateHashes, gateOpens } from '../../lib/core/report/gate.ts';
import { gatePage } from '../../lib/page/gate-page.ts';
import { codesOf, fold, ideographs, randomFrom } from '../core/support/texts.ts';

/** As in gate-page.ts, whose slices are no concern of its callers. */
const SLICE = 200_000;

const random = randomFrom(20_250_319);
const report = ideographs(random, 800);
const hashes = new Set(gateHashes(codesOf(report), fold));
const gate = [{ k: 5, hashes }];
/** A stretch that opens the gate only as a whole: neither half does. */
const stretch = shortestOpening();
/** Of other characters: never in the gate. */
const filler = (length: number): string => '〇无关'.repeat(Math.ceil(length / 3)).slice(0, length);

function shortestOpening(): string {
  for (let length = 10; length < report.length; length++) {
    for (let start = 0; start + length <= report.length; start++) {
      const one = report.slice(start, start + length);
      if (gateOpens(one, hashes)) return one;
    }
  }
  throw new Error('no part of the report opens its gate');
}

function pauses(limit = Number.POSITIVE_INFINITY) {
  let count = 0;
  const pause = async () => ++count <= limit;
  return { pause, count: () => count };
}

describe('the gate of a page', () => {
  test('is closed to nothing, and asks for no pause', async () => {
    const { pause, count } = pauses();
    expect(await gatePage('', gate, pause)).toBe(false);
    expect(await gatePage('短文', gate, pause)).toBe(false);
    expect(count()).toBe(0);
  });

  test('opens for a report at the beginning without reading on', async () => {
    const { pause, count } = pauses();
    expect(await gatePage(report + filler(3 * SLICE), gate, pause)).toBe(true);
    expect(count()).toBe(0);
  });

  test('opens for a report at the very end of a long page', async () => {
    const { pause, count } = pauses();
    expect(await gatePage(filler(3 * SLICE - 10) + stretch, gate, pause)).toBe(true);
    expect(count()).toBe(2);
  });

  test('opens wherever two hits stand about the border of two slices', async () => {
    const half = stretch.slice(0, stretch.length / 2);
    expect(gateOpens(half, hashes) || gateOpens(stretch.slice(half.length), hashes)).toBe(false);
    for (let at = SLICE - stretch.length - 2; at <= SLICE + 2; at++) {
      const page = filler(at) + stretch + filler(1000);
      expect(await gatePage(page, gate, pauses().pause), `from ${at}`).toBe(true);
    }
  });

  test('opens for hits that markup parts by many blanks, about the border too', async () => {
    const spread = Array.from(stretch).join(' '.repeat(Math.floor(500 / stretch.length)));
    for (let at = SLICE - spread.length; at <= SLICE; at += 7) {
      expect(await gatePage(filler(at) + spread, gate, pauses().pause), `from ${at}`).toBe(true);
    }
  });

  test('stays closed on other pages, with a pause before each slice but the first', async () => {
    const { pause, count } = pauses();
    expect(await gatePage(filler(5 * SLICE), gate, pause)).toBe(false);
    expect(count()).toBe(4);
  });

  test('gives up when told to: what comes after is not read', async () => {
    const { pause, count } = pauses(1);
    expect(await gatePage(filler(2 * SLICE + 1000) + report, gate, pause)).toBe(false);
    expect(count()).toBe(2);
  });
});

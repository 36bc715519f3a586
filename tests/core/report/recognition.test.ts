/** Recognition of the sample article as other sites may set it, and of what is not it. */
import { describe, expect, test } from 'vitest';
import { gateOpens } from '../../../lib/core/report/gate.ts';
import { decodeWords } from '../../../lib/core/report/words.ts';
import { below, CHANGED, foreign, type Random, randomFrom } from '../support/texts.ts';
import {
  recogniseSample,
  sampleBody,
  sampleLines,
  sampleRecord,
  traditional,
} from './support/sample.ts';

const PARAGRAPH = '\u2029';
const body = sampleBody.join(PARAGRAPH);
const gate = new Set(decodeWords(sampleRecord.gate));
const isSeen = (raw: string): boolean =>
  gateOpens(raw, gate) && recogniseSample(raw).matches.length === 1;

/** Each character changed, left out or followed by another with so much probability. */
function edited(random: Random, text: string, share: number): string {
  return Array.from(text, (char) => {
    if (random() >= share) return char;
    return [CHANGED, '', char + CHANGED][below(random, 3)];
  }).join('');
}

describe('what carries the article', () => {
  test.each([
    ['as it is', body],
    ['in traditional script', traditional(body)],
  ])('any 120 characters on end, wherever they begin: %s', (_, text) => {
    const unseen = Array.from({ length: text.length - 119 }, (__, start) => start).filter(
      (start) => !isSeen(text.slice(start, start + 120)),
    );
    expect(unseen).toEqual([]);
  });

  test('each page of one split into three', () => {
    const third = Math.ceil(body.length / 3);
    const random = randomFrom(1);
    for (let start = 0; start < body.length; start += third) {
      const page = `${foreign(random, 150)}${PARAGRAPH}${body.slice(start, start + third)}`;
      expect(isSeen(page)).toBe(true);
      expect(recogniseSample(page).matches[0]?.coverage).toBeCloseTo(1 / 3, 1);
    }
  });

  test('a roundup that quotes three parts of it amid other articles', () => {
    const random = randomFrom(2);
    for (let turn = 0; turn < 40; turn++) {
      const parts = [0, 1, 2].flatMap((i) => {
        const start = Math.floor((i * body.length) / 3) + below(random, 300);
        return [body.slice(start, start + 120), foreign(random, 400)];
      });
      const raw = [foreign(random, 300), ...parts].join(PARAGRAPH);
      expect(isSeen(raw)).toBe(true);
      expect(recogniseSample(raw).matches[0]?.passages.length).toBeGreaterThanOrEqual(3);
    }
  });

  // Of 120 characters with 5 % edits 0.8 are seen, of 200 nearly all: measured, so with room.
  test.each([
    [120, 0.02, 0.95],
    [120, 0.05, 0.7],
    [200, 0.05, 0.95],
    [400, 0.05, 0.99],
    [400, 0.1, 0.93],
  ])(
    'excerpts of %i characters, edited at random by %f: a share of %f at least',
    (length, share, least) => {
      const random = randomFrom(3);
      let found = 0;
      for (let turn = 0; turn < 300; turn++) {
        const start = below(random, body.length - length);
        const raw = edited(random, body.slice(start, start + length), share);
        if (recogniseSample(raw).matches.length > 0) found++;
      }
      expect(found / 300).toBeGreaterThanOrEqual(least);
    },
  );

  test('all of it with one edit in twenty characters', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(isSeen(edited(randomFrom(seed), body, 0.05))).toBe(true);
    }
  });
});

describe('what does not', () => {
  const [headline = '', subtitle = '', , ...rest] = sampleLines;
  const series = rest.at(-1) ?? '';
  const random = randomFrom(4);

  test('an article of the same series: headline, subtitle, series line, stock phrases', () => {
    // As much of the genre as another article may share: half of each sentence's clause, no more.
    const clauses = sampleBody.flatMap((line) => line.split(/[，。；：]/));
    const shared = clauses
      .filter((one) => one.length >= 12)
      .map((one) => one.slice(0, 24) + foreign(random, 40));
    const raw = [headline, subtitle, ...shared, series].join(PARAGRAPH);
    expect(recogniseSample(raw).matches).toEqual([]);
  });

  test('the headline over another text', () => {
    const raw = [headline, subtitle, foreign(random, 1500), series].join(PARAGRAPH);
    expect(gateOpens(raw, gate)).toBe(false);
    expect(recogniseSample(raw)).toEqual({ matches: [], candidates: [] });
  });

  test('a list of links that begins the article over and over', () => {
    const teaser = `${headline} ${(sampleBody[1] ?? '').slice(0, 60)}…`;
    expect(recogniseSample(`${teaser}${PARAGRAPH}`.repeat(40)).matches).toEqual([]);
  });

  test('comments, each of which quotes a phrase', () => {
    const phrases = body.match(/[^，。；：、“”\u2029]{8,30}/g) ?? [];
    expect(phrases.length).toBeGreaterThan(60);
    for (const phrase of phrases) {
      const comments = Array.from(
        { length: 10 },
        () => `说得好：“${phrase}”${foreign(random, 30)}`,
      );
      expect(recogniseSample(comments.join(PARAGRAPH)).matches).toEqual([]);
    }
  });
});

describe('hidden noise in the raw text', () => {
  const random = randomFrom(5);
  const noisy = (text: string, every: number): string =>
    Array.from(text, (char, i) =>
      i % every === every - 1 ? char + foreign(random, 2 + below(random, 3)) : char,
    ).join('');

  test('after every five characters the whole article still opens the gate, after every eight most excerpts', () => {
    expect(gateOpens(noisy(body, 5), gate)).toBe(true);
    let open = 0;
    for (let turn = 0; turn < 200; turn++) {
      const start = below(random, body.length - 120);
      if (gateOpens(noisy(body.slice(start, start + 120), 8), gate)) open++;
    }
    expect(open / 200).toBeGreaterThan(0.9);
  });
});

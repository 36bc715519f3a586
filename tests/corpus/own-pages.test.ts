/** The committed pages are what the script makes, and their truth fits their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makePage } from './make/draft.ts';
import { DRAFTS } from './make/drafts.ts';
import { countTerms, coverageOf } from './make/measure-truth.ts';
import { BODY } from './make/sample-article.ts';

const PAGES = new URL('pages/', import.meta.url);
const RECORD = new URL('../../assets/reports/meipi-sample-2025-04-08.json', import.meta.url);

test('every draft has its folder, and no folder is left over', () => {
  expect(readdirSync(PAGES).sort()).toEqual(DRAFTS.map(({ id }) => id).sort());
});

test.each(DRAFTS.map((draft, turn) => ({ ...draft, turn })))(
  '$id is as made',
  ({ turn, ...draft }) => {
    const { id, files } = makePage(draft, turn);
    expect(readdirSync(new URL(`${id}/`, PAGES)).sort()).toEqual(Object.keys(files).sort());
    for (const [name, made] of Object.entries(files)) {
      const kept = readFileSync(new URL(`${id}/${name}`, PAGES), 'utf8');
      // The formatter has its own way with JSON.
      if (name.endsWith('.json')) expect(JSON.parse(kept)).toEqual(JSON.parse(made));
      else expect(kept).toBe(made);
    }
  },
);

test('the body is what the sample’s record covers', () => {
  const { paragraphs } = JSON.parse(readFileSync(RECORD, 'utf8')) as { paragraphs: number[] };
  const lengths = BODY.map(
    (one) => one.normalize('NFKC').replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '').length,
  );
  expect(lengths).toEqual(paragraphs);
});

describe('the truth is counted plainly', () => {
  const plainly = (text: string) => text;

  test('longer terms first, look-alikes not at all', () => {
    const text = '标准化社区食堂和社区食堂，银发经济舱与银发经济';
    expect(countTerms([text], plainly).map(({ canonical, count }) => [canonical, count])).toEqual([
      ['标准化社区食堂', 1],
      ['社区食堂', 1],
      ['银发经济', 1],
    ]);
  });

  test('coverage is a share of the body', () => {
    expect(coverageOf(BODY)).toBe(1);
    expect(coverageOf(BODY.slice(8))).toBeCloseTo(0.478, 2);
    expect(coverageOf(['别的事情'])).toBe(0);
  });
});

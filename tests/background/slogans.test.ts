/** Slogans without an entry, as page analysis offers them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { freshDatabases } from '../store/support/fresh-database.ts';
import { ARTICLE, CONCEPT, createWorld } from './support/world.ts';

freshDatabases();

const SAMPLE = readFileSync(new URL('../../assets/sample/article.txt', import.meta.url), 'utf8');

test('turn the marking of slogans without an entry on', async () => {
  const { page, content } = createWorld();
  const address = ARTICLE;
  const text = `${SAMPLE}\n全县推行“2589”工作法。`;
  const article = [0, text.length];
  expect((await content()('page/analyse', { text, address, article })).slogans).toEqual([]);
  await page()('settings/put', { slogans: true });
  const { slogans } = await content()('page/analyse', { text, address, article });
  const words = slogans.map(({ start, end }) => text.slice(start, end));
  expect(words).toContain('“2589”工作法');
  await page()('glossary/hide', { kind: 'slogan', key: '"2589"工作法', isHidden: true });
  const after = await content()('page/analyse', { text, address, article });
  expect(after.slogans.length).toBe(slogans.length - 1);
});

describe('a slogan without an entry', () => {
  const slogansIn = async ({ content }: ReturnType<typeof createWorld>, text: string) => {
    const article = [0, text.length];
    const { slogans } = await content()('page/analyse', { text, address: ARTICLE, article });
    return slogans.map(({ start, end }) => text.slice(start, end));
  };

  test('is none that has one under a fuller name in the same article', async () => {
    const world = createWorld();
    await world.page()('settings/put', { slogans: true });
    const text = '办“10+N”公共就业服务专项活动，“10+N”项，推行“2589”工作法。';
    expect(await slogansIn(world, text)).toEqual(['“2589”工作法']);
    // Elsewhere it is somebody else's.
    expect(await slogansIn(world, '邻县推行“1+11”模式，开展“四大”行动。')).toEqual([
      '“1+11”模式',
      '“四大”行动',
    ]);
  });

  test('is none whose entry the reader has hidden', async () => {
    const world = createWorld();
    await world.page()('settings/put', { slogans: true });
    const hide = { kind: 'concept', key: CONCEPT, isHidden: true } as const;
    await world.page()('glossary/hide', hide);
    expect(await slogansIn(world, '推行“1+11”模式，推行“2589”工作法。')).toEqual(['“2589”工作法']);
  });
});

test('an endless page is not asked for lists without end', async () => {
  const text = '开展修路、架桥、点灯“三大”行动。'.repeat(2000);
  const { content, page } = createWorld();
  await page()('settings/put', { slogans: true });
  const article = [0, text.length];
  const { slogans } = await content()('page/analyse', { text, address: ARTICLE, article });
  expect(slogans.length).toBe(2000);
  expect(slogans.filter(({ listed }) => listed).length).toBeLessThan(1000);
  expect(slogans[0]?.listed).toHaveLength(3);
});

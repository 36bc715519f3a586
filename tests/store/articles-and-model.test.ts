/** Two clients remember, keep, drop, forget and correct at random, on disks that fill up; a plain model says what is stored. */
import fc from 'fast-check';
import { unwrap } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import type { OwnArticle } from '../../lib/core/report/own-article.ts';
import type { PageChoice } from '../../lib/core/report/page-choice.ts';
import { articleOf, idOf, OTHER_PAGE, PAGE } from './support/article-samples.ts';
import { abortAfterPut } from './support/failing-writes.ts';
import { createClock, forgetDatabases, openStore } from './support/fresh-database.ts';

afterEach(() => void vi.restoreAllMocks());

const NUMBERS = [1, 2, 3];
const PAGES = [PAGE, OTHER_PAGE];
const REPORTS = ['a', 'b'];

const step = fc.record({
  do: fc.constantFrom(
    'put',
    'put-with-text',
    'keep-text',
    'drop-text',
    'remove',
    'choose',
    'forget',
    'wait',
    'lose-connection',
  ),
  client: fc.integer({ min: 0, max: 1 }),
  n: fc.constantFrom(...NUMBERS),
  title: fc.constantFrom('题', '换了题目'),
  text: fc.constantFrom('', '甲', '乙'),
  page: fc.constantFrom(...PAGES),
  reportId: fc.constantFrom(...REPORTS),
  choice: fc.constantFrom('always', 'never'),
  /** A put into this store finds no room. */
  full: fc.option(fc.constantFrom('articles', 'articleTexts', 'choices'), { freq: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type Change = () => void;

function createWorld() {
  forgetDatabases();
  const clock = createClock();
  // Each client its own connection: they meet in the database only.
  const clients = [openStore(clock), openStore(clock)] as const;
  const articles = new Map<string, OwnArticle>();
  const texts = new Map<string, string>();
  const choices = new Map<string, PageChoice>();

  const setText = (id: string, text: string | undefined) => {
    const article = articles.get(id);
    if (!article) return;
    articles.set(id, { ...article, hasText: text !== undefined });
    if (text === undefined) texts.delete(id);
    else texts.set(id, text);
  };

  /** Asks the store; what the model is to do once it said that it was done. */
  async function ask(one: Step): Promise<Change> {
    const { articles: store, choices: corrections, connection } = clients[one.client] ?? clients[0];
    const id = idOf(one.n);
    const { page, reportId, choice, text } = one;
    switch (one.do) {
      case 'put':
      case 'put-with-text': {
        const given = articleOf(one.n, { title: one.title });
        const withText = one.do === 'put-with-text';
        const answer = await store.put(given, ...(withText ? [text] : []));
        return () => {
          const remembered = articles.get(id)?.remembered ?? clock.time;
          if (withText) texts.set(id, text);
          articles.set(id, { id, ...given, remembered, hasText: texts.has(id) });
          expect(answer).toEqual(articles.get(id));
        };
      }
      case 'keep-text':
      case 'drop-text': {
        const kept = one.do === 'keep-text' ? text : undefined;
        const answer = await (kept === undefined ? store.dropText(id) : store.keepText(id, kept));
        return () => {
          setText(id, kept);
          expect(answer).toEqual(articles.get(id));
        };
      }
      case 'remove':
        await store.remove(id);
        return () => {
          articles.delete(id);
          texts.delete(id);
        };
      case 'choose': {
        const answer = await corrections.put(page, reportId, choice);
        return () => {
          choices.set(`${page} ${reportId}`, { page, reportId, choice, made: clock.time });
          expect(answer).toEqual(choices.get(`${page} ${reportId}`));
        };
      }
      case 'forget':
        await corrections.forget(page, reportId);
        return () => void choices.delete(`${page} ${reportId}`);
      case 'wait':
        return () => {
          clock.time += 1000;
        };
      case 'lose-connection':
        await connection.use(async (database) => unwrap(database).close());
        return () => undefined;
    }
  }

  async function carryOut(one: Step): Promise<void> {
    if (one.full) abortAfterPut(one.full);
    const outcome = await ask(one).catch((error: unknown) => error);
    vi.restoreAllMocks();
    if (typeof outcome === 'function') return outcome();
    expect(outcome).toMatchObject({ name: 'QuotaExceededError' });
    expect(one.full).not.toBeNull();
  }

  async function check(): Promise<void> {
    const [{ articles: store }, { choices: corrections }] = clients;
    const byKey = [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await store.list()).toEqual(byKey.sort((a, b) => b.remembered - a.remembered));
    for (const id of NUMBERS.map(idOf)) {
      expect(await store.get(id)).toEqual(articles.get(id));
      expect(await store.text(id)).toBe(texts.get(id));
    }
    const made = PAGES.flatMap((page) =>
      REPORTS.flatMap((reportId) => choices.get(`${page} ${reportId}`) ?? []),
    );
    for (const page of PAGES) {
      expect(await corrections.of(page)).toEqual(made.filter((one) => one.page === page));
    }
    expect(await corrections.list()).toEqual(made.sort((a, b) => b.made - a.made));
  }

  return { carryOut, check };
}

/** Milliseconds: hundreds of runs on a busy machine. */
const PATIENCE = 60_000;

test(
  'what is stored is what the model says, after every step',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
        async (steps) => {
          const world = createWorld();
          for (const one of steps) {
            await world.carryOut(one);
            await world.check();
          }
        },
      ),
      { numRuns: 60 },
    );
  },
  PATIENCE,
);

import { describe, expect, test } from 'vitest';
import { createSessions, type PopoverSession } from '../../lib/background/sessions.ts';
import { createClock } from '../store/support/fresh-database.ts';
import { createSessionMemory } from './support/session-memory.ts';

const OPENED: Omit<PopoverSession, 'nonce' | 'expires'> = {
  conceptId: '1jia11-moshi',
  sentence: { before: '实施', match: '“1+11”模式', after: '。' },
  place: { index: 0, count: 1 },
  isDark: false,
  provenance: { url: 'https://example.cn/a', title: '题' },
  tabId: 5,
  frameId: 0,
};

function setUp() {
  const memory = createSessionMemory();
  const clock = createClock();
  let next = 1;
  const newNonce = () => `nonce-${next++}`;
  const create = () => createSessions(memory, clock, newNonce);
  return { memory, clock, create, sessions: create() };
}

describe('a session', () => {
  test('is claimed by the frame that comes first, and stays its own', async () => {
    const { sessions, clock } = setUp();
    const nonce = await sessions.open(OPENED);
    const expires = clock.time + 30_000;
    const paired = { ...OPENED, nonce, expires, pairedFrame: 7 };
    expect(await sessions.claim(nonce, 5, 7)).toEqual(paired);
    expect(await sessions.claim(nonce, 5, 7)).toEqual(paired);
    expect(await sessions.claim(nonce, 5, 8)).toBeUndefined();
    expect(await sessions.claim(nonce, 5, 0)).toBeUndefined();
    expect(await sessions.claim(nonce, 5, 7)).toEqual(paired);
  });

  test('is refused to another tab, which does not pair by trying', async () => {
    const { sessions } = setUp();
    const nonce = await sessions.open(OPENED);
    expect(await sessions.claim(nonce, 6, 7)).toBeUndefined();
    expect(await sessions.claim(nonce, -1, 7)).toBeUndefined();
    expect(await sessions.claim(nonce, 5, 7)).toMatchObject({ pairedFrame: 7 });
    expect(await sessions.claim(nonce, 6, 7)).toBeUndefined();
  });

  test.each(['', 'nonce-99', 'session/nonce-1', '__proto__', 'run'])(
    'is not found by the nonce %j',
    async (nonce) => {
      const { sessions } = setUp();
      await sessions.run();
      await sessions.open(OPENED);
      expect(await sessions.claim(nonce, 5, 7)).toBeUndefined();
      expect(await sessions.close(nonce, 5)).toBe(false);
    },
  );

  test('frame 0 may pair too (a popover page in a tab of its own)', async () => {
    const { sessions } = setUp();
    const nonce = await sessions.open(OPENED);
    expect(await sessions.claim(nonce, 5, 0)).toMatchObject({ pairedFrame: 0 });
    expect(await sessions.claim(nonce, 5, 7)).toBeUndefined();
  });

  test('not yet paired is void after half a minute', async () => {
    const { sessions, clock } = setUp();
    const [early, late] = [await sessions.open(OPENED), await sessions.open(OPENED)];
    clock.time += 30_000;
    expect(await sessions.claim(early, 5, 7)).toBeDefined();
    clock.time += 1;
    expect(await sessions.claim(late, 5, 8)).toBeUndefined();
    // Once paired it lasts.
    clock.time += 24 * 3600 * 1000;
    expect(await sessions.claim(early, 5, 7)).toBeDefined();
  });

  test('outlives a background that went to sleep', async () => {
    const { sessions, create } = setUp();
    const nonce = await sessions.open(OPENED);
    await sessions.claim(nonce, 5, 7);
    const awake = create();
    expect(await awake.claim(nonce, 5, 8)).toBeUndefined();
    expect(await awake.claim(nonce, 5, 7)).toMatchObject({ conceptId: '1jia11-moshi' });
  });

  test('is closed by its own tab only, once', async () => {
    const { sessions, memory } = setUp();
    const nonce = await sessions.open(OPENED);
    expect(await sessions.close(nonce, 6)).toBe(false);
    expect(await sessions.get(nonce)).toMatchObject(OPENED);
    expect(await sessions.claim(nonce, 5, 7)).toBeDefined();
    expect(await sessions.close(nonce, 5)).toBe(true);
    expect(await sessions.get(nonce)).toBeUndefined();
    expect(await sessions.close(nonce, 5)).toBe(false);
    expect(await sessions.claim(nonce, 5, 7)).toBeUndefined();
    expect(memory.items.size).toBe(0);
  });

  test('of a closed tab is gone, those of other tabs are not', async () => {
    const { sessions, memory } = setUp();
    const run = await sessions.run();
    const a = await sessions.open(OPENED);
    const b = await sessions.open({ ...OPENED, tabId: 6 });
    const c = await sessions.open(OPENED);
    expect((await sessions.closeTab(5)).sort()).toEqual([a, c].sort());
    expect(await sessions.claim(a, 5, 7)).toBeUndefined();
    expect(await sessions.claim(c, 5, 7)).toBeUndefined();
    expect(await sessions.claim(b, 6, 7)).toBeDefined();
    expect(await sessions.closeTab(99)).toEqual([]);
    expect(memory.items.size).toBe(2);
    expect(await sessions.run()).toBe(run);
  });
});

describe('the run of the browser', () => {
  test('has one name until the browser ends', async () => {
    const { sessions, create } = setUp();
    const run = await sessions.run();
    expect(await sessions.run()).toBe(run);
    expect(await create().run()).toBe(run);
    expect(await setUp().sessions.run()).toMatch(/./);
    const later = setUp();
    await later.sessions.open(OPENED);
    expect(await later.sessions.run()).not.toBe(run);
  });

  test('has one name also for those who ask at the same time', async () => {
    const { sessions } = setUp();
    const runs = await Promise.all([sessions.run(), sessions.run(), sessions.run()]);
    expect(new Set(runs).size).toBe(1);
    expect(await sessions.run()).toBe(runs[0]);
  });

  test('is asked for again when it could not be looked up', async () => {
    const memory = createSessionMemory();
    let broken = true;
    const get: typeof memory.get = (key) =>
      broken ? Promise.reject(new Error('storage')) : memory.get(key);
    const sessions = createSessions({ ...memory, get }, createClock(), () => 'a');
    await expect(sessions.run()).rejects.toThrow('storage');
    broken = false;
    expect(await sessions.run()).toBe('a');
  });
});

/** A popover that goes from place to place, is pinned or moved. */
import { describe, expect, test } from 'vitest';
import { freshDatabases } from '../store/support/fresh-database.ts';
import { CONCEPT, createWorld, OPEN, OTHER_CONCEPT, ofConcept, REPORT } from './support/world.ts';

freshDatabases();

const code = (one: string) => ({ name: 'RequestError', code: one });

describe('steps, pins and moves', () => {
  test('go to the reader that opened it; the step’s answer is kept', async () => {
    const { openPopover, toTab, steps } = createWorld();
    const { ask, nonce } = await openPopover();
    const sentence = { before: '推广', match: '“1+11”工作模式', after: '。' };
    const answer = { sentence, place: { index: 1, count: 2 }, listed: [] };
    steps.push(answer);
    expect(await ask('popover/step', { step: 1, conceptId: CONCEPT })).toEqual({
      ...answer,
      occurrence: sentence.match,
    });
    expect(await ask('popover/hello', {})).toMatchObject(answer);
    expect(await ask('popover/step', { step: -1 })).toBeUndefined();
    await ask('popover/pin', { isPinned: true });
    await ask('popover/move', { dx: 5, dy: -7 });
    await ask('popover/show-place', { index: 3 });
    expect(toTab).toEqual([
      [1, 0, { type: 'popover/step', nonce, step: 1 }],
      [1, 0, { type: 'popover/step', nonce, step: -1 }],
      [1, 0, { type: 'popover/pinned', nonce, isPinned: true }],
      [1, 0, { type: 'popover/moved', nonce, dx: 5, dy: -7 }],
      [1, 0, { type: 'popover/show-place', nonce, index: 3 }],
    ]);
  });

  test('a step takes the report along, or leaves it, and so does the note', async () => {
    const { openPopover, steps, sessions } = createWorld();
    const { ask, nonce, hello } = await openPopover();
    const at = { sentence: OPEN.sentence, place: { index: 1, count: 3 }, listed: [] };
    const reportOfNote = async () => (await sessions.claim(nonce, 1, 4))?.provenance.reportId;
    steps.push(at);
    expect(await ask('popover/step', { step: 1 })).not.toHaveProperty('report');
    expect(await ask('popover/hello', {})).not.toHaveProperty('report');
    expect(await reportOfNote()).toBeUndefined();
    steps.push({ ...at, reportId: REPORT });
    expect(await ask('popover/step', { step: 1 })).toMatchObject({ report: hello.report });
    expect(await reportOfNote()).toBe(REPORT);
    steps.push({ ...at, reportId: 'of-no-pack' });
    expect(await ask('popover/step', { step: 1 })).not.toHaveProperty('report');
  });

  test('a step is of what the popover shows, whatever the session says', async () => {
    const { openPopover, steps } = createWorld();
    const { ask } = await openPopover({ others: [OTHER_CONCEPT] });
    await ask('popover/sense', { conceptId: OTHER_CONCEPT });
    const sentence = { ...OPEN.sentence, match: '“1+11”模式' };
    steps.push({ sentence, place: { index: 0, count: 1 }, listed: [] });
    const answer = await ask('popover/step', { step: 1, conceptId: CONCEPT });
    expect(answer).not.toHaveProperty('occurrence');
    expect(ofConcept(await ask('popover/hello', {})).concept.id).toBe(CONCEPT);
    const strange = ask('popover/step', { step: 1, conceptId: 'wu-xing-weijian' });
    await expect(strange).rejects.toMatchObject(code('not-allowed'));
  });

  const place = { index: 0, count: 1 };
  test.each<[string, object]>([
    ['no sentence', { place, listed: [] }],
    [
      'a sentence without an end',
      { sentence: { ...OPEN.sentence, after: '长'.repeat(201) }, place },
    ],
    ['a place before the first', { sentence: OPEN.sentence, place: { index: -1, count: 1 } }],
    ['more than is asked for', { sentence: OPEN.sentence, place, isPinned: true }],
  ])('a page that answers a step with %s is not believed', async (_, answer) => {
    const { openPopover, steps } = createWorld();
    const { ask, hello } = await openPopover();
    steps.push(answer);
    await expect(ask('popover/step', { step: 1 })).rejects.toMatchObject(code('bad-message'));
    expect(await ask('popover/hello', {})).toEqual(hello);
  });

  test('one that takes the place of a pinned one knows that it is pinned', async () => {
    const { openPopover } = createWorld();
    expect((await openPopover({ isPinned: true })).hello.isPinned).toBe(true);
    expect((await openPopover()).hello.isPinned).toBe(false);
  });

  test('theme is that of the page unless the reader has chosen', async () => {
    const { openPopover, page } = createWorld();
    expect((await openPopover({ isDark: true })).hello.theme).toBe('dark');
    expect((await openPopover()).hello.theme).toBe('light');
    await page()('settings/put', { theme: 'light' });
    expect((await openPopover({ isDark: true })).hello.theme).toBe('light');
  });
});

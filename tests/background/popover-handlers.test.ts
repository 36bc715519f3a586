import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { freshDatabases } from '../store/support/fresh-database.ts';
import { draftOf, putOf, targetOf, uuid } from '../store/support/samples.ts';
import {
  ARTICLE,
  CONCEPT,
  createWorld,
  OPEN,
  OTHER_CONCEPT,
  ofConcept,
  REPORT,
} from './support/world.ts';

freshDatabases();

/** As the popover and the notebook send it: without provenance. */
function bodyOf(change: Parameters<typeof putOf>[0] = {}) {
  const { provenance: _none, ...body } = putOf({ target: targetOf(CONCEPT), ...change });
  return body;
}

function draftBodyOf(change: Parameters<typeof draftOf>[0] = {}) {
  const { typed: _typed, run: _run, provenance: _none, ...body } = draftOf(change);
  return { ...body, target: change?.target ?? targetOf(CONCEPT) };
}

const SAMPLE = readFileSync(new URL('../../assets/sample/article.txt', import.meta.url), 'utf8');
const code = (one: string) => ({ name: 'RequestError', code: one });

describe('popover/open', () => {
  test('answers a nonce and stores where, what and why', async () => {
    const { content, sessions } = createWorld();
    const { nonce } = await content()('popover/open', OPEN);
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(await sessions.claim(nonce, 1, 4)).toMatchObject({
      conceptId: CONCEPT,
      sentence: OPEN.sentence,
      provenance: { url: ARTICLE, title: OPEN.pageTitle, reportId: REPORT },
      tabId: 1,
      frameId: 0,
    });
  });

  test('of a concept that is not there is refused', async () => {
    const { content, memory } = createWorld();
    const opened = content()('popover/open', { ...OPEN, conceptId: 'no-such-concept' });
    await expect(opened).rejects.toMatchObject(code('bad-message'));
    expect(memory.items.size).toBe(0);
  });

  test('the address comes from the browser, cut to 2048; an unknown report is left out', async () => {
    const { content, sessions } = createWorld();
    const url = `${ARTICLE}?${'q'.repeat(5000)}`;
    const { nonce } = await content(1, url)('popover/open', {
      ...{ ...OPEN, reportId: 'unknown', address: 'https://other.example.cn/' },
    });
    const provenance = (await sessions.claim(nonce, 1, 4))?.provenance;
    expect(provenance).toEqual({ url: url.slice(0, 2048), title: OPEN.pageTitle });
  });
});

describe('popover/hello', () => {
  test('gives the concept, its sentence and its report', async () => {
    const { hello } = await createWorld().openPopover();
    expect(hello.concept.id).toBe(CONCEPT);
    expect(hello.sentence).toEqual(OPEN.sentence);
    expect(hello.report).toEqual({ id: REPORT, title: expect.stringMatching(/\S/) });
    expect(hello).not.toHaveProperty('note');
    expect(hello).not.toHaveProperty('draft');
  });

  test('tells the spelling of the page only where it differs', async () => {
    const world = createWorld();
    const sentence = { ...OPEN.sentence, match: '「１＋１１」模式' };
    const { hello: same } = await world.openPopover({ sentence });
    expect(same).not.toHaveProperty('occurrence');
    const other = { ...OPEN.sentence, match: '“1+11”工作模式' };
    const { hello } = await world.openPopover({ sentence: other });
    expect(hello.occurrence).toBe('“1+11”工作模式');
  });

  test('without its nonce, with another’s, in another tab or frame: no session', async () => {
    const { content, popover } = createWorld();
    const { nonce } = await content()('popover/open', OPEN);
    const none = code('no-session');
    await expect(popover('')('popover/hello', {})).rejects.toMatchObject(none);
    await expect(popover('f'.repeat(32))('popover/hello', {})).rejects.toMatchObject(none);
    await expect(popover(nonce, 2)('popover/hello', {})).rejects.toMatchObject(none);
    await popover(nonce)('popover/hello', {});
    await expect(popover(nonce, 1, 5)('popover/hello', {})).rejects.toMatchObject(none);
    await popover(nonce)('popover/hello', {});
  });

  test('a nonce does not make a content script a popover', async () => {
    const { content, popover, notes } = createWorld();
    const { nonce } = await content()('popover/open', OPEN);
    await notes.put(putOf({ target: targetOf(CONCEPT) }));
    await popover(nonce)('popover/hello', {});
    for (const type of ['popover/hello', 'popover/dismiss', 'note/list'] as const) {
      await expect(content()(type, {})).rejects.toMatchObject(code('not-allowed'));
    }
    const asked = content()('note/of-concept', { conceptId: CONCEPT });
    await expect(asked).rejects.toMatchObject(code('not-allowed'));
  });

  test('gives the note of its concept, and no other', async () => {
    const world = createWorld();
    await world.notes.put(putOf({ target: targetOf(OTHER_CONCEPT), noteId: uuid(2) }));
    expect((await world.openPopover()).hello).not.toHaveProperty('note');
    await world.notes.put(putOf({ target: targetOf(CONCEPT), text: '这一条' }));
    expect((await world.openPopover()).hello.note).toMatchObject({ body: { value: '这一条' } });
  });
});

describe('a spelling of several senses', () => {
  const senses = { others: [OTHER_CONCEPT] };

  test('is shown by its likeliest, the others named', async () => {
    const { hello } = await createWorld().openPopover(senses);
    expect(hello.concept.id).toBe(CONCEPT);
    expect(hello.senses?.map(({ id }) => id)).toEqual([CONCEPT, OTHER_CONCEPT]);
    const plain = await createWorld().openPopover();
    expect(plain.hello).not.toHaveProperty('senses');
  });

  test('turns to another, whose note it may write; what was typed for the first still arrives', async () => {
    const { ask } = await createWorld().openPopover(senses);
    const turned = ofConcept(await ask('popover/sense', { conceptId: OTHER_CONCEPT }));
    expect(turned.concept.id).toBe(OTHER_CONCEPT);
    const other = bodyOf({ target: targetOf(OTHER_CONCEPT), noteId: uuid(2), opId: uuid(102) });
    expect(await ask('note/put', other)).toMatchObject({ type: 'saved' });
    expect(await ask('note/put', bodyOf())).toMatchObject({ type: 'saved' });
    expect(ofConcept(await ask('popover/hello', {})).concept.id).toBe(OTHER_CONCEPT);
  });

  test('turns to no concept that it was not opened with and that is not related', async () => {
    const { ask } = await createWorld().openPopover();
    const turned = ask('popover/sense', { conceptId: OTHER_CONCEPT });
    await expect(turned).rejects.toMatchObject(code('not-allowed'));
    const opened = createWorld().content()('popover/open', { ...OPEN, others: ['no-such'] });
    await expect(opened).rejects.toMatchObject(code('bad-message'));
  });
});

describe('related concepts', () => {
  test('are named, open inside, lead on and back; the notes of all may be written', async () => {
    const { ask, hello } = await createWorld().openPopover();
    const [near] = hello.related;
    expect(near?.label).toMatch(/\S/);
    const turned = ofConcept(await ask('popover/sense', { conceptId: near?.id ?? '' }));
    expect(turned.concept.id).toBe(near?.id);
    const further = turned.related.find(({ id }) => !hello.related.some((one) => one.id === id));
    await ask('popover/sense', { conceptId: further?.id ?? '' });
    const back = ofConcept(await ask('popover/sense', { conceptId: CONCEPT }));
    expect(back.concept.id).toBe(CONCEPT);
    const target = targetOf(near?.id ?? '');
    const put = await ask('note/put', bodyOf({ target, noteId: uuid(3), opId: uuid(103) }));
    expect(put).toMatchObject({ type: 'saved' });
  });

  test('of what was never shown stay closed', async () => {
    const world = createWorld();
    const { ask, hello } = await world.openPopover();
    const near = new Set([CONCEPT, ...hello.related.map(({ id }) => id)]);
    const far = (await world.glossary.current()).concepts.find(({ id }) => !near.has(id));
    const turned = ask('popover/sense', { conceptId: far?.id ?? '' });
    await expect(turned).rejects.toMatchObject(code('not-allowed'));
    const note = ask('note/of-concept', { conceptId: hello.related[0]?.id ?? '' });
    await expect(note).rejects.toMatchObject(code('not-allowed'));
  });
});

describe('an entry that the reader does not want marked', () => {
  test('is found no more, but stays open where it is, until it is taken back', async () => {
    const world = createWorld();
    const { ask } = await world.openPopover({ conceptId: OTHER_CONCEPT });
    const marked = async () => {
      const { concepts } = await world.content()('page/analyse', {
        text: SAMPLE,
        address: ARTICLE,
      });
      return concepts.some(({ id }) => id === OTHER_CONCEPT);
    };
    expect(await marked()).toBe(true);
    await ask('popover/hide', { conceptId: OTHER_CONCEPT, isHidden: true });
    expect(await marked()).toBe(false);
    expect(ofConcept(await ask('popover/hello', {}))).toMatchObject({
      ...{ isHidden: true, concept: { id: OTHER_CONCEPT } },
    });
    await ask('popover/hide', { conceptId: OTHER_CONCEPT, isHidden: false });
    expect(await marked()).toBe(true);
  });

  test('must be one that the popover has shown', async () => {
    const { ask } = await createWorld().openPopover();
    for (const body of [{ conceptId: OTHER_CONCEPT, isHidden: true }, { isHidden: true }]) {
      await expect(ask('popover/hide', body)).rejects.toMatchObject(code('not-allowed'));
    }
  });
});

describe('the popover and its opener', () => {
  test('size and end are told to the frame that opened it', async () => {
    const { content, popover, toTab } = createWorld();
    const { nonce } = await content(3)('popover/open', OPEN);
    await popover(nonce, 3)('popover/resize', { height: 240 });
    await popover(nonce, 3)('popover/dismiss', {});
    expect(toTab).toEqual([
      [3, 0, { type: 'popover/resized', nonce, height: 240 }],
      [3, 0, { type: 'popover/dismissed', nonce }],
    ]);
  });

  test('after it is closed it may do nothing', async () => {
    const { content, openPopover, toTab, drafts } = createWorld();
    const { nonce, ask } = await openPopover();
    await content()('popover/closed', { nonce });
    const none = code('no-session');
    await expect(ask('popover/hello', {})).rejects.toMatchObject(none);
    await expect(ask('popover/resize', { height: 1 })).rejects.toMatchObject(none);
    await expect(ask('popover/dismiss', {})).rejects.toMatchObject(none);
    await expect(ask('note/put', bodyOf())).rejects.toMatchObject(none);
    await expect(ask('note/of-concept', { conceptId: CONCEPT })).rejects.toMatchObject(none);
    await expect(ask('draft/put', draftBodyOf())).rejects.toMatchObject(none);
    expect(toTab).toEqual([]);
    expect(await drafts()).toEqual([]);
  });

  test('another tab cannot close it', async () => {
    const { content, openPopover } = createWorld();
    const { nonce, ask } = await openPopover();
    await content(2)('popover/closed', { nonce });
    expect(await ask('popover/hello', {})).toBeDefined();
  });
});

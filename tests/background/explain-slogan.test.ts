/** A slogan without an entry in a popover: what the reader writes of it is never lost. */
import { describe, expect, test } from 'vitest';
import type { ExplainAnswer } from '../../lib/protocol/replies.ts';
import { freshDatabases } from '../store/support/fresh-database.ts';
import { putOf, targetOf } from '../store/support/samples.ts';
import { ARTICLE, CONCEPT, createWorld, OPEN, ofConcept, type World } from './support/world.ts';

freshDatabases();

const code = (one: string) => ({ name: 'RequestError', code: one });

/** The explanation has been taken. */
function contentAfter(answer: ExplainAnswer) {
  if (answer.type !== 'explained') throw new Error('There is another explanation.');
  return ofConcept(answer.content);
}

describe('a slogan without an entry', () => {
  const slogan = '“2589”工作法';
  async function openSlogan(world = createWorld(), tabId = 1) {
    const { conceptId: _none, ...open } = OPEN;
    const sentence = { ...OPEN.sentence, match: slogan };
    const { nonce } = await world.content(tabId)('popover/open', { ...open, sentence });
    return { world, nonce, ask: world.popover(nonce, tabId) };
  }

  test('is shown as what it is', async () => {
    const { ask } = await openSlogan();
    expect(await ask('popover/hello', {})).toMatchObject({ type: 'slogan', slogan, listed: [] });
    const note = ask('note/of-concept', { conceptId: CONCEPT });
    await expect(note).rejects.toMatchObject(code('not-allowed'));
  });

  test('becomes an entry by the reader’s explanation, which is marked from then on', async () => {
    const { world, ask } = await openSlogan();
    const content = contentAfter(await ask('popover/explain', { definition: '两本账、五步走。' }));
    expect(content).toMatchObject({
      origin: { type: 'own' },
      concept: { basis: 'own', definition: { zh: '两本账、五步走。' } },
    });
    expect(ofConcept(await ask('popover/hello', {})).concept.id).toBe(content.concept.id);
    const target = targetOf(content.concept.id);
    const { provenance: _none, ...body } = putOf({ target });
    expect(await ask('note/put', body)).toMatchObject({ type: 'saved' });
    const text = `全县推行${slogan}。`;
    const { concepts } = await world.content()('page/analyse', {
      ...{ text, address: ARTICLE },
      article: [0, text.length],
    });
    expect(concepts.map(({ id }) => id)).toEqual([content.concept.id]);
    const again = ask('popover/explain', { definition: '又一次' });
    await expect(again).rejects.toMatchObject(code('not-allowed'));
  });

  const draft = async ({ ask }: Awaited<ReturnType<typeof openSlogan>>) => {
    const content = await ask('popover/hello', {});
    return content.type === 'slogan' ? content.draft : content.type;
  };
  const definitions = async (world: World) =>
    (await world.glossary.current()).concepts.flatMap(({ basis, definition }) =>
      basis === 'own' ? [definition.zh] : [],
    );

  test.each(['its page takes it down', 'its tab is closed', 'the browser starts again'])(
    'is explained by what was typed when %s',
    async (how) => {
      const { world, ask, nonce } = await openSlogan();
      await ask('popover/explanation-draft', { text: '两本账' });
      await ask('popover/explanation-draft', { text: ' 两本账、五步走。\n' });
      expect(await definitions(world)).toEqual([]);
      if (how.includes('page')) await world.content()('popover/closed', { nonce });
      else if (how.includes('tab')) await world.closeTab(1);
      else {
        world.memory.items.delete(`session/${nonce}`);
        await world.explanations.end();
      }
      expect(await definitions(world)).toEqual(['两本账、五步走。']);
      expect(world.memory.items.get('explanations')).toEqual({});
    },
  );

  test('gets back what was too long to save, as often as it opens', async () => {
    const { world, ask, nonce } = await openSlogan();
    const text = '长'.repeat(650);
    await ask('popover/explanation-draft', { text });
    await world.explanations.end();
    // In another tab, while the first is open, it is empty.
    expect(await draft(await openSlogan(world, 2))).toBeUndefined();
    await world.content()('popover/closed', { nonce });
    expect(await definitions(world)).toEqual([]);
    const again = await openSlogan(world);
    expect(await draft(again)).toBe(text);
    // Its page opens the next before it tells that this one is gone.
    expect(await draft(await openSlogan(world))).toBe(text);
    await world.content()('popover/closed', { nonce: again.nonce });
    const last = await openSlogan(world);
    expect(await draft(last)).toBe(text);
    await last.ask('popover/explanation-draft', { text: '' });
    await world.content()('popover/closed', { nonce: last.nonce });
    expect(await draft(await openSlogan(world))).toBeUndefined();
  });

  test('explained in two tabs keeps the first, and the second text', async () => {
    const first = await openSlogan();
    const { world } = first;
    const second = await openSlogan(world);
    await first.ask('popover/explain', { definition: '一处写的' });
    await second.ask('popover/explanation-draft', { text: '另一处写的' });
    const answer = await second.ask('popover/explain', { definition: '另一处写的' });
    expect(answer).toMatchObject({ type: 'exists', definition: '一处写的' });
    expect(await draft(second)).toBe('另一处写的');
    // Left undecided, it is a note.
    await world.content()('popover/closed', { nonce: second.nonce });
    expect(await definitions(world)).toEqual(['一处写的']);
    expect((await world.notes.list()).map(({ body }) => body.value)).toEqual(['另一处写的']);
  });

  test('explained in two tabs is what the reader decides having seen both', async () => {
    const first = await openSlogan();
    const { world } = first;
    const [second, third] = [await openSlogan(world), await openSlogan(world)];
    await first.ask('popover/explain', { definition: '一处写的' });
    const theirs = await third.ask('popover/explain', { definition: '不要了' });
    const conceptId = theirs.type === 'exists' ? theirs.conceptId : '';
    expect(ofConcept(await third.ask('popover/sense', { conceptId })).concept.id).toBe(conceptId);
    const body = { definition: '另一处写的', instead: '一处写的' };
    expect(await second.ask('popover/explain', body)).toMatchObject({ type: 'explained' });
    expect(await definitions(world)).toEqual(['另一处写的']);
  });

  test('tells its opener whether anything is not saved', async () => {
    const { world, ask, nonce } = await openSlogan();
    await ask('popover/explanation-draft', { text: '两本账' });
    await ask('popover/explanation-draft', { text: ' ' });
    await ask('popover/explanation-draft', { text: '两本账' });
    await ask('popover/explain', { definition: '两本账' });
    expect(world.toTab).toEqual(
      [true, false, true, false].map((isUnsaved) => [
        ...[1, 0, { type: 'popover/unsaved', nonce, isUnsaved }],
      ]),
    );
    const late = ask('popover/explanation-draft', { text: '两本账' });
    await expect(late).rejects.toMatchObject(code('not-allowed'));
  });

  test('is told to be none, and taken back', async () => {
    const { world, ask } = await openSlogan();
    await ask('popover/hide', { isHidden: true });
    expect(await ask('popover/hello', {})).toMatchObject({ isHidden: true });
    const hidden = async () => (await world.page()('glossary/overview', {})).hidden;
    expect(await hidden()).toMatchObject([{ kind: 'slogan', label: slogan }]);
    await ask('popover/hide', { isHidden: false });
    expect(await hidden()).toEqual([]);
  });
});

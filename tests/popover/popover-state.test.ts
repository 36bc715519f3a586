import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPopoverState } from '../../lib/popover/popover-state.ts';
import type { ConceptContent } from '../../lib/protocol/replies.ts';
import { noteOf, savedBy } from '../notes/support/note-samples.ts';
import { createScriptedClient } from '../notes/support/scripted-client.ts';
import { draftOf, editorId, idCounter, targetOf, uuid } from '../store/support/samples.ts';
import { conceptContent } from './support/contents.ts';
import { shownConcept } from './support/shown-concept.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

const SENSES = [
  { id: 'cheng-a', label: '“三张网”' },
  { id: 'cheng-b', label: '三张网（水利）' },
];

const contentOf = (id: string, change: Partial<ConceptContent> = {}) =>
  conceptContent(id, SENSES.find((sense) => sense.id === id)?.label ?? id, {
    senses: SENSES,
    ...change,
  });

function start(change: Partial<ConceptContent> = {}) {
  const client = createScriptedClient();
  const content = contentOf('cheng-a', change);
  const state = createPopoverState({
    ask: client.ask,
    nonce: editorId(5),
    newId: idCounter(),
    content,
  });
  return { client, state, note: shownConcept(state).note };
}

type Started = ReturnType<typeof start>;

const shownId = ({ state }: Started) => shownConcept(state).content.concept.id;

async function savePut({ client }: Started) {
  const put = client.last('note/put');
  put.answer(savedBy(put.body));
  await settle();
}

describe('turning to another sense', () => {
  test('changes explanation and note together', async () => {
    const started = start({ note: noteOf('第一义') });
    const { client, state } = started;
    const turning = state.turnTo('cheng-b');
    await settle();
    expect(state.turning.value).toBe('under-way');
    expect(shownId(started)).toBe('cheng-a');
    expect(client.last('popover/sense').body).toEqual({ conceptId: 'cheng-b' });
    const other = noteOf('第二义', { id: uuid(2), target: targetOf('cheng-b') });
    client.last('popover/sense').answer(contentOf('cheng-b', { note: other }));
    await turning;
    expect(shownId(started)).toBe('cheng-b');
    expect(shownConcept(state).note.text.value).toBe('第二义');
    expect(state.turning.value).toBe('at-rest');
    expect(client.all('note/put')).toEqual([]);
  });

  test('saves first what was typed, and writes on to the other concept', async () => {
    const started = start();
    const { client, state, note } = started;
    note.input('写在第一义上');
    const turning = state.turnTo('cheng-b');
    await settle();
    expect(client.all('popover/sense')).toEqual([]);
    expect(client.last('note/put').body).toMatchObject({
      text: '写在第一义上',
      target: { conceptId: 'cheng-a' },
    });
    await savePut(started);
    client.last('popover/sense').answer(contentOf('cheng-b'));
    await turning;
    expect(shownConcept(state).note.text.value).toBe('');
    shownConcept(state).note.input('写在第二义上');
    void state.flush();
    expect(client.last('note/put').body).toMatchObject({
      text: '写在第二义上',
      editorId: editorId(5),
      baseRevision: 0,
      target: { conceptId: 'cheng-b', label: '三张网（水利）' },
    });
  });

  test('leaves nothing of the first editor running', async () => {
    const started = start();
    const { client, state, note } = started;
    // The draft of so long a text is put off for a moment.
    note.input('长'.repeat(20_001));
    const turning = state.turnTo('cheng-b');
    await settle();
    await savePut(started);
    client.last('popover/sense').answer(contentOf('cheng-b'));
    await turning;
    const asked = client.log.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.log).toHaveLength(asked);
  });

  test.each([
    ['out of reach', 'unavailable'],
    ['full', 'quota'],
    ['refusing', 'failed'],
  ] as const)('does not happen while the store is %s', async (_, code) => {
    const started = start();
    const { client, state, note } = started;
    note.input('没存上');
    const turning = state.turnTo('cheng-b');
    await settle();
    client.last('note/put').fail(code);
    await turning;
    expect(state.turning.value).toBe('note-first');
    expect([shownId(started), note.text.value]).toEqual(['cheng-a', '没存上']);
    expect(client.all('popover/sense')).toEqual([]);
    // Once it is saved nothing is said any more.
    void note.retry();
    await savePut(started);
    expect(state.turning.value).toBe('at-rest');
  });

  test('does not happen on a conflict', async () => {
    const started = start({ note: noteOf('存着的'), draft: draftOf({ text: '另写的' }) });
    await started.state.turnTo('cheng-b');
    expect(started.state.turning.value).toBe('note-first');
    expect(started.client.all('popover/sense')).toEqual([]);
    expect(started.note.text.value).toBe('另写的');
  });

  test('may happen when the note could not be read and nothing was typed', async () => {
    const started = start({ problem: 'unavailable' });
    const turning = started.state.turnTo('cheng-b');
    await settle();
    started.client.last('popover/sense').answer(contentOf('cheng-b'));
    await turning;
    expect(shownId(started)).toBe('cheng-b');
  });

  test('that gets no answer leaves the first sense, and can be tried again', async () => {
    const started = start({ note: noteOf('第一义') });
    const { client, state } = started;
    const turning = state.turnTo('cheng-b');
    await settle();
    client.last('popover/sense').fail('unavailable');
    await turning;
    expect([shownId(started), state.turning.value]).toEqual(['cheng-a', 'failed']);
    const again = state.turnTo('cheng-b');
    await settle();
    client.last('popover/sense').answer(contentOf('cheng-b'));
    await again;
    expect([shownId(started), state.turning.value]).toEqual(['cheng-b', 'at-rest']);
  });

  test('waits for what is typed on the way', async () => {
    const started = start();
    const { client, state, note } = started;
    const turning = state.turnTo('cheng-b');
    await settle();
    note.input('赶在后面');
    client.last('popover/sense').answer(contentOf('cheng-b'));
    await settle();
    expect(shownId(started)).toBe('cheng-a');
    expect(client.last('note/put').body).toMatchObject({
      text: '赶在后面',
      target: { conceptId: 'cheng-a' },
    });
    await savePut(started);
    await turning;
    expect([shownId(started), shownConcept(state).note.text.value]).toEqual(['cheng-b', '']);
  });

  test('is given up when what is typed on the way cannot be saved', async () => {
    const started = start();
    const { client, state, note } = started;
    const turning = state.turnTo('cheng-b');
    await settle();
    note.input('赶在后面');
    client.last('popover/sense').answer(contentOf('cheng-b'));
    await settle();
    client.last('note/put').fail('quota');
    await turning;
    expect([shownId(started), note.text.value]).toEqual(['cheng-a', '赶在后面']);
    expect(state.turning.value).toBe('note-first');
  });

  test('is asked for once, and not for the sense that is shown', async () => {
    const { client, state } = start();
    await state.turnTo('cheng-a');
    expect(client.log).toEqual([]);
    void state.turnTo('cheng-b');
    await state.turnTo('cheng-b');
    await settle();
    expect(client.all('popover/sense')).toHaveLength(1);
  });
});

describe('word of a changed note', () => {
  test('brings the note of the shown concept up to date', async () => {
    const { client, state, note } = start({ note: noteOf('旧') });
    const refreshing = state.refresh('cheng-a');
    client.last('note/of-concept').answer(noteOf('新', { revision: 2 }));
    await refreshing;
    expect(note.text.value).toBe('新');
  });

  test('of another concept asks for nothing', async () => {
    const { client, state } = start();
    await state.refresh('cheng-b');
    expect(client.log).toEqual([]);
  });

  test('that cannot be followed up leaves the text', async () => {
    const { client, state, note } = start({ note: noteOf('旧') });
    const refreshing = state.refresh('cheng-a');
    client.last('note/of-concept').fail('not-allowed');
    await refreshing;
    expect(note.text.value).toBe('旧');
  });
});

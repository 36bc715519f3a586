import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPopoverState } from '../../lib/popover/popover-state.ts';
import { noteOf, savedBy } from '../notes/support/note-samples.ts';
import { createScriptedClient } from '../notes/support/scripted-client.ts';
import { editorId, idCounter } from '../store/support/samples.ts';
import { conceptContent } from './support/contents.ts';
import { shownConcept } from './support/shown-concept.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

const LABELS: Readonly<Record<string, string>> = { a: '“三张网”', b: '水网', c: '渠长' };
const contentOf = (id: string) => conceptContent(id, LABELS[id] ?? id);

function start() {
  const client = createScriptedClient();
  const state = createPopoverState({
    ask: client.ask,
    nonce: editorId(5),
    newId: idCounter(),
    content: contentOf('a'),
  });
  /** Answers the turn under way, and waits for it. */
  const arrive = async (turning: Promise<void>, id: string) => {
    await settle();
    expect(client.last('popover/sense').body).toEqual({ conceptId: id });
    client.last('popover/sense').answer(contentOf(id));
    await turning;
  };
  return { client, state, arrive };
}

const trailOf = ({ state }: ReturnType<typeof start>) =>
  state.trail.value.map(({ label }) => label);

test('each step leaves a way back, with the name and the place it leads to', async () => {
  const started = start();
  const { state, arrive } = started;
  await arrive(state.openRelated('b', 240), 'b');
  await arrive(state.openRelated('c', 16), 'c');
  expect(trailOf(started)).toEqual(['“三张网”', '水网']);
  await arrive(state.back(), 'b');
  expect([shownConcept(state).content.concept.id, shownConcept(state).scroll]).toEqual(['b', 16]);
  await arrive(state.back(), 'a');
  expect([shownConcept(state).content.concept.id, shownConcept(state).scroll]).toEqual(['a', 240]);
  expect(trailOf(started)).toEqual([]);
});

test('at the beginning of the way there is no going back', async () => {
  const { client, state } = start();
  await state.back();
  expect(client.log).toEqual([]);
});

test('what was typed is saved first, on what it was typed on', async () => {
  const { client, state, arrive } = start();
  shownConcept(state).note.input('写在三张网上');
  const turning = state.openRelated('b', 0);
  await settle();
  expect(client.all('popover/sense')).toEqual([]);
  const put = client.last('note/put');
  expect(put.body).toMatchObject({ text: '写在三张网上', target: { conceptId: 'a' } });
  put.answer(savedBy(put.body));
  await arrive(turning, 'b');
  expect(shownConcept(state).note.text.value).toBe('');
});

test.each([
  ['the note cannot be saved', 'note-first'],
  ['the background does not answer', 'failed'],
] as const)('when %s, neither card nor way back change', async (_, turning) => {
  const started = start();
  const { client, state } = started;
  if (turning === 'note-first') shownConcept(state).note.input('没存上');
  const going = state.openRelated('b', 5);
  await settle();
  client.last(turning === 'note-first' ? 'note/put' : 'popover/sense').fail('unavailable');
  await going;
  expect(state.turning.value).toBe(turning);
  expect(shownConcept(state).content.concept.id).toBe('a');
  expect(trailOf(started)).toEqual([]);
});

test('a way back that gets no answer stays', async () => {
  const started = start();
  const { client, state, arrive } = started;
  await arrive(state.openRelated('b', 5), 'b');
  const going = state.back();
  await settle();
  client.last('popover/sense').fail('unavailable');
  await going;
  expect([shownConcept(state).content.concept.id, ...trailOf(started)]).toEqual(['b', '“三张网”']);
  await arrive(state.back(), 'a');
});

test('word of a changed note reaches the concept that is shown now', async () => {
  const { client, state, arrive } = start();
  await arrive(state.openRelated('b', 0), 'b');
  await state.refresh('a');
  expect(client.all('note/of-concept')).toEqual([]);
  const refreshing = state.refresh('b');
  client.last('note/of-concept').answer(noteOf('别处写的'));
  await refreshing;
  expect(shownConcept(state).note.text.value).toBe('别处写的');
});

test('what is hidden is what is shown, also after a turn of which no answer came', async () => {
  const { client, state } = start();
  const going = state.openRelated('b', 5);
  await settle();
  client.last('popover/sense').fail('unavailable');
  await going;
  const hiding = state.hiding.toggle();
  expect(client.last('popover/hide').body).toEqual({ conceptId: 'a', isHidden: true });
  client.last('popover/hide').answer(undefined);
  await hiding;
  expect(state.hiding.state.value).toEqual({ isHidden: true, type: 'changed' });
});

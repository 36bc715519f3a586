import { describe, expect, test } from 'vitest';
import { MAX_EXPLANATION } from '../../lib/popover/explanation.ts';
import { createPopoverState, type ShownSlogan } from '../../lib/popover/popover-state.ts';
import { REQUESTS } from '../../lib/protocol/messages.ts';
import { createScriptedClient } from '../notes/support/scripted-client.ts';
import { editorId, idCounter } from '../store/support/samples.ts';
import { conceptContent, sloganContent } from './support/contents.ts';
import { shownConcept } from './support/shown-concept.ts';

function start(draft?: string) {
  const client = createScriptedClient();
  const state = createPopoverState({
    ask: client.ask,
    nonce: editorId(5),
    newId: idCounter(),
    content: sloganContent('“1458”工作法', draft === undefined ? {} : { draft }),
  });
  const { explanation } = state.shown.value as ShownSlogan;
  return { client, state, explanation };
}

const BECOMES = conceptContent('own-1458', '“1458”工作法', { origin: { type: 'own' } });

test('the limit is that of the message table', () => {
  const { definition } = REQUESTS['popover/explain'].body.entries;
  const limits = definition.pipe.flatMap((one) => ('requirement' in one ? [one.requirement] : []));
  expect(limits).toEqual([MAX_EXPLANATION]);
});

describe('an explanation', () => {
  test('becomes an entry, and the popover that entry’s, with a note of its own', async () => {
    const { client, state, explanation } = start();
    explanation.input('  一个目标，四项任务。\n');
    const saving = explanation.save();
    expect(explanation.state.value).toBe('saving');
    expect(client.last('popover/explain').body).toEqual({ definition: '一个目标，四项任务。' });
    client.last('popover/explain').answer({ type: 'explained', content: BECOMES });
    expect(await saving).toBe(true);
    expect(shownConcept(state).content).toEqual(BECOMES);
    shownConcept(state).note.input('笔记');
    void state.flush();
    expect(client.last('note/put').body).toMatchObject({ target: { conceptId: 'own-1458' } });
  });

  test.each([
    ['unavailable', 'failed'],
    ['no-session', 'failed'],
    ['quota', 'quota'],
    ['too-long', 'too-long'],
  ] as const)('that cannot be saved (%s) stays in the field', async (code, says) => {
    const { client, state, explanation } = start();
    explanation.input('一个目标');
    const saving = explanation.save();
    client.last('popover/explain').fail(code);
    expect(await saving).toBe(false);
    expect([explanation.text.value, explanation.state.value]).toEqual(['一个目标', says]);
    expect(state.shown.value.type).toBe('slogan');
    // And can be saved again.
    void explanation.save();
    expect(client.all('popover/explain')).toHaveLength(2);
  });

  test('is asked to be saved once at a time, and not when there is none', async () => {
    const { client, explanation } = start();
    expect(await explanation.save()).toBe(true);
    explanation.input(' \n');
    expect(await explanation.save()).toBe(true);
    expect(client.all('popover/explain')).toEqual([]);
    explanation.input('一个目标');
    void explanation.save();
    void explanation.save();
    expect(client.all('popover/explain')).toHaveLength(1);
  });

  test('that is too long is not sent', async () => {
    const { client, explanation } = start();
    explanation.input('长'.repeat(MAX_EXPLANATION + 1));
    expect(await explanation.save()).toBe(false);
    expect(client.all('popover/explain')).toEqual([]);
    expect(explanation.state.value).toBe('too-long');
    explanation.input('长'.repeat(MAX_EXPLANATION));
    expect(explanation.state.value).toBe('at-rest');
    void explanation.save();
    expect(client.all('popover/explain')).toHaveLength(1);
  });
});

describe('what is typed', () => {
  const texts = ({ client }: ReturnType<typeof start>) =>
    client.all('popover/explanation-draft').map(({ body }) => body.text);
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  test('is kept at once, however long, and then the latest of it', async () => {
    const started = start();
    const { client, explanation } = started;
    explanation.input('一');
    explanation.input('一个');
    explanation.input('一个目标');
    expect(texts(started)).toEqual(['一']);
    client.last('popover/explanation-draft').answer(undefined);
    await settle();
    expect(texts(started)).toEqual(['一', '一个目标']);
    client.last('popover/explanation-draft').fail('unavailable');
    await settle();
    explanation.input('长'.repeat(20_001));
    expect(texts(started).at(-1)).toHaveLength(20_000);
  });

  test('before is in the field again, and not sent until it changes', async () => {
    const started = start('从前写的');
    expect(started.explanation.text.value).toBe('从前写的');
    expect(started.client.log).toEqual([]);
    started.explanation.input('');
    expect(texts(started)).toEqual(['']);
  });
});

describe('a slogan that was explained elsewhere meanwhile', () => {
  const other = { type: 'exists', conceptId: 'own-1458', definition: '别处写的' } as const;
  async function startOther() {
    const started = start();
    started.explanation.input('这里写的');
    started.client.last('popover/explanation-draft').answer(undefined);
    const saving = started.explanation.save();
    started.client.last('popover/explain').answer(other);
    expect(await saving).toBe(false);
    return started;
  }

  test('shows that, the text staying, which is never saved over it unasked', async () => {
    const { client, state, explanation } = await startOther();
    expect([explanation.state.value, explanation.text.value]).toEqual(['exists', '这里写的']);
    expect(explanation.other.value).toEqual(other);
    expect(state.shown.value.type).toBe('slogan');
    void state.flush();
    expect(client.last('popover/explain').body).toEqual({ definition: '这里写的' });
  });

  test('takes the text instead when the reader says so', async () => {
    const { client, state, explanation } = await startOther();
    const replacing = explanation.replaceOther();
    const body = { definition: '这里写的', instead: '别处写的' };
    expect(client.last('popover/explain').body).toEqual(body);
    client.last('popover/explain').answer({ type: 'explained', content: BECOMES });
    await replacing;
    expect(shownConcept(state).content).toEqual(BECOMES);
  });

  test('is shown as it is when the reader gives the text up', async () => {
    const { client, state, explanation } = await startOther();
    const taking = explanation.takeOther();
    expect(client.last('popover/explanation-draft').body).toEqual({ text: '' });
    client.last('popover/explanation-draft').answer(undefined);
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(client.last('popover/sense').body).toEqual({ conceptId: 'own-1458' });
    client.last('popover/sense').answer(BECOMES);
    await taking;
    expect(shownConcept(state).content).toEqual(BECOMES);
  });
});

describe('closing', () => {
  test('saves first', async () => {
    const { client, state, explanation } = start();
    explanation.input('一个目标');
    const leaving = state.leave();
    client.last('popover/explain').answer({ type: 'explained', content: BECOMES });
    expect(await leaving).toBe(true);
  });

  test('waits once when that fails, so that the text can be taken elsewhere', async () => {
    const { client, state, explanation } = start();
    explanation.input('一个目标');
    const leaving = state.leave();
    client.last('popover/explain').fail('unavailable');
    expect(await leaving).toBe(false);
    expect(await state.leave()).toBe(true);
    // Something more was typed: that is another text.
    explanation.input('一个目标，四项任务');
    const again = state.leave();
    client.last('popover/explain').fail('unavailable');
    expect(await again).toBe(false);
  });

  test('is not held up by an answer that does not come', async () => {
    const { state, explanation } = start();
    explanation.input('一个目标');
    void state.leave();
    expect(await state.leave()).toBe(true);
  });

  test('with nothing written asks for nothing', async () => {
    const { client, state } = start();
    expect(await state.leave()).toBe(true);
    expect(client.log).toEqual([]);
  });
});

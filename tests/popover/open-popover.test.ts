import { describe, expect, test } from 'vitest';
import { openPopover } from '../../lib/popover/open-popover.ts';
import { createClient } from '../../lib/protocol/client.ts';
import type { ConceptContent, PopoverContent } from '../../lib/protocol/replies.ts';
import { ERROR_CODES, type ErrorCode } from '../../lib/protocol/reply.ts';
import { noteOf } from '../notes/support/note-samples.ts';
import { createScriptedClient } from '../notes/support/scripted-client.ts';
import { draftOf, editorId, idCounter, uuid } from '../store/support/samples.ts';
import { conceptContent, sloganContent } from './support/contents.ts';
import { shownConcept } from './support/shown-concept.ts';

const CONTENT = conceptContent('1jia11-moshi', '“1+11”模式');

async function openWith(content: PopoverContent) {
  const client = createScriptedClient();
  const opening = openPopover(client.ask, editorId(5), idCounter());
  client.last('popover/hello').answer(content);
  const opened = await opening;
  if (opened.type !== 'ready') throw new Error(opened.type);
  return { popover: opened.popover, client };
}

async function open(content: ConceptContent) {
  const { popover, client } = await openWith(content);
  return { ...shownConcept(popover), client };
}

describe('a popover that is meant', () => {
  test('shows its content, with an empty note', async () => {
    const { content, note, client } = await open(CONTENT);
    expect(content).toEqual(CONTENT);
    expect([note.text.value, note.state.value]).toEqual(['', { type: 'empty' }]);
    expect(client.log).toHaveLength(1);
  });

  test('writes on its concept by the preferred name, as the editor of its nonce', async () => {
    const { note, client } = await open(CONTENT);
    note.input('写');
    void note.flush();
    expect(client.last('note/put').body).toMatchObject({
      editorId: editorId(5),
      baseRevision: 0,
      target: { type: 'concept', conceptId: '1jia11-moshi', label: '“1+11”模式' },
    });
  });

  test('goes on with the stored note', async () => {
    const { note, client } = await open({ ...CONTENT, note: noteOf('旧', { revision: 3 }) });
    expect(note.text.value).toBe('旧');
    note.input('新');
    void note.flush();
    expect(client.last('note/put').body).toMatchObject({ noteId: uuid(1), baseRevision: 3 });
  });

  test('shows a draft that contradicts it', async () => {
    const { note } = await open({ ...CONTENT, note: noteOf('旧'), draft: draftOf({ text: '稿' }) });
    expect(note.text.value).toBe('稿');
    expect(note.state.value).toEqual({ type: 'conflict', theirs: '旧' });
  });

  test('explains its concept also when the note cannot be read', async () => {
    const { content, note } = await open({ ...CONTENT, problem: 'newer-database' });
    expect(content.concept.id).toBe('1jia11-moshi');
    expect(note.state.value).toEqual({ type: 'failed', problem: 'newer-database' });
  });
});

test('a slogan without an entry has no note, but room for an explanation', async () => {
  const content = sloganContent('“1458”工作法');
  const { popover, client } = await openWith(content);
  const shown = popover.shown.value;
  if (shown.type !== 'slogan') throw new Error(shown.type);
  expect(shown.content).toEqual(content);
  expect([shown.explanation.text.value, shown.explanation.state.value]).toEqual(['', 'at-rest']);
  await popover.refresh('1458');
  expect(client.log).toHaveLength(1);
});

describe('a popover that is not', () => {
  const inert = new Set<ErrorCode>(['no-session', 'not-allowed']);

  test.each(ERROR_CODES)('on %s', async (code) => {
    const ask = createClient(async () => ({ ok: false, error: code }));
    expect(await openPopover(ask, 'n', idCounter())).toEqual({
      type: inert.has(code) ? 'no-session' : 'unavailable',
    });
  });

  test.each([
    ['no answer', async () => undefined],
    ['a failing transport', () => Promise.reject(new Error('x'))],
    ['content that is none', async () => ({ ok: true, value: {} })],
  ])('on %s', async (_, transport) => {
    const opened = await openPopover(createClient(transport), 'n', idCounter());
    expect(opened).toEqual({ type: 'unavailable' });
  });
});

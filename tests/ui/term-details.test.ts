import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Note } from '../../lib/core/annotation/note.ts';
import type { Client } from '../../lib/protocol/client.ts';
import type { ShownEntry } from '../../lib/protocol/replies.ts';
import { RequestError } from '../../lib/protocol/reply.ts';
import { createTermDetails } from '../../lib/ui/term-details.ts';
import { entryOf, noteOn } from '../components/side-panel/support/knowledge.ts';

let glossary: Map<string, ShownEntry>;
let notes: Note[];
let isDown: boolean;
let asked: string[];
let tell: (message: unknown) => void;

beforeEach(() => {
  glossary = new Map([
    ['a', entryOf('a', '甲')],
    ['b', entryOf('b', '乙')],
  ]);
  [notes, isDown, asked] = [[], false, []];
});

function details() {
  const ask = (async (type: string, { conceptId }: { conceptId: string }) => {
    asked.push(conceptId === undefined ? type : `${type} ${conceptId}`);
    if (isDown) throw new RequestError('unavailable');
    if (type === 'glossary/entry') return glossary.get(conceptId);
    if (type === 'note/list') return notes;
    return notes.find(({ target }) => target.conceptId === conceptId);
  }) as unknown as Client;
  return createTermDetails({
    ask,
    listen: (listener) => {
      tell = listener;
    },
  });
}

const changed = (conceptId: string) =>
  tell({ type: 'note/changed', noteId: 'n', conceptId, revision: 2 });

describe('entries', () => {
  test('are asked for once, those that are new only', async () => {
    const it = details();
    await it.show(['a']);
    await it.show(['a', 'b', 'c']);
    await it.show(['a', 'b', 'c']);
    expect(asked).toEqual([
      'glossary/entry a',
      'note/list',
      'glossary/entry b',
      'glossary/entry c',
    ]);
    const names = [...it.entries.value].map(([id, entry]) => [id, entry?.concept.terms[0]?.text]);
    expect(names).toEqual([
      ['a', '甲'],
      ['b', '乙'],
      ['c', undefined],
    ]);
  });

  test('are asked for again when they could not be had', async () => {
    const it = details();
    isDown = true;
    await it.show(['a']);
    expect(it.entries.value.has('a')).toBe(false);
    isDown = false;
    await it.show(['a']);
    expect(it.entries.value.has('a')).toBe(true);
  });

  test('are asked for anew when the glossary has changed, and what was asked before counts no more', async () => {
    const it = details();
    const first = it.show(['a']);
    glossary.set('a', entryOf('a', '新甲'));
    tell({ type: 'glossary/changed' });
    await first;
    await vi.waitFor(() => expect(it.entries.value.get('a')?.concept.terms[0]?.text).toBe('新甲'));
    glossary.delete('a');
    tell({ type: 'glossary/changed' });
    await vi.waitFor(() => expect(it.entries.value.get('a')).toBeUndefined());
    expect(it.entries.value.has('a')).toBe(true);
  });
});

describe('notes', () => {
  test('are those with something in them', async () => {
    notes = [noteOn('a'), noteOn('b', ' \n')];
    const it = details();
    await it.show([]);
    expect([...it.notes.value.keys()]).toEqual(['a']);
  });

  test('follow what is written and deleted', async () => {
    const it = details();
    await it.show(['a']);
    notes = [noteOn('a', '写了一句')];
    changed('a');
    await vi.waitFor(() => expect(it.notes.value.get('a')?.body.value).toBe('写了一句'));
    notes = [];
    changed('a');
    await vi.waitFor(() => expect(it.notes.value.size).toBe(0));
  });

  test('are all there when several change at once', async () => {
    const it = details();
    await it.show([]);
    notes = [noteOn('a'), noteOn('b')];
    changed('a');
    changed('b');
    await vi.waitFor(() => expect([...it.notes.value.keys()].sort()).toEqual(['a', 'b']));
  });

  test('that could not be read are read at the next look', async () => {
    notes = [noteOn('a')];
    isDown = true;
    const it = details();
    await it.show([]);
    expect(it.notes.value.size).toBe(0);
    isDown = false;
    await it.show([]);
    expect(it.notes.value.size).toBe(1);
  });
});

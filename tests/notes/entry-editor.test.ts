import { describe, expect, test } from 'vitest';
import { createEntryDrafts, toKeep } from '../../lib/notes/entry-drafts.ts';
import { createEntryEditor, type WrittenEntry } from '../../lib/notes/entry-editor.ts';
import { conceptOf, entryOf } from './support/glossary-samples.ts';
import { createScriptedClient } from './support/scripted-client.ts';

const PACK = { type: 'pack', id: 'river' } as const;
const BRIDGE = conceptOf('three-bridges', '三桥两灯');
const NEW = { type: 'new' } as const;
const EDIT = { type: 'edit', id: BRIDGE.id } as const;

function start(kept?: unknown) {
  const client = createScriptedClient();
  const drafts = createEntryDrafts(kept);
  const editor = createEntryEditor(client.ask, drafts, () => 'uuid');
  const written = () => {
    const now = editor.writing.value;
    if (now?.type !== 'ready') throw new Error(`Nothing is written: ${now?.type}`);
    return now as WrittenEntry;
  };
  return { client, drafts, editor, written };
}

/** As a reload does: what is kept goes through the browser. */
const reloaded = (drafts: Parameters<typeof toKeep>[0]) => start(structuredClone(toKeep(drafts)));

describe('a new entry', () => {
  test('begins with its term and is not changed yet', async () => {
    const { editor, written } = start();
    await editor.open({ type: 'new', term: '三灯' });
    expect(written()).toMatchObject({ id: 'own-uuid', isChanged: false, form: { term: '三灯' } });
  });

  test('is checked before anything is asked of the background', async () => {
    const { client, editor, written } = start();
    await editor.open(NEW);
    expect(await editor.save()).toBeUndefined();
    expect(written().saving).toMatchObject({
      type: 'refused',
      problems: [{ field: 'term' }, { field: 'zh' }],
    });
    editor.change({ term: '三灯' });
    expect(written().saving).toMatchObject({ problems: [{ field: 'zh' }] });
    expect(client.log).toEqual([]);
  });

  test('is stored, and its draft goes', async () => {
    const { client, drafts, editor, written } = start();
    await editor.open(NEW);
    editor.change({ term: '三灯', zh: '三盏灯。' });
    expect(drafts.all.value.size).toBe(1);
    const saving = editor.save();
    expect(written().saving).toEqual({ type: 'saving' });
    const { json } = client.last('glossary/put-entry').body;
    expect(JSON.parse(json)).toMatchObject({ id: 'own-uuid', definition: { zh: '三盏灯。' } });
    client.last('glossary/put-entry').answer({ ok: true, id: 'own-uuid' });
    expect(await saving).toBe('own-uuid');
    expect(written()).toMatchObject({ isChanged: false, saving: { type: 'at-rest' } });
    expect(drafts.all.value.size).toBe(0);
  });

  test('that cannot be stored keeps its text', async () => {
    const { client, drafts, editor, written } = start();
    await editor.open(NEW);
    editor.change({ term: '三灯', zh: '三盏灯。' });
    const failing = editor.save();
    client.last('glossary/put-entry').fail('quota');
    expect(await failing).toBeUndefined();
    expect(written().saving).toEqual({ type: 'failed', problem: 'quota' });
    const refused = editor.save();
    client.last('glossary/put-entry').answer({ ok: false, problems: ['definition.zh: odd', 'x'] });
    expect(await refused).toBeUndefined();
    expect(written()).toMatchObject({
      form: { zh: '三盏灯。' },
      saving: { problems: [{ field: 'zh', reason: 'odd' }], others: ['x'] },
    });
    expect(drafts.all.value.size).toBe(1);
  });

  test('typed on while it is stored stays a draft', async () => {
    const { client, drafts, editor, written } = start();
    await editor.open(NEW);
    editor.change({ term: '三灯', zh: '三盏灯。' });
    const saving = editor.save();
    editor.change({ zh: '三盏灯，一座桥。' });
    client.last('glossary/put-entry').answer({ ok: true, id: 'own-uuid' });
    await saving;
    expect(written()).toMatchObject({ isChanged: true, form: { zh: '三盏灯，一座桥。' } });
    expect(drafts.all.value.size).toBe(1);
  });
});

describe('a draft', () => {
  test('is there again after other places, and after a reload', async () => {
    const { drafts, editor, written } = start();
    await editor.open(NEW);
    editor.change({ term: '三灯' });
    await editor.open(undefined);
    expect(editor.writing.value).toBeUndefined();
    await editor.open({ type: 'new', term: '四桥' });
    expect(written().form.term).toBe('四桥');
    await editor.open(NEW);
    expect(written()).toMatchObject({ isChanged: true, form: { term: '三灯' } });

    const after = reloaded(drafts);
    await after.editor.open(NEW);
    expect(after.written()).toMatchObject({ isChanged: true, form: { term: '三灯' } });
  });

  test('goes when the text is what it was, or is thrown away', async () => {
    const { drafts, editor, written } = start();
    await editor.open(NEW);
    editor.change({ term: '三灯' });
    editor.change({ term: '' });
    expect(drafts.all.value.size).toBe(0);
    editor.change({ term: '三灯' });
    editor.discard();
    expect([drafts.all.value.size, written().form.term]).toEqual([0, '']);
    expect(toKeep(drafts)).toBeUndefined();
  });

  test.each([undefined, null, 'x', [['#glossary/new', { id: 1 }]], { entryDrafts: [] }])(
    'that is none is left out: %j',
    (kept) => {
      expect(createEntryDrafts(kept).all.value.size).toBe(0);
    },
  );
});

describe('related entries', () => {
  test('have their names, and those that are found can be added', async () => {
    const { client, editor, written } = start();
    const opening = editor.open(EDIT);
    const concept = { ...BRIDGE, related: ['lamp', 'gone'] };
    client.last('glossary/entry').answer({ concept, origin: PACK });
    await Promise.resolve();
    const [, lamp, gone] = client.all('glossary/entry');
    lamp?.answer({ concept: conceptOf('lamp', '河灯岗'), origin: PACK });
    gone?.answer(undefined);
    await opening;
    const related = [
      { id: 'lamp', label: '河灯岗' },
      { id: 'gone', label: 'gone' },
    ];
    expect(written()).toMatchObject({ isChanged: false, form: { related } });

    const [early, late] = [editor.suggest('河'), editor.suggest('河长')];
    const finds = client.all('glossary/find');
    const labels = [
      ['lamp', '河灯岗'],
      ['day', '河长日'],
      [BRIDGE.id, '三桥两灯'],
    ] as const;
    const entries = labels.map(([id, label]) => entryOf(id, label));
    finds[1]?.answer({ entries, count: 3 });
    finds[0]?.answer({ entries: [], count: 0 });
    await Promise.all([early, late]);
    expect(written().suggestions).toEqual([{ id: 'day', label: '河长日' }]);
    editor.change({ related: [{ id: 'day', label: '河长日' }] });
    expect(written().suggestions).toEqual([{ id: 'lamp', label: '河灯岗' }]);
    await editor.suggest(' ');
    expect(written().suggestions).toEqual([]);
  });
});

describe('an entry that there is', () => {
  test('of a pack is the beginning of one’s own, and stands beside it', async () => {
    const { client, editor, written } = start();
    const opening = editor.open(EDIT);
    expect(editor.writing.value).toEqual({ type: 'loading' });
    client.last('glossary/entry').answer({ concept: BRIDGE, origin: PACK });
    await opening;
    expect(written()).toMatchObject({
      packs: BRIDGE,
      isChanged: false,
      form: { term: '三桥两灯' },
    });
    expect(written().stored).toBeUndefined();
    editor.change({ zh: '我的说法。' });
    void editor.save();
    expect(JSON.parse(client.last('glossary/put-entry').body.json)).toMatchObject({
      id: BRIDGE.id,
      basis: 'own',
      definition: { zh: '我的说法。' },
    });
  });

  test('of one’s own is edited beside what it stands in the place of', async () => {
    const { client, editor, written } = start();
    const opening = editor.open(EDIT);
    const concept = { ...conceptOf(BRIDGE.id, '三桥两灯', '我的说法。'), basis: 'own' as const };
    client.last('glossary/entry').answer({ concept, origin: { type: 'own' }, overridden: BRIDGE });
    await opening;
    expect(written()).toMatchObject({
      stored: concept,
      packs: BRIDGE,
      form: { zh: '我的说法。' },
    });
  });

  test('that is gone or out of reach says so', async () => {
    const { client, editor } = start();
    const missing = editor.open(EDIT);
    client.last('glossary/entry').answer(undefined);
    await missing;
    expect(editor.writing.value).toEqual({ type: 'missing' });
    const failing = editor.open(EDIT);
    client.last('glossary/entry').fail('updated');
    await failing;
    expect(editor.writing.value).toEqual({ type: 'unavailable', problem: 'updated' });
  });

  test('that goes while another is written in its place leaves what was typed, as a new one', async () => {
    const first = start();
    const opening = first.editor.open(EDIT);
    first.client.last('glossary/entry').answer({ concept: BRIDGE, origin: PACK });
    await opening;
    first.editor.change({ zh: '我的说法。' });
    const { client, editor, written } = reloaded(first.drafts);
    const again = editor.open(EDIT);
    client.last('glossary/entry').answer(undefined);
    await again;
    const form = { term: '三桥两灯', zh: '我的说法。' };
    expect(written()).toMatchObject({ id: 'own-uuid', isChanged: true, form });
  });

  test('is not shown any more when another place was gone to', async () => {
    const { client, editor, written } = start();
    const opening = editor.open(EDIT);
    await editor.open(NEW);
    client.last('glossary/entry').answer({ concept: BRIDGE, origin: PACK });
    await opening;
    expect(written().form.term).toBe('');
  });
});

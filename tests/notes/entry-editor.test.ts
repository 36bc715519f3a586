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
    client.last('glossary/put-entry').answer({ ok: true, id: 'own-uuid', modified: 7 });
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
    client.last('glossary/put-entry').answer({ ok: true, id: 'own-uuid', modified: 7 });
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

describe('an entry that another window has stored meanwhile', () => {
  const theirs = { ...conceptOf(BRIDGE.id, '三桥两灯', '另一窗口的说法。'), basis: 'own' as const };
  const before = { ...theirs, definition: { zh: '从前的说法。' } };
  const shown = { concept: before, origin: { type: 'own' }, modified: 3 } as const;

  async function inConflict() {
    const started = start();
    const opening = started.editor.open(EDIT);
    started.client.last('glossary/entry').answer(shown);
    await opening;
    started.editor.change({ zh: '我的说法。' });
    const saving = started.editor.save();
    const put = started.client.last('glossary/put-entry');
    expect(put.body.from).toBe(3);
    put.answer({ ok: false, problems: [], conflict: { concept: theirs, modified: 5 } });
    expect(await saving).toBeUndefined();
    return started;
  }

  test('is shown beside what is written, also when that is written on', async () => {
    const { editor, drafts, written } = await inConflict();
    editor.change({ zh: '我的说法，又一句。' });
    expect(written()).toMatchObject({
      form: { zh: '我的说法，又一句。' },
      saving: { type: 'conflict', theirs: { concept: theirs } },
    });
    expect(drafts.all.value.size).toBe(1);
  });

  test('is replaced when the reader says so', async () => {
    const { client, drafts, editor, written } = await inConflict();
    const keeping = editor.keepMine();
    const { json, from } = client.last('glossary/put-entry').body;
    expect([JSON.parse(json).definition, from]).toEqual([{ zh: '我的说法。' }, 5]);
    client.last('glossary/put-entry').answer({ ok: true, id: BRIDGE.id, modified: 8 });
    expect(await keeping).toBe(BRIDGE.id);
    expect(written()).toMatchObject({ isChanged: false, saving: { type: 'at-rest' } });
    expect(drafts.all.value.size).toBe(0);
  });

  test('is what is written from then on, when the reader takes it', async () => {
    const { client, drafts, editor, written } = await inConflict();
    await editor.takeTheirs();
    expect(written()).toMatchObject({
      ...{ stored: theirs, isChanged: false },
      ...{ form: { zh: '另一窗口的说法。' }, saving: { type: 'at-rest' } },
    });
    expect(drafts.all.value.size).toBe(0);
    editor.change({ zh: '我的说法。' });
    void editor.save();
    expect(client.last('glossary/put-entry').body.from).toBe(5);
  });

  test('is found out also from a draft of before a reload', async () => {
    const { drafts } = await inConflict();
    const { client, editor } = reloaded(drafts);
    const opening = editor.open(EDIT);
    client.last('glossary/entry').answer({ ...shown, concept: theirs, modified: 5 });
    await opening;
    void editor.save();
    expect(client.last('glossary/put-entry').body.from).toBe(3);
  });

  test('is what is begun from anew when such a draft is thrown away', async () => {
    const { drafts } = await inConflict();
    const { client, editor, written } = reloaded(drafts);
    const opening = editor.open(EDIT);
    client.last('glossary/entry').answer({ ...shown, concept: theirs, modified: 5 });
    await opening;
    editor.discard();
    expect(written().form.zh).toBe('另一窗口的说法。');
    editor.change({ zh: '又一种说法。' });
    void editor.save();
    expect(client.last('glossary/put-entry').body.from).toBe(5);
  });
});

describe('what is typed while it is stored', () => {
  test('goes on from what was stored', async () => {
    const { client, drafts, editor } = start();
    await editor.open(NEW);
    editor.change({ term: '三灯', zh: '三盏灯。' });
    const saving = editor.save();
    editor.change({ zh: '三盏灯，一座桥。' });
    await editor.open(undefined);
    client.last('glossary/put-entry').answer({ ok: true, id: 'own-uuid', modified: 7 });
    await saving;
    const after = reloaded(drafts);
    await after.editor.open(NEW);
    expect(after.written().form.zh).toBe('三盏灯，一座桥。');
    void after.editor.save();
    expect(after.client.last('glossary/put-entry').body.from).toBe(7);
  });
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

/** The entries and notes of the terms that a page of ours shows, kept up to date. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../core/annotation/note.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { Client } from '../protocol/client.ts';
import type { ShownEntry } from '../protocol/replies.ts';
import { isGlossaryChanged, isNoteChanged } from '../protocol/tab-messages.ts';

export interface TermDetails {
  /** Undefined of a concept that no entry explains any more; those not yet known are missing. */
  readonly entries: ReadonlySignal<ReadonlyMap<ConceptId, ShownEntry | undefined>>;
  /** Without empty ones. */
  readonly notes: ReadonlySignal<ReadonlyMap<ConceptId, Note>>;
  /** These are shown now. Asks for what is not known; what could not be had is asked for again next time. */
  show(ids: readonly ConceptId[]): Promise<void>;
}

export interface TermDetailsOptions {
  readonly ask: Client;
  /** Has a listener told of changes, see lib/protocol/tab-messages.ts. */
  readonly listen: (listener: (message: unknown) => void) => void;
}

export function createTermDetails({ ask, listen }: TermDetailsOptions): TermDetails {
  const entries = signal<ReadonlyMap<ConceptId, ShownEntry | undefined>>(new Map());
  const notes = signal<ReadonlyMap<ConceptId, Note>>(new Map());
  let shown: readonly ConceptId[] = [];
  /** Known, or being asked for. */
  let asked = new Set<ConceptId>();
  let areNotesKnown = false;
  /** Changed with every change: what was asked before is out of date. */
  let glossaryTurn = 0;
  let noteTurn = 0;

  async function lookAtEntries(): Promise<void> {
    const wanted = shown.filter((id) => !asked.has(id));
    if (wanted.length === 0) return;
    const turn = glossaryTurn;
    const askedNow = asked;
    for (const id of wanted) askedNow.add(id);
    const found = await Promise.all(
      wanted.map(async (id): Promise<[ConceptId, ShownEntry | undefined][]> => {
        try {
          return [[id, await ask('glossary/entry', { conceptId: id })]];
        } catch {
          askedNow.delete(id);
          return [];
        }
      }),
    );
    if (turn === glossaryTurn) entries.value = new Map([...entries.value, ...found.flat()]);
  }

  async function lookAtNotes(): Promise<void> {
    if (areNotesKnown) return;
    areNotesKnown = true;
    const turn = noteTurn;
    try {
      const all = await ask('note/list', {});
      if (turn !== noteTurn) throw new Error('changed meanwhile');
      notes.value = new Map(all.filter(hasText).map((note) => [note.target.conceptId, note]));
    } catch {
      areNotesKnown = false;
    }
  }

  async function lookAtNote(conceptId: ConceptId): Promise<void> {
    const turn = ++noteTurn;
    const note = await ask('note/of-concept', { conceptId }).catch(() => 'unknown' as const);
    if (note === 'unknown' || turn !== noteTurn) {
      areNotesKnown = false;
      return lookAtNotes();
    }
    const next = new Map(notes.value);
    if (note && hasText(note)) next.set(conceptId, note);
    else next.delete(conceptId);
    notes.value = next;
  }

  listen((message) => {
    if (isNoteChanged(message)) void lookAtNote(message.conceptId);
    if (!isGlossaryChanged(message)) return;
    glossaryTurn++;
    asked = new Set();
    void lookAtEntries();
  });

  return {
    entries,
    notes,
    async show(ids) {
      shown = ids;
      await Promise.all([lookAtEntries(), lookAtNotes()]);
    },
  };
}

function hasText(note: Note): boolean {
  return note.body.value.trim() !== '';
}

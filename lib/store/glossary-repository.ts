/**
 * Packs, own entries and what is hidden, in IndexedDB. Every change is one transaction of strict
 * durability and leaves in a journal what stood there before, so that it can be taken back. The
 * entries of an installed pack are written once, under the name of that installation, and stay
 * until neither a pack nor the journal names it.
 */
import type { ConceptId } from '../core/glossary/concept.ts';
import {
  type GlossaryChange,
  type GlossaryRecord,
  glossaryChangeSchema,
  MAX_UNDO,
} from '../core/glossary/glossary-change.ts';
import type { LastChange } from '../core/glossary/glossary-view.ts';
import { type HiddenItem, hiddenItemSchema } from '../core/glossary/hidden-item.ts';
import { type OwnEntry, ownEntrySchema } from '../core/glossary/own-entry.ts';
import { type StoredPack, storedPackSchema } from '../core/glossary/stored-pack.ts';
import type { Connection, Database } from './connection.ts';
import { generationsIn } from './generations-in.ts';
import { type GlossaryTransaction, readRecord, writeRecord } from './glossary-records.ts';
import { type PackContents, readContents, sweepContents, writeContents } from './pack-contents.ts';
import { readable } from './readable.ts';
import { write } from './write.ts';

/** Damaged records are as if they were not there; that they are is logged. */
export interface GlossaryRepository {
  state(): Promise<GlossaryState>;
  /** Of one installation, in the pack's order. */
  contents(generation: string): Promise<PackContents>;
  /**
   * Writes all records, or none.
   * @param contents what a pack among them names by `generation`
   */
  change(
    change: NewChange,
    contents?: PackContents & { readonly generation: string },
  ): Promise<void>;
  /** The reader's own of that id. */
  ownEntry(id: ConceptId): Promise<OwnEntry | undefined>;
  /**
   * Takes the last change back; undefined when none is known.
   * @param made only the change that was made then, in epoch milliseconds; undefined if another came after it
   */
  undo(made?: number): Promise<LastChange | undefined>;
}

export interface GlossaryState {
  /** The one with the first say first. */
  readonly packs: readonly StoredPack[];
  /** Newest first. */
  readonly own: readonly OwnEntry[];
  /** Newest first. */
  readonly hidden: readonly HiddenItem[];
  readonly lastChange: LastChange | undefined;
}

export interface NewChange extends Pick<GlossaryChange, 'kind' | 'label'> {
  /** What is to stand there; without a value: nothing. */
  readonly records: readonly GlossaryRecord[];
}

const STORES = [
  'packs',
  'packConcepts',
  'packReports',
  'ownEntries',
  'hidden',
  'glossaryChanges',
] as const;

/** @param now epoch milliseconds */
export function createGlossaryRepository(
  connection: Connection,
  now: () => number,
): GlossaryRepository {
  return {
    state: () => connection.use(readState),

    contents: (generation) => connection.use((database) => readContents(database, generation)),

    change: (change, contents) =>
      connection.use((database) =>
        write(database, 'strict', STORES, async (transaction) => {
          const before: GlossaryRecord[] = [];
          for (const record of change.records) {
            before.push(await readRecord(transaction, record));
            await writeRecord(transaction, record);
          }
          if (contents) await writeContents(transaction, contents);
          const { kind, label } = change;
          await note(transaction, { kind, label, made: now(), before });
          await sweep(transaction);
        }),
      ),

    ownEntry: (id) =>
      connection.use(async (database) => {
        const stored = await database.get('ownEntries', id);
        return stored && readable(ownEntrySchema, 'ownEntries', [stored])[0];
      }),

    undo: (made) =>
      connection.use((database) =>
        write(database, 'strict', STORES, async (transaction) => {
          const last = await lastOf(transaction);
          if (!last || (made !== undefined && made !== last.made)) return undefined;
          for (const record of last.before) await writeRecord(transaction, record);
          await transaction.objectStore('glossaryChanges').delete(last.n);
          await sweep(transaction);
          return changeLabel(last);
        }),
      ),
  };
}

async function readState(database: Database): Promise<GlossaryState> {
  const transaction = database.transaction(STORES);
  const [packs, own, hidden, last] = await Promise.all([
    transaction.objectStore('packs').getAll(),
    transaction.objectStore('ownEntries').getAll(),
    transaction.objectStore('hidden').getAll(),
    lastOf(transaction),
  ]);
  return {
    packs: readable(storedPackSchema, 'packs', packs).sort((a, b) => a.order - b.order),
    own: readable(ownEntrySchema, 'ownEntries', own).sort((a, b) => b.created - a.created),
    hidden: readable(hiddenItemSchema, 'hidden', hidden).sort((a, b) => b.hidden - a.hidden),
    lastChange: last && changeLabel(last),
  };
}

/** None when it is damaged: what was done before it cannot be taken back without it. */
async function lastOf(transaction: GlossaryTransaction): Promise<GlossaryChange | undefined> {
  const cursor = await transaction.objectStore('glossaryChanges').openCursor(null, 'prev');
  return cursor ? readable(glossaryChangeSchema, 'glossaryChanges', [cursor.value])[0] : undefined;
}

function changeLabel({ kind, label, made }: GlossaryChange): LastChange {
  return { kind, label, made };
}

/** Enters a change into the journal, and lets the oldest go. */
async function note(
  transaction: GlossaryTransaction<'readwrite'>,
  change: Omit<GlossaryChange, 'n'>,
): Promise<void> {
  const journal = transaction.objectStore('glossaryChanges');
  const keys = await journal.getAllKeys();
  await journal.put({ n: (keys.at(-1) ?? 0) + 1, ...change });
  for (const n of keys.slice(0, Math.max(0, keys.length + 1 - MAX_UNDO))) await journal.delete(n);
}

/**
 * Lets go of entries that neither a pack nor the journal names. What cannot be read, by this
 * version perhaps, names its entries all the same.
 */
async function sweep(transaction: GlossaryTransaction<'readwrite'>): Promise<void> {
  const [packs, changes] = await Promise.all([
    transaction.objectStore('packs').getAll(),
    transaction.objectStore('glossaryChanges').getAll(),
  ]);
  await sweepContents(transaction, new Set([...packs, ...changes].flatMap(generationsIn)));
}

/** State of the notebook's third part: entries and the search in them, packs, what is hidden. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { foldForSearch } from '../core/annotation/search-notes.ts';
import { type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import type {
  EntryLabel,
  GlossaryOverview,
  HiddenLabel,
  LastChange,
} from '../core/glossary/glossary-view.ts';
import type { Client } from '../protocol/client.ts';
import type { Answer, Body, RequestType } from '../protocol/messages.ts';
import type { ShownEntry } from '../protocol/replies.ts';
import { type GlossaryProblem, glossaryProblemOf } from './glossary-problem.ts';

/** Entries that are listed at once. */
export const SHOWN_ENTRIES = 300;
/** Longest text that is searched for. */
const LONGEST_QUERY = 100;

export type ShelfStatus =
  | { readonly type: 'loading' }
  | { readonly type: 'ready' }
  | { readonly type: 'unavailable'; readonly problem: GlossaryProblem };

export interface OpenEntry {
  readonly id: ConceptId;
  /** `missing`: it is there no more. */
  readonly state: 'loading' | 'ready' | 'missing' | 'unavailable';
  readonly entry?: ShownEntry;
}

export interface GlossaryShelf {
  readonly status: ReadonlySignal<ShelfStatus>;
  /** Undefined until it is known. */
  readonly overview: ReadonlySignal<GlossaryOverview | undefined>;
  readonly query: ReadonlySignal<string>;
  readonly onlyOwn: ReadonlySignal<boolean>;
  /** Those that match the query, the first of them, and how many there are. */
  readonly found: ReadonlySignal<{
    readonly entries: readonly EntryLabel[];
    readonly count: number;
  }>;
  readonly opened: ReadonlySignal<OpenEntry | undefined>;
  /** A change is being made. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** Why the last change could not be made. */
  readonly problem: ReadonlySignal<GlossaryProblem | undefined>;
  /** The last change, if it was taken back and none was made since. */
  readonly undone: ReadonlySignal<LastChange | undefined>;
  /** Also brings what is shown up to date; it stays as it is when that fails. */
  load(): Promise<void>;
  search(query: string): Promise<void>;
  showOnlyOwn(isOn: boolean): void;
  /** Opens an entry and, where the search does not show it, looks for its name. */
  reveal(id: ConceptId): Promise<void>;
  /** Undefined: closes the entry that is open. */
  open(id: ConceptId | undefined): Promise<void>;
  hide(item: Pick<HiddenLabel, 'kind' | 'key'>, isHidden: boolean): Promise<void>;
  deleteEntry(id: ConceptId): Promise<void>;
  enablePack(packId: string, isEnabled: boolean): Promise<void>;
  removePack(packId: string): Promise<void>;
  /** Changes places with the pack before it or after it. */
  movePack(packId: string, step: 1 | -1): Promise<void>;
  /** Takes back the last change as it is shown, and no other. */
  undo(): Promise<void>;
}

export function createGlossaryShelf(ask: Client): GlossaryShelf {
  const status = signal<ShelfStatus>({ type: 'loading' });
  const overview = signal<GlossaryOverview | undefined>(undefined);
  const query = signal('');
  const onlyOwn = signal(false);
  const found = signal<GlossaryShelf['found']['value']>({ entries: [], count: 0 });
  const opened = signal<OpenEntry | undefined>(undefined);
  const isBusy = signal(false);
  const problem = signal<GlossaryProblem | undefined>(undefined);
  const undone = signal<LastChange | undefined>(undefined);
  /** Answers to what was asked before the latest question of the kind are out of date. */
  let loads = 0;
  let searches = 0;

  async function find(): Promise<void> {
    const own = ++searches;
    const words = query.value.trim().slice(0, LONGEST_QUERY);
    const answer = await ask('glossary/find', { query: words, limit: SHOWN_ENTRIES });
    if (own === searches) found.value = answer;
  }

  async function loadOverview(): Promise<void> {
    const own = ++loads;
    const answer = await ask('glossary/overview', {});
    if (own === loads) overview.value = answer;
  }

  async function load(): Promise<void> {
    if (status.value.type !== 'ready') status.value = { type: 'loading' };
    try {
      const again = opened.value;
      await Promise.all([loadOverview(), find(), again && show(again.id, again)]);
      status.value = { type: 'ready' };
    } catch (error) {
      if (status.value.type !== 'ready') {
        status.value = { type: 'unavailable', problem: glossaryProblemOf(error) };
      }
    }
  }

  /** @param before shown until the answer is there */
  async function show(id: ConceptId, before: OpenEntry): Promise<void> {
    opened.value = before;
    const next = await ask('glossary/entry', { conceptId: id }).then(
      (entry): OpenEntry => (entry ? { id, state: 'ready', entry } : { id, state: 'missing' }),
      (): OpenEntry => (before.state === 'ready' ? before : { id, state: 'unavailable' }),
    );
    if (opened.value === before) opened.value = next;
  }

  /** @returns the answer; undefined when there was none */
  async function change<T extends RequestType>(
    type: T,
    body: Body<T>,
  ): Promise<{ readonly answer: Answer<T> } | undefined> {
    if (isBusy.value) return undefined;
    isBusy.value = true;
    problem.value = undefined;
    let answer: Answer<T>;
    try {
      answer = await ask(type, body);
    } catch (error) {
      problem.value = glossaryProblemOf(error);
      return undefined;
    } finally {
      isBusy.value = false;
    }
    undone.value = undefined;
    await load();
    return { answer };
  }

  /** @returns what it is called */
  async function nameOf(id: ConceptId): Promise<string> {
    const entry = await ask('glossary/entry', { conceptId: id }).catch(() => undefined);
    return entry ? preferredTerm(entry.concept) : '';
  }

  return {
    status,
    overview,
    query,
    onlyOwn,
    found: computed(() => {
      if (!onlyOwn.value) return found.value;
      const entries = ownEntries(overview.value?.own ?? [], query.value);
      return { entries, count: entries.length };
    }),
    opened,
    isBusy,
    problem,
    undone,
    load,
    async search(next) {
      query.value = next;
      await find().catch(() => undefined);
    },
    showOnlyOwn(isOn) {
      onlyOwn.value = isOn;
    },
    async reveal(id) {
      onlyOwn.value = false;
      opened.value = { id, state: 'loading' };
      await load();
      if (found.value.entries.some((entry) => entry.id === id)) return;
      query.value = await nameOf(id);
      await find().catch(() => undefined);
    },
    async open(id) {
      if (id === undefined) opened.value = undefined;
      else await show(id, { id, state: 'loading' });
    },
    async hide({ kind, key }, isHidden) {
      await change('glossary/hide', { kind, key, isHidden });
    },
    async deleteEntry(conceptId) {
      await change('glossary/delete-entry', { conceptId });
    },
    async enablePack(packId, isEnabled) {
      await change('glossary/enable-pack', { packId, isEnabled });
    },
    async removePack(packId) {
      await change('glossary/remove-pack', { packId });
    },
    async movePack(packId, step) {
      const ids = (overview.value?.packs ?? []).map(({ id }) => id);
      const at = ids.indexOf(packId);
      const other = ids[at + step];
      if (at < 0 || other === undefined) return;
      await change('glossary/order', { ids: ids.with(at, other).with(at + step, packId) });
    },
    async undo() {
      const last = overview.value?.lastChange;
      const done = last && (await change('glossary/undo', { made: last.made }));
      if (done?.answer.isUndone) undone.value = last;
      else if (done) problem.value = 'changed';
    },
  };
}

/** Every word of the query must occur in a name, folded as in the search of notes. */
function ownEntries(own: readonly EntryLabel[], query: string): EntryLabel[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return own.filter(({ label, english = '' }) => {
    const names = foldForSearch(`${label} ${english}`);
    return words.every((word) => names.includes(word));
  });
}

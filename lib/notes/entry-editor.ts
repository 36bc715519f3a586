/** State of writing an entry. What was typed is kept as a draft until it is stored or thrown away. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { checkEntryForm, type FormProblem } from '../core/glossary/check-entry-form.ts';
import { type Concept, type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import { conceptOfForm } from '../core/glossary/concept-of-form.ts';
import {
  type EntryForm,
  emptyForm,
  formOf,
  type RelatedEntry,
} from '../core/glossary/entry-form.ts';
import type { EntryConflict, PutEntryResult } from '../core/glossary/glossary-view.ts';
import { OWN_ID } from '../core/glossary/own-entry.ts';
import { refusedForm } from '../core/glossary/refused-form.ts';
import type { Client } from '../protocol/client.ts';
import { type EntryDraft, type EntryDrafts, sameForm } from './entry-drafts.ts';
import { type GlossaryProblem, glossaryProblemOf } from './glossary-problem.ts';
import { type EntryPlace, hashOf } from './notebook-place.ts';

export type EntrySaving =
  | { readonly type: 'at-rest' }
  | { readonly type: 'saving' }
  /** Something is wrong with the form. */
  | {
      readonly type: 'refused';
      readonly problems: readonly FormProblem[];
      /** About no field. */
      readonly others: readonly string[];
    }
  | { readonly type: 'failed'; readonly problem: GlossaryProblem }
  /** Another window stored this meanwhile: the reader decides. */
  | { readonly type: 'conflict'; readonly theirs: EntryConflict };

export interface WrittenEntry {
  readonly id: ConceptId;
  readonly form: EntryForm;
  /** There is something in it that is not stored. */
  readonly isChanged: boolean;
  /** The reader's own as it is stored. */
  readonly stored?: Concept;
  /** The pack's, in whose place the reader's stands or is going to. */
  readonly packs?: Concept;
  readonly saving: EntrySaving;
  /** Entries that may be related: what was last looked for, without those that are. */
  readonly suggestions: readonly RelatedEntry[];
}

export type Writing =
  | { readonly type: 'loading' }
  /** There is no such entry. */
  | { readonly type: 'missing' }
  | { readonly type: 'unavailable'; readonly problem: GlossaryProblem }
  | ({ readonly type: 'ready' } & WrittenEntry);

export interface EntryEditor {
  /** Undefined: nothing is being written. */
  readonly writing: ReadonlySignal<Writing | undefined>;
  /** @param place undefined: writing is interrupted; the draft stays */
  open(place: EntryPlace | undefined): Promise<void>;
  change(changes: Partial<EntryForm>): void;
  /** Looks for entries that may be related. */
  suggest(query: string): Promise<void>;
  /** @returns the id of what was stored, if it was */
  save(): Promise<ConceptId | undefined>;
  /** Ends a conflict: what is written takes the place of what another window stored. */
  keepMine(): Promise<ConceptId | undefined>;
  /** Ends a conflict: what another window stored takes the place of what is written. */
  takeTheirs(): Promise<void>;
  /** Throws away what is not stored. */
  discard(): void;
}

/** Entries suggested at once. */
const SUGGESTED = 8;

interface Open {
  readonly hash: string;
  readonly id: ConceptId;
  readonly form: EntryForm;
  /** What the form began as. */
  readonly original: EntryForm;
  readonly stored?: Concept;
  readonly packs?: Concept;
  /** When the reader's own that the form began from was stored; undefined: there was none. */
  readonly from?: number | undefined;
  /** The same of `original`: a draft may have begun from what was stored before. */
  readonly originalFrom?: number | undefined;
  readonly saving: EntrySaving;
}

/** @param newId a name no other entry has */
export function createEntryEditor(
  ask: Client,
  drafts: EntryDrafts,
  newId: () => string,
): EntryEditor {
  const state = signal<Exclude<Writing, { type: 'ready' }> | Open | undefined>(undefined);
  const suggestions = signal<readonly RelatedEntry[]>([]);
  let turn = 0;
  let searches = 0;

  /** What was typed for an entry that is gone becomes a new one. */
  const orphan = (hash: string, { form }: EntryDraft): Open => ({
    hash,
    id: `${OWN_ID}${newId()}`,
    form,
    original: emptyForm(''),
    saving: { type: 'at-rest' },
  });

  const opened = (): Open | undefined =>
    state.value && 'hash' in state.value ? state.value : undefined;

  async function save(): Promise<ConceptId | undefined> {
    const now = opened();
    if (!now || now.saving.type === 'saving') return undefined;
    const problems = checkEntryForm(now.form);
    if (problems.length > 0) {
      state.value = { ...now, saving: { type: 'refused', problems, others: [] } };
      return undefined;
    }
    state.value = { ...now, saving: { type: 'saving' } };
    const concept = conceptOfForm(now.form, now.id, now.stored ?? now.packs);
    const answer = await ask('glossary/put-entry', {
      json: JSON.stringify(concept),
      ...(now.from === undefined ? {} : { from: now.from }),
    }).catch((error: unknown) => ({ type: 'failed', problem: glossaryProblemOf(error) }) as const);
    // The reader may have left, and come back.
    const here = opened();
    const then = here?.hash === now.hash && here.id === now.id ? here : undefined;
    if ('type' in answer || !answer.ok) {
      const saving = 'type' in answer ? answer : refusalOf(now.form, answer);
      if (then) state.value = { ...then, saving };
      return undefined;
    }
    const { id, modified: from } = answer;
    const draft = drafts.of(now.hash);
    // What was typed meanwhile is not stored yet.
    if (draft && sameForm(draft.form, now.form)) drafts.drop(now.hash);
    else if (draft?.id === id) drafts.put(now.hash, { ...draft, from });
    if (then) {
      const saving = { type: 'at-rest' } as const;
      state.value = { ...then, original: now.form, from, originalFrom: from, saving };
    }
    return id;
  }

  return {
    writing: computed(() => {
      const now = state.value;
      if (!now || !('hash' in now)) return now;
      const { id, form, original, stored, packs, saving } = now;
      return {
        type: 'ready',
        id,
        form,
        isChanged: !sameForm(form, original),
        ...(stored ? { stored } : {}),
        ...(packs ? { packs } : {}),
        saving,
        suggestions: suggestions.value.filter(
          (one) => one.id !== id && !form.related.some((other) => other.id === one.id),
        ),
      };
    }),

    async open(place) {
      const own = ++turn;
      suggestions.value = [];
      if (!place) {
        state.value = undefined;
        return;
      }
      const hash = hashOf({ part: 'glossary', entry: place });
      const draft = drafts.of(hash);
      const atRest = { hash, saving: { type: 'at-rest' } } as const;
      if (place.type === 'new') {
        const original = emptyForm(place.term ?? '');
        const form = draft?.form ?? original;
        const id = draft?.id ?? `${OWN_ID}${newId()}`;
        state.value = { ...atRest, id, form, original, from: draft?.from };
        return;
      }
      const { id } = place;
      state.value = { type: 'loading' };
      const next = await ask('glossary/entry', { conceptId: id }).then(
        async (shown): Promise<Open | Writing> => {
          if (!shown) return draft ? orphan(hash, draft) : { type: 'missing' };
          const { concept, origin, overridden, modified } = shown;
          const original = formOf(concept, await namesOf(ask, concept.related ?? []));
          const form = draft?.form ?? original;
          const packs = origin.type === 'own' ? overridden : concept;
          const stored = origin.type === 'own' ? { stored: concept } : {};
          const began = { from: draft ? draft.from : modified, originalFrom: modified };
          return {
            ...atRest,
            id,
            form,
            original,
            ...began,
            ...stored,
            ...(packs ? { packs } : {}),
          };
        },
        (error: unknown): Writing => ({ type: 'unavailable', problem: glossaryProblemOf(error) }),
      );
      if (own === turn) state.value = next as typeof state.value;
    },

    change(changes) {
      const now = opened();
      if (!now) return;
      const form = { ...now.form, ...changes };
      const isOriginal = sameForm(form, now.original);
      const from = isOriginal ? now.originalFrom : now.from;
      state.value = { ...now, form, from, saving: stillRefused(now.saving, changes) };
      if (isOriginal) drafts.drop(now.hash);
      else drafts.put(now.hash, { id: now.id, form, from });
    },

    async suggest(query) {
      const own = ++searches;
      const words = query.trim();
      const found =
        words === ''
          ? []
          : await ask('glossary/find', { query: words.slice(0, 100), limit: SUGGESTED }).then(
              ({ entries }) => entries,
              () => [],
            );
      if (own === searches) suggestions.value = found.map(({ id, label }) => ({ id, label }));
    },

    save: () => save(),

    async keepMine() {
      const now = opened();
      if (now?.saving.type !== 'conflict') return undefined;
      const { concept, modified } = now.saving.theirs;
      state.value = { ...now, from: modified, stored: concept };
      return save();
    },

    async takeTheirs() {
      const now = opened();
      if (now?.saving.type !== 'conflict') return;
      const { concept: stored, modified: from } = now.saving.theirs;
      const form = formOf(stored, await namesOf(ask, stored.related ?? []));
      if (opened() !== now) return;
      drafts.drop(now.hash);
      const saving = { type: 'at-rest' } as const;
      state.value = { ...now, form, original: form, from, originalFrom: from, stored, saving };
    },

    discard() {
      const now = opened();
      if (!now) return;
      drafts.drop(now.hash);
      const saving = { type: 'at-rest' } as const;
      state.value = { ...now, form: now.original, from: now.originalFrom, saving };
    },
  };
}

function refusalOf(
  form: EntryForm,
  { problems, conflict }: Extract<PutEntryResult, { readonly ok: false }>,
): EntrySaving {
  if (conflict) return { type: 'conflict', theirs: conflict };
  return { type: 'refused', ...refusedForm(form, problems) };
}

/** Of those that are known. */
async function namesOf(
  ask: Client,
  ids: readonly ConceptId[],
): Promise<ReadonlyMap<ConceptId, string>> {
  const found = await Promise.all(
    ids.map((conceptId) => ask('glossary/entry', { conceptId }).catch(() => undefined)),
  );
  return new Map(
    found.flatMap((shown) => (shown ? [[shown.concept.id, preferredTerm(shown.concept)]] : [])),
  );
}

/** A field that was changed has the benefit of the doubt; a conflict is not over by typing. */
function stillRefused(saving: EntrySaving, changes: Partial<EntryForm>): EntrySaving {
  if (saving.type === 'saving' || saving.type === 'conflict') return saving;
  if (saving.type !== 'refused') return { type: 'at-rest' };
  const problems = saving.problems.filter(({ field }) => !(field in changes));
  return { ...saving, problems };
}

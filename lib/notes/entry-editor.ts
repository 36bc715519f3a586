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
  | { readonly type: 'failed'; readonly problem: GlossaryProblem };

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
        state.value = { ...atRest, id: draft?.id ?? `${OWN_ID}${newId()}`, form, original };
        return;
      }
      const { id } = place;
      state.value = { type: 'loading' };
      const next = await ask('glossary/entry', { conceptId: id }).then(
        async (shown): Promise<Open | Writing> => {
          if (!shown) return draft ? orphan(hash, draft) : { type: 'missing' };
          const { concept, origin, overridden } = shown;
          const original = formOf(concept, await namesOf(ask, concept.related ?? []));
          const form = draft?.form ?? original;
          const packs = origin.type === 'own' ? overridden : concept;
          const stored = origin.type === 'own' ? { stored: concept } : {};
          return { ...atRest, id, form, original, ...stored, ...(packs ? { packs } : {}) };
        },
        (error: unknown): Writing => ({ type: 'unavailable', problem: glossaryProblemOf(error) }),
      );
      if (own === turn) state.value = next as typeof state.value;
    },

    change(changes) {
      const now = opened();
      if (!now) return;
      const form = { ...now.form, ...changes };
      state.value = { ...now, form, saving: stillRefused(now.saving, changes) };
      if (sameForm(form, now.original)) drafts.drop(now.hash);
      else drafts.put(now.hash, { id: now.id, form });
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

    async save() {
      const now = opened();
      if (!now || now.saving.type === 'saving') return undefined;
      const problems = checkEntryForm(now.form);
      if (problems.length > 0) {
        state.value = { ...now, saving: { type: 'refused', problems, others: [] } };
        return undefined;
      }
      const own = turn;
      state.value = { ...now, saving: { type: 'saving' } };
      const concept = conceptOfForm(now.form, now.id, now.stored ?? now.packs);
      const result = await ask('glossary/put-entry', { json: JSON.stringify(concept) }).then(
        (answer): EntrySaving | ConceptId =>
          answer.ok ? answer.id : { type: 'refused', ...refusedForm(now.form, answer.problems) },
        (error: unknown): EntrySaving => ({ type: 'failed', problem: glossaryProblemOf(error) }),
      );
      const then = own === turn ? opened() : undefined;
      if (typeof result === 'string') {
        // What was typed meanwhile is not stored yet.
        if (!then || sameForm(then.form, now.form)) drafts.drop(now.hash);
        if (then) state.value = { ...then, original: now.form, saving: { type: 'at-rest' } };
        return result;
      }
      if (then) state.value = { ...then, saving: result };
      return undefined;
    },

    discard() {
      const now = opened();
      if (!now) return;
      drafts.drop(now.hash);
      state.value = { ...now, form: now.original, saving: { type: 'at-rest' } };
    },
  };
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

/** A field that was changed has the benefit of the doubt. */
function stillRefused(saving: EntrySaving, changes: Partial<EntryForm>): EntrySaving {
  if (saving.type !== 'refused') return saving.type === 'saving' ? saving : { type: 'at-rest' };
  const problems = saving.problems.filter(({ field }) => !(field in changes));
  return { ...saving, problems };
}

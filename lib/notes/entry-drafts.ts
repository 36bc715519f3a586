/** Entries that are typed and not yet stored, by the address at which they are written. */
import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { EntryForm } from '../core/glossary/entry-form.ts';

export interface EntryDraft {
  readonly id: ConceptId;
  readonly form: EntryForm;
  /** When the reader's own entry that it began from was stored; epoch milliseconds. */
  readonly from?: number | undefined;
}

export interface EntryDrafts {
  readonly all: ReadonlySignal<ReadonlyMap<string, EntryDraft>>;
  of(hash: string): EntryDraft | undefined;
  put(hash: string, draft: EntryDraft): void;
  drop(hash: string): void;
}

/** What was kept of a page that was reloaded is data from outside, and old perhaps. */
const keptSchema = v.array(
  v.tuple([
    v.string(),
    v.object({
      id: v.string(),
      from: v.optional(v.number()),
      form: v.object({
        term: v.string(),
        spellings: v.string(),
        zh: v.string(),
        en: v.string(),
        english: v.string(),
        unknownZh: v.string(),
        unknownEn: v.string(),
        items: v.string(),
        isPartial: v.boolean(),
        sources: v.array(
          v.object({ title: v.string(), publisher: v.string(), date: v.string(), url: v.string() }),
        ),
        related: v.array(v.object({ id: v.string(), label: v.string() })),
      }),
    }),
  ]),
);

/** @param kept what `toKeep` said before the page was reloaded */
export function createEntryDrafts(kept: unknown): EntryDrafts {
  const parsed = v.safeParse(keptSchema, kept);
  const all = signal<ReadonlyMap<string, EntryDraft>>(new Map(parsed.success ? parsed.output : []));
  return {
    all,
    of: (hash) => all.value.get(hash),
    put(hash, draft) {
      all.value = new Map(all.value).set(hash, draft);
    },
    drop(hash) {
      if (!all.value.has(hash)) return;
      const left = new Map(all.value);
      left.delete(hash);
      all.value = left;
    },
  };
}

/** To be kept with the page: undefined when there is nothing. */
export function toKeep({ all }: EntryDrafts): unknown {
  return all.value.size === 0 ? undefined : [...all.value];
}

export function sameForm(one: EntryForm, other: EntryForm): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(form: EntryForm): unknown {
  const rows = form.sources.map(({ title, publisher, date, url }) => [title, publisher, date, url]);
  const related = form.related.map(({ id }) => id);
  const texts = Object.entries({ ...form, sources: rows, related });
  return texts.sort(([a], [b]) => (a < b ? -1 : 1));
}

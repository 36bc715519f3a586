/** What the reader writes into the glossary, and takes out of it. */
import { type Concept, type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import type { GlossaryRecord } from '../core/glossary/glossary-change.ts';
import type { PutEntryResult } from '../core/glossary/glossary-view.ts';
import { type HiddenItem, MAX_HIDDEN, MAX_HIDDEN_LENGTH } from '../core/glossary/hidden-item.ts';
import { isSame } from '../core/glossary/is-same.ts';
import {
  MAX_OWN_ENTRIES,
  OWN_ID,
  type OwnEntry,
  readOwnConcept,
} from '../core/glossary/own-entry.ts';
import { readJson } from '../core/glossary/read-json.ts';
import { folded } from '../core/glossary/variants.ts';
import type { CharFold } from '../core/text/char-fold.ts';
import { RequestError } from '../protocol/reply.ts';
import type { StoredGlossary } from './glossary-state.ts';

export type ExplainResult =
  | { readonly type: 'explained'; readonly id: ConceptId }
  /** Another explanation is there, and stays. */
  | { readonly type: 'exists'; readonly id: ConceptId; readonly definition: string };

export interface OwnEntries {
  /**
   * @param json a concept; without an id it is a new one
   * @param from when the reader's own entry from which this one was begun was stored; undefined if
   *   there was none. One that was stored otherwise meanwhile stays.
   * @throws RequestError `too-many` beyond MAX_OWN_ENTRIES
   */
  putEntry(json: string, from?: number): Promise<PutEntryResult>;
  /** @throws RequestError `bad-message` for what is not the reader's own */
  deleteEntry(id: ConceptId): Promise<void>;
  /**
   * An entry of the same spelling is changed only if the reader has seen what it says.
   * @param instead the explanation in the place of which this one comes
   * @throws RequestError `bad-message` for what makes no entry, `too-long` for too long a slogan
   */
  explainSlogan(text: string, definition: string, instead?: string): Promise<ExplainResult>;
  /**
   * @param key a concept's id, or a slogan however it is written
   * @throws RequestError `bad-message` for an entry that is not known, `too-many` beyond MAX_HIDDEN,
   *   `too-long` beyond MAX_HIDDEN_LENGTH
   */
  hide(kind: HiddenItem['kind'], key: string, isHidden: boolean): Promise<void>;
}

export interface OwnEntriesOptions {
  readonly stored: StoredGlossary;
  readonly fold: () => CharFold;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Longest name of a term. */
const MAX_TERM = 60;

export function createOwnEntries({ stored, fold, now, newId }: OwnEntriesOptions): OwnEntries {
  const { inTurn } = stored;

  /** @returns when it was stored */
  const put = async (concept: Concept, also: readonly GlossaryRecord[] = []): Promise<number> => {
    const { own } = await stored.state();
    const before = own.find((entry) => entry.concept.id === concept.id);
    if (!before && own.length >= MAX_OWN_ENTRIES) throw new RequestError('too-many');
    const time = now();
    const value: OwnEntry = { concept, created: before?.created ?? time, modified: time };
    const records: GlossaryRecord[] = [{ store: 'ownEntries', key: concept.id, value }, ...also];
    await stored.write({ kind: 'put', label: preferredTerm(concept), records });
    return time;
  };
  /** An entry's own id if there is such an entry, or may be. */
  const isIdPossible = async (id: string): Promise<boolean> =>
    id.startsWith(OWN_ID) || (await stored.current()).concept(id) !== undefined;

  const putEntry = async (json: string, from: number | undefined): Promise<PutEntryResult> => {
    const input = readJson(json);
    if (!input.ok) return { ok: false, problems: [`(root): ${input.problem}`] };
    const given = (input.value as { readonly id?: unknown } | null)?.id;
    const isNew = given === undefined || given === '';
    const read = readOwnConcept(input.value, isNew ? `${OWN_ID}${newId()}` : undefined);
    if (!read.ok) return read;
    const { concept } = read;
    if (!(await isIdPossible(concept.id))) {
      return { ok: false, problems: ['id: there is no entry of that name'] };
    }
    const { own } = await stored.state();
    const before = own.find((entry) => entry.concept.id === concept.id);
    if (before && before.modified !== from && !isSame(before.concept, concept)) {
      const { concept: stands, modified } = before;
      return { ok: false, problems: [], conflict: { concept: stands, modified } };
    }
    return { ok: true, id: concept.id, modified: await put(concept) };
  };

  const explain = async (
    written: string,
    definition: string,
    instead?: string,
  ): Promise<ExplainResult> => {
    const text = written.trim();
    const key = folded(text, fold());
    if (text.length > MAX_TERM) throw new RequestError('too-long');
    const { own, hidden } = await stored.state();
    const same = own.find(({ concept }) => folded(preferredTerm(concept), fold()) === key)?.concept;
    if (same) {
      const { id, definition: words } = same;
      const before = words.zh ?? words.en ?? '';
      if (before === definition) return { type: 'explained', id };
      if (before !== instead) return { type: 'exists', id, definition: before };
    }
    const language = /\p{Script=Han}/u.test(definition) ? 'zh' : 'en';
    const read = readOwnConcept({
      ...(same ?? {
        id: `${OWN_ID}${newId()}`,
        terms: [{ text, status: 'preferred' }],
        sources: [],
      }),
      definition: { [language]: definition },
    });
    if (!read.ok || key === '') throw new RequestError('bad-message');
    const wasDismissed = hidden.some((item) => item.kind === 'slogan' && item.key === key);
    await put(read.concept, wasDismissed ? [{ store: 'hidden', key: ['slogan', key] }] : []);
    return { type: 'explained', id: read.concept.id };
  };

  const hide = async (kind: HiddenItem['kind'], written: string, isHidden: boolean) => {
    const { hidden } = await stored.state();
    const key = kind === 'slogan' ? folded(written, fold()) : written;
    const before = hidden.find((item) => item.kind === kind && item.key === key);
    if (isHidden === (before !== undefined)) return;
    if (before) {
      const records: GlossaryRecord[] = [{ store: 'hidden', key: [kind, key] }];
      await stored.write({ kind: 'show', label: before.label, records });
      return;
    }
    const concept = kind === 'concept' ? (await stored.current()).concept(key) : undefined;
    const label = kind === 'slogan' ? written.trim() : concept && preferredTerm(concept);
    if (!label || key === '') throw new RequestError('bad-message');
    if (label.length > MAX_HIDDEN_LENGTH) throw new RequestError('too-long');
    if (hidden.length >= MAX_HIDDEN) throw new RequestError('too-many');
    const value: HiddenItem = { kind, key, label, hidden: now() };
    const records: GlossaryRecord[] = [{ store: 'hidden', key: [kind, key], value }];
    await stored.write({ kind: 'hide', label, records });
  };

  return {
    putEntry: (json, from) => inTurn(() => putEntry(json, from)),
    deleteEntry: (id) =>
      inTurn(async () => {
        const { own } = await stored.state();
        const entry = own.find(({ concept }) => concept.id === id);
        if (!entry) throw new RequestError('bad-message');
        const records: GlossaryRecord[] = [{ store: 'ownEntries', key: id }];
        await stored.write({ kind: 'delete', label: preferredTerm(entry.concept), records });
      }),
    explainSlogan: (text, definition, instead) => inTurn(() => explain(text, definition, instead)),
    hide: (kind, key, isHidden) => inTurn(() => hide(kind, key, isHidden)),
  };
}

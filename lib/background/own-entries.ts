/** What the reader writes into the glossary, and takes out of it. */
import { type Concept, type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import type { GlossaryRecord } from '../core/glossary/glossary-change.ts';
import type { PutEntryResult } from '../core/glossary/glossary-view.ts';
import { type HiddenItem, MAX_HIDDEN, MAX_HIDDEN_LENGTH } from '../core/glossary/hidden-item.ts';
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

export interface OwnEntries {
  /**
   * @param json a concept; without an id it is a new one
   * @throws RequestError `too-many` beyond MAX_OWN_ENTRIES
   */
  putEntry(json: string): Promise<PutEntryResult>;
  /** @throws RequestError `bad-message` for what is not the reader's own */
  deleteEntry(id: ConceptId): Promise<void>;
  /**
   * @returns the id of the new entry, or of that of the same spelling
   * @throws RequestError `bad-message` for what makes no entry, `too-long` for too long a slogan
   */
  explainSlogan(text: string, definition: string): Promise<ConceptId>;
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

  const put = async (concept: Concept, also: readonly GlossaryRecord[] = []): Promise<void> => {
    const { own } = await stored.state();
    const before = own.find((entry) => entry.concept.id === concept.id);
    if (!before && own.length >= MAX_OWN_ENTRIES) throw new RequestError('too-many');
    const time = now();
    const value: OwnEntry = { concept, created: before?.created ?? time, modified: time };
    const records: GlossaryRecord[] = [{ store: 'ownEntries', key: concept.id, value }, ...also];
    await stored.write({ kind: 'put', label: preferredTerm(concept), records });
  };
  /** An entry's own id if there is such an entry, or may be. */
  const isIdPossible = async (id: string): Promise<boolean> =>
    id.startsWith(OWN_ID) || (await stored.current()).concept(id) !== undefined;

  const putEntry = async (json: string): Promise<PutEntryResult> => {
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
    await put(concept);
    return { ok: true, id: concept.id };
  };

  const explain = async (written: string, definition: string): Promise<ConceptId> => {
    const text = written.trim();
    const key = folded(text, fold());
    if (text.length > MAX_TERM) throw new RequestError('too-long');
    const { own, hidden } = await stored.state();
    const same = own.find(({ concept }) => folded(preferredTerm(concept), fold()) === key)?.concept;
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
    return read.concept.id;
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
    putEntry: (json) => inTurn(() => putEntry(json)),
    deleteEntry: (id) =>
      inTurn(async () => {
        const { own } = await stored.state();
        const entry = own.find(({ concept }) => concept.id === id);
        if (!entry) throw new RequestError('bad-message');
        const records: GlossaryRecord[] = [{ store: 'ownEntries', key: id }];
        await stored.write({ kind: 'delete', label: preferredTerm(entry.concept), records });
      }),
    explainSlogan: (text, definition) => inTurn(() => explain(text, definition)),
    hide: (kind, key, isHidden) => inTurn(() => hide(kind, key, isHidden)),
  };
}

/** A change to the glossary, as its journal keeps it: what stood there before, so that it can be taken back. */
import * as v from 'valibot';
import { conceptIdSchema } from './concept.ts';
import { HIDDEN_KINDS, hiddenItemSchema } from './hidden-item.ts';
import { ownEntrySchema } from './own-entry.ts';
import { storedPackSchema } from './stored-pack.ts';

/** Changes that can be taken back, one after the other. */
export const MAX_UNDO = 20;

export const CHANGE_KINDS = [
  'install',
  'remove',
  'order',
  'enable',
  'disable',
  'put',
  'delete',
  'hide',
  'show',
] as const;

const hiddenKey = v.tuple([v.picklist(HIDDEN_KINDS), hiddenItemSchema.entries.key]);

/** A record of one of the stores; without a value: there is none under that key. */
export const glossaryRecordSchema = v.variant('store', [
  v.strictObject({
    store: v.literal('packs'),
    key: conceptIdSchema,
    value: v.optional(storedPackSchema),
  }),
  v.strictObject({
    store: v.literal('ownEntries'),
    key: conceptIdSchema,
    value: v.optional(ownEntrySchema),
  }),
  v.strictObject({
    store: v.literal('hidden'),
    key: hiddenKey,
    value: v.optional(hiddenItemSchema),
  }),
]);

export const glossaryChangeSchema = v.strictObject({
  /** Ascending; the last change has the highest. */
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  kind: v.picklist(CHANGE_KINDS),
  /** Of the pack or entry. */
  label: v.pipe(v.string(), v.maxLength(400)),
  /** Epoch milliseconds. */
  made: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  before: v.pipe(v.array(glossaryRecordSchema), v.maxLength(200)),
});

export type GlossaryRecord = v.InferOutput<typeof glossaryRecordSchema>;
export type GlossaryChange = v.InferOutput<typeof glossaryChangeSchema>;

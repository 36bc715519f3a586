/** What the reader does not want marked: an entry, or a number slogan that is no term. */
import * as v from 'valibot';

/** Most entries and slogans that are hidden at once. */
export const MAX_HIDDEN = 10_000;
/** Longest slogan that is hidden, in UTF-16 code units. */
export const MAX_HIDDEN_LENGTH = 100;

export const HIDDEN_KINDS = ['concept', 'slogan'] as const;

export const hiddenItemSchema = v.strictObject({
  kind: v.picklist(HIDDEN_KINDS),
  /** Id of the entry, or the slogan normalised: however it is written, it is the same. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_HIDDEN_LENGTH)),
  /** As it is shown: the entry's name, the slogan as it was written. */
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_HIDDEN_LENGTH)),
  /** Epoch milliseconds. */
  hidden: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

export type HiddenItem = v.InferOutput<typeof hiddenItemSchema>;

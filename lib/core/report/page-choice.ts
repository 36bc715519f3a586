/** The reader's correction: on this page a report is always to be seen, or never. */
import * as v from 'valibot';

const MAX_PAGE = 2048;

export const pageChoiceSchema = v.strictObject({
  /** As `pageOf` gives it. */
  page: v.pipe(v.string(), v.maxLength(MAX_PAGE), v.regex(/^https?:\/\/[^#]+$/)),
  reportId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  choice: v.picklist(['always', 'never']),
  /** Epoch milliseconds. */
  made: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

export type PageChoice = v.InferOutput<typeof pageChoiceSchema>;

/**
 * What names a page whichever part of it was jumped to.
 * @param url an address as browsers write it: absolute, scheme in lower case
 * @returns the address without its fragment, at most 2,048 characters of it; '' when it is not http(s)
 */
export function pageOf(url: string): string {
  return /^https?:\/\/[^#]+/.exec(url)?.[0].slice(0, MAX_PAGE) ?? '';
}

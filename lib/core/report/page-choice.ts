/** The reader's correction: on this page a report is always to be seen, or never. */
import * as v from 'valibot';
import { MAX_PAGE, pageOf } from './page-of.ts';

export const pageChoiceSchema = v.strictObject({
  /** As `pageOf` gives it. */
  page: v.pipe(
    v.string(),
    v.maxLength(MAX_PAGE),
    v.check((page) => page !== '' && page === pageOf(page), 'not as pageOf gives it'),
  ),
  reportId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  choice: v.picklist(['always', 'never']),
  /** Epoch milliseconds. */
  made: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

export type PageChoice = v.InferOutput<typeof pageChoiceSchema>;

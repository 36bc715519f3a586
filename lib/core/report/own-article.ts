/**
 * An article that the reader had remembered, so that its reprints are recognised. Like every
 * record it holds no words; the text is stored beside it, and only when the reader asks for that.
 */
import * as v from 'valibot';
import { reportRecordSchema } from './report-record.ts';

/** Longest text that is kept, in UTF-16 code units: as much of a page as is ever looked at. */
export const MAX_ARTICLE_TEXT = 4_000_000;

/** Most articles that are remembered at once. */
export const MAX_OWN_ARTICLES = 10_000;

export const articleTextSchema = v.pipe(v.string(), v.maxLength(MAX_ARTICLE_TEXT));

export const ownArticleSchema = v.pipe(
  v.strictObject({
    /** That of its record. */
    id: v.string(),
    record: reportRecordSchema,
    /** Where it was first read. */
    url: v.pipe(v.string(), v.maxLength(2048), v.regex(/^https?:\/\//)),
    host: v.pipe(v.string(), v.minLength(1), v.maxLength(260)),
    /** Epoch milliseconds. */
    remembered: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    hasText: v.boolean(),
  }),
  v.check(({ id, record }) => id === record.id, 'another id than its record'),
);

export type OwnArticle = v.InferOutput<typeof ownArticleSchema>;

/**
 * The reader's own articles in IndexedDB: what their reprints are recognised by, and, where the
 * reader asked for it, their text. Every write is one transaction of strict durability.
 */
import * as v from 'valibot';
import {
  articleTextSchema,
  MAX_ARTICLE_TEXT,
  MAX_OWN_ARTICLES,
  type OwnArticle,
  ownArticleSchema,
} from '../core/report/own-article.ts';
import type { ReportId } from '../core/report/report-record.ts';
import { RequestError } from '../protocol/reply.ts';
import type { Connection, Database } from './connection.ts';
import { readable } from './readable.ts';
import { write } from './write.ts';

/** Damaged articles and texts are as if they were not there; that they are is logged. */
export interface ArticleRepository {
  /** All of them, newest first. */
  list(): Promise<OwnArticle[]>;
  get(id: ReportId): Promise<OwnArticle | undefined>;
  /**
   * Takes the place of the article of that id, but not of when it was remembered, nor of a text
   * that is kept, unless a new one is given.
   * @throws RequestError `too-many` beyond MAX_OWN_ARTICLES, `too-long` beyond MAX_ARTICLE_TEXT
   * @throws ValiError for an article that could not be read back
   */
  put(article: NewArticle, text?: string): Promise<OwnArticle>;
  text(id: ReportId): Promise<string | undefined>;
  /**
   * Undefined, and nothing kept, when there is no such article.
   * @throws RequestError `too-long` beyond MAX_ARTICLE_TEXT
   */
  keepText(id: ReportId, text: string): Promise<OwnArticle | undefined>;
  /** Undefined when there is no such article. */
  dropText(id: ReportId): Promise<OwnArticle | undefined>;
  /** The article and its text. What was noted while reading it stays. */
  remove(id: ReportId): Promise<void>;
}

export type NewArticle = Pick<OwnArticle, 'record' | 'url' | 'host'>;

const STORES = ['articles', 'articleTexts'] as const;

/** Records are large and there may be thousands: browsers bound the size of one answer. */
const BATCH = 200;

/** @param now epoch milliseconds */
export function createArticleRepository(
  connection: Connection,
  now: () => number,
): ArticleRepository {
  return {
    list: () => connection.use(listArticles),

    get: (id) => connection.use(async (database) => sound(await database.get('articles', id))),

    async put({ record, url, host }, text) {
      if (text !== undefined) checkLength(text);
      const article = v.parse(ownArticleSchema, {
        id: record.id,
        record,
        url,
        host,
        remembered: now(),
        hasText: text !== undefined,
      });
      return connection.use((database) => putArticle(database, article, text));
    },

    text: (id) =>
      connection.use(async (database) => {
        const stored = await database.get('articleTexts', id);
        return stored && readable(articleTextSchema, 'articleTexts', [stored.text])[0];
      }),

    async keepText(id, text) {
      checkLength(text);
      return connection.use((database) => setText(database, id, text));
    },

    dropText: (id) => connection.use((database) => setText(database, id, undefined)),

    remove: (id) =>
      connection.use((database) =>
        write(database, 'strict', STORES, async (transaction) => {
          await transaction.objectStore('articles').delete(id);
          await transaction.objectStore('articleTexts').delete(id);
        }),
      ),
  };
}

async function listArticles(database: Database): Promise<OwnArticle[]> {
  const { store } = database.transaction('articles');
  const found: OwnArticle[] = [];
  let batch = await store.getAll(null, BATCH);
  for (let last = batch.at(-1); last; last = batch.at(-1)) {
    found.push(...readable(ownArticleSchema, 'articles', batch));
    batch = await store.getAll(IDBKeyRange.lowerBound(last.record.id, true), BATCH);
  }
  return found.sort((a, b) => b.remembered - a.remembered);
}

function putArticle(
  database: Database,
  article: OwnArticle,
  text: string | undefined,
): Promise<OwnArticle> {
  return write(database, 'strict', STORES, async (transaction) => {
    const articles = transaction.objectStore('articles');
    const texts = transaction.objectStore('articleTexts');
    const [stored, textKey] = await Promise.all([
      articles.get(article.id),
      texts.getKey(article.id),
    ]);
    if (!stored && (await articles.count()) >= MAX_OWN_ARTICLES) {
      throw new RequestError('too-many');
    }
    const put: OwnArticle = {
      ...article,
      remembered: sound(stored)?.remembered ?? article.remembered,
      hasText: article.hasText || textKey !== undefined,
    };
    await articles.put(put);
    if (text !== undefined) await texts.put({ id: put.id, text });
    return put;
  });
}

function setText(
  database: Database,
  id: ReportId,
  text: string | undefined,
): Promise<OwnArticle | undefined> {
  return write(database, 'strict', STORES, async (transaction) => {
    const articles = transaction.objectStore('articles');
    const texts = transaction.objectStore('articleTexts');
    const stored = sound(await articles.get(id));
    if (text === undefined) await texts.delete(id);
    else if (stored) await texts.put({ id, text });
    if (!stored) return undefined;
    const article = { ...stored, hasText: text !== undefined };
    await articles.put(article);
    return article;
  });
}

/** Undefined for what is not there, and for what is damaged. */
function sound(stored: unknown): OwnArticle | undefined {
  return stored === undefined ? undefined : readable(ownArticleSchema, 'articles', [stored])[0];
}

function checkLength(text: string): void {
  if (text.length > MAX_ARTICLE_TEXT) throw new RequestError('too-long');
}

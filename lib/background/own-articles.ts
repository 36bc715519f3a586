/**
 * The reader's own articles: their records for matching, kept in memory once read, and
 * the gate hashes of all of them, left where readers in pages find them.
 */

import { makeReport } from '../core/report/make-report.ts';
import type { OwnArticle } from '../core/report/own-article.ts';
import type { ReportId, ReportRecord } from '../core/report/report-record.ts';
import { splitParagraphs } from '../core/report/split-paragraphs.ts';
import { decodeWords, encodeWords } from '../core/report/words.ts';
import type { CharFold } from '../core/text/char-fold.ts';
import { OWN_GATE } from '../protocol/own-gate.ts';
import type { OwnArticleLabel } from '../protocol/replies.ts';
import { RequestError } from '../protocol/reply.ts';
import type { ArticleRepository } from '../store/article-repository.ts';
import type { KeyedStore } from './settings-store.ts';
import { storeErrorCode } from './store-error.ts';

export interface OwnArticles {
  /** The same array as long as nothing has changed; empty when the database cannot be read. */
  records(): Promise<readonly ReportRecord[]>;
  /** @throws RequestError `no-article` when the text is too short to be known again */
  remember(article: NewArticle): Promise<ReportId>;
  list(): Promise<OwnArticleLabel[]>;
  text(id: ReportId): Promise<string | undefined>;
  dropText(id: ReportId): Promise<void>;
  forget(id: ReportId): Promise<void>;
}

export interface NewArticle {
  readonly title: string;
  /** Paragraphs parted by U+2029 or U+2028. */
  readonly text: string;
  readonly url: string;
  readonly keepText: boolean;
}

export interface OwnArticlesOptions {
  readonly repository: ArticleRepository;
  readonly local: KeyedStore;
  readonly fold: () => CharFold;
  readonly now: () => number;
  readonly newId: () => string;
  /** Another set of articles is known now. */
  readonly onChange: () => void;
}

/** A passage of 80 characters is what a report is known by; below this nothing could be. */
const SHORTEST = 120;

export function createOwnArticles(options: OwnArticlesOptions): OwnArticles {
  const { repository, local, fold, now, newId, onChange } = options;
  let known: Promise<readonly ReportRecord[]> | undefined;

  const records = () => {
    known ??= repository.list().then(
      (articles) => articles.map((article) => article.record),
      // The built-in reports are recognised all the same; asked again next time.
      () => {
        known = undefined;
        return [];
      },
    );
    return known;
  };
  const changed = async () => {
    known = undefined;
    const gates = (await records()).map((record) => decodeWords(record.gate));
    await local.set({ [OWN_GATE]: encodeWords(union(gates)) });
    onChange();
  };

  return {
    records,
    remember: ({ title, text, url, keepText }) =>
      named(async () => {
        const { host } = new URL(url);
        // One page is one article: remembered again, it takes the place of what it was.
        const before = (await repository.list()).find((article) => article.url === url);
        const record = makeReport(
          {
            id: before?.id ?? `own-${newId()}`,
            title,
            publisher: host,
            date: new Date(before?.remembered ?? now()).toISOString().slice(0, 10),
            lang: 'zh-Hans',
            paragraphs: splitParagraphs(text),
          },
          fold(),
        );
        if (lengthOf(record) < SHORTEST) throw new RequestError('no-article');
        await repository.put({ record, url, host }, keepText ? text : undefined);
        // A text kept from an earlier time is not that of this record.
        if (!keepText) await repository.dropText(record.id);
        await changed();
        return record.id;
      }),
    list: () => named(async () => (await repository.list()).map(labelOf)),
    text: (id) => named(() => repository.text(id)),
    dropText: (id) => named(async () => void (await repository.dropText(id))),
    forget: (id) =>
      named(async () => {
        await repository.remove(id);
        await changed();
      }),
  };
}

function labelOf({ id, record, url, host, remembered, hasText }: OwnArticle): OwnArticleLabel {
  return { id, title: record.title, host, url, remembered, length: lengthOf(record), hasText };
}

function lengthOf(record: ReportRecord): number {
  return record.paragraphs.reduce((sum, length) => sum + length, 0);
}

function union(sets: readonly Uint32Array[]): Uint32Array {
  const all = new Set<number>();
  for (const set of sets) for (const hash of set) all.add(hash);
  return Uint32Array.from(all);
}

/** @throws RequestError for the database's errors, others as they are */
async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = storeErrorCode(error);
    throw code ? new RequestError(code) : error;
  }
}

/**
 * The reader's own articles: their records for matching, kept in memory once read, and
 * the gate hashes of all of them, left where readers in pages find them.
 */

import { OWN_GATE } from '../core/report/gate.ts';
import { makeReport } from '../core/report/make-report.ts';
import type { OwnArticle } from '../core/report/own-article.ts';
import { pageOf } from '../core/report/page-of.ts';
import type { ReportId, ReportRecord } from '../core/report/report-record.ts';
import { splitParagraphs } from '../core/report/split-paragraphs.ts';
import { decodeWords, encodeWords } from '../core/report/words.ts';
import type { CharFold } from '../core/text/char-fold.ts';
import { OWN_GATE_KEY } from '../protocol/own-gate.ts';
import type { OwnArticleLabel } from '../protocol/replies.ts';
import { RequestError } from '../protocol/reply.ts';
import type { ArticleOnPage } from '../protocol/tab-messages.ts';
import type { ArticleRepository } from '../store/article-repository.ts';
import { ownGateHashes } from './own-gate-hashes.ts';
import type { KeyedStore } from './settings-store.ts';
import { named } from './store-error.ts';

export interface OwnArticles {
  /** The same array as long as nothing has changed; empty when the database cannot be read. */
  records(): Promise<readonly ReportRecord[]>;
  /**
   * @returns its id: that of before, if the page was remembered already
   * @throws RequestError `no-article` when the text is too short to be known again
   */
  remember(article: ArticleOnPage, keepText: boolean): Promise<ReportId>;
  /** Remembers what a note was made in, unless it is known. */
  rememberNoted(article: ArticleOnPage): Promise<void>;
  /** Leaves the gate hashes anew: they may be behind what the database holds. */
  refreshGate(): Promise<void>;
  list(): Promise<OwnArticleLabel[]>;
  text(id: ReportId): Promise<string | undefined>;
  dropText(id: ReportId): Promise<void>;
  forget(id: ReportId): Promise<void>;
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

/** What a report is known by is some 80 characters on end; below this nothing could be. */
const SHORTEST = 120;
/** Share of shingles that the text of one page, edited since, still has. */
const SAME = 0.5;

export function createOwnArticles(options: OwnArticlesOptions): OwnArticles {
  const { repository, local, fold, now, newId, onChange } = options;
  let known: Promise<readonly ReportRecord[]> | undefined;
  /** One change after the other: two of one page at once must not become two articles. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(() => named(work));
    queue = result.catch(() => undefined);
    return result;
  };

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
  const refreshGate = async () => {
    const list = (await repository.list()).map((article) => article.record);
    known = Promise.resolve(list);
    await local.set({ [OWN_GATE_KEY]: encodeWords(ownGateHashes(list)) });
  };
  const changed = async () => {
    known = undefined;
    // Stored it is in any case; the gate is made again at the next start.
    await refreshGate().catch(() => undefined);
    onChange();
  };
  const recordOf = ({ title, text, url }: ArticleOnPage, id: ReportId) => {
    const { host } = new URL(url);
    const about = { id, title, publisher: host, date: localDay(now()), lang: 'zh-Hans' };
    const record = makeReport({ ...about, paragraphs: splitParagraphs(text) }, fold(), OWN_GATE);
    if (lengthOf(record) < SHORTEST) throw new RequestError('no-article');
    return record;
  };
  /** The article of that page, unless something else stands there now. */
  const formerOf = async (page: string, record: ReportRecord) => {
    const articles = await repository.list();
    return articles.find((one) => one.url === page && isSameText(one.record, record));
  };
  /** @param text to be kept beside it. @param onlyNew leaves an article of that page as it is */
  const remember = async (article: ArticleOnPage, text: string | undefined, onlyNew = false) => {
    const url = pageOf(article.url);
    if (url === '') throw new RequestError('no-article');
    const record = recordOf(article, `own-${newId()}`);
    const former = await formerOf(url, record);
    if (former && onlyNew) return former.id;
    const { host } = new URL(url);
    // Remembered again, it takes the place of what it was.
    const { id, date } = former?.record ?? record;
    await repository.put({ record: { ...record, id, date }, url, host }, text);
    await changed();
    return id;
  };

  return {
    records,
    refreshGate: () => inTurn(refreshGate),
    remember: (article, keepText) =>
      inTurn(() => remember(article, keepText ? article.text : undefined)),
    rememberNoted: (article) =>
      inTurn(async () => {
        if (!article.hasReport) await remember(article, undefined, true);
      }),
    list: () => named(async () => (await repository.list()).map(labelOf)),
    text: (id) => named(() => repository.text(id)),
    dropText: (id) => inTurn(async () => void (await repository.dropText(id))),
    forget: (id) =>
      inTurn(async () => {
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

/** Whether most of a record's shingles are in another's. */
function isSameText(one: ReportRecord, other: ReportRecord): boolean {
  const shingles = decodeWords(one.fingerprint.hashes);
  const others = new Set(decodeWords(other.fingerprint.hashes));
  return shingles.filter((hash) => others.has(hash)).length >= SAME * shingles.length;
}

/** ISO 8601, as the reader's clock has it. */
function localDay(time: number): string {
  const date = new Date(time);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

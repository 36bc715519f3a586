/**
 * Reads the page, asks the background what it is, paints the marks, and does so again
 * when the page has changed. Cheap where there is nothing: one pass of the gate over
 * the raw text, no message. Where something was found, only a change near it, or one
 * that may bring something, is looked at anew.
 */

import { pageOf } from '../core/report/page-of.ts';
import { changedSpan } from '../core/text/changed-span.ts';
import type { Client } from '../protocol/client.ts';
import { MAX_ADDRESS, MAX_PAGE_TEXT } from '../protocol/page-limits.ts';
import type { FoundReport, PageAnalysis } from '../protocol/replies.ts';
import { RequestError } from '../protocol/reply.ts';
import type { ReaderState } from '../protocol/tab-messages.ts';
import { type FindArticle, spansOf } from './article-spans.ts';
import { rawTextOf } from './flat-tree.ts';
import { foundState } from './found-state.ts';
import { type Gate, gatePage } from './gate-page.ts';
import { type Mark, marksOf } from './mark.ts';
import type { Marker } from './marker.ts';
import { isOutside, shiftAnalysis } from './shift-analysis.ts';
import { type PageText, readVisibleText } from './visible-text.ts';

export interface PageReader {
  /**
   * Looks at the page again. Calls while one is under way are joined into one more.
   * Resolves to whether other marks or another report were found than before.
   * @param anew forget what was found: settings or corrections have changed
   */
  read(anew?: boolean): Promise<boolean>;
  /** From now on terms are marked in the whole article, whatever it is. */
  explain(findArticle: FindArticle): Promise<boolean>;
  /** The page's article as text; undefined when none is found. */
  articleText(findArticle: FindArticle): string | undefined;
  /** There may be a report, or more of it, in what the page hides at present. */
  readonly mayHide: boolean;
  /** In page order, those among them that are not painted. */
  readonly marks: readonly Mark[];
  readonly painted: readonly Mark[];
  /** Milliseconds of resting on a mark until it opens; null: by click only. */
  readonly delay: number | null;
  readonly page: PageText | undefined;
  state(): ReaderState;
  stop(): void;
}

export interface PageReaderOptions {
  readonly ask: Client;
  readonly marker: Marker;
  /** Hashes that the gate looks for. */
  readonly gate: () => Promise<readonly Gate[]>;
  /** Whether this frame is to be read at present. */
  readonly mayRead: () => boolean;
  /** Resolves when the page has nothing better to do. */
  readonly idle: () => Promise<void>;
  /** The marks have changed. */
  readonly onMarks: () => void;
  /** The extension was updated or reloaded under the page: another reader will come, or none. */
  readonly onOrphaned: () => void;
}

/** What the last look at the page saw. */
interface Reading {
  /** Without its fragment: corrections are an address's. */
  readonly address: string;
  readonly raw: string;
  /** What stood behind the gate, if it opened. */
  readonly page?: PageText;
  readonly analysis?: PageAnalysis;
  /** What was read as the article, and where it stood. */
  readonly article?: ReadonlySet<Element>;
  readonly spans?: readonly number[];
}

const NOTHING_FOUND = { terms: [], slogans: [], extent: [0, 0] } as const;
/** Coverage above which nothing of a report can still be hidden. */
const WHOLE = 0.97;
/** Raw characters around a change that the gate needs to see with it. */
const AROUND = 1000;

export function createPageReader(options: PageReaderOptions): PageReader {
  const { ask, marker, gate, mayRead, idle, onMarks, onOrphaned } = options;
  let last: Reading | undefined;
  let marks: readonly Mark[] = [];
  let painted: readonly Mark[] = [];
  let status: ReaderState['type'] = 'reading';
  let running: Promise<boolean> | undefined;
  let findArticle: FindArticle | undefined;
  let again = false;
  let anew = false;
  let stopped = false;
  let nextId = 1;

  const report = (): FoundReport | undefined => last?.analysis?.reports[0];
  const isFound = ({ reports, terms }: PageAnalysis) => reports.length > 0 || terms.length > 0;

  async function opens(text: string): Promise<boolean> {
    return gatePage(text, await gate(), async () => {
      await idle();
      return !stopped;
    });
  }

  /** @returns undefined: as it was */
  async function look(lately: Reading | undefined): Promise<Reading | undefined> {
    await idle();
    const address = pageOf(location.href);
    // Another page to the reader and to the corrections, whatever was kept of its text.
    const before = lately?.address === address ? lately : undefined;
    // A page can be without a body: its script took everything away.
    const root = mayRead() ? document.body : null;
    const raw = root ? rawTextOf(root).slice(0, MAX_PAGE_TEXT) : '';
    const change = changedSpan(before?.raw ?? '', raw);
    if (!findArticle && !before?.analysis?.reports.length) {
      // Nothing known stands here: only what is new, with its surroundings, can change that.
      const wasClosed = before !== undefined && !before.page;
      if (wasClosed && !change) return undefined;
      const window = wasClosed && change ? around(raw, change) : raw;
      if (!(await opens(window))) return { address, raw };
    }
    if (stopped || !root) return { address, raw };
    const page = readVisibleText(root);
    const text = page.text.slice(0, MAX_PAGE_TEXT);
    const article = findArticle && (change || !before?.article ? findArticle() : before.article);
    const spans = article && spansOf(page, article).filter((offset) => offset <= text.length);
    const found = { ...(article ? { article } : {}), ...(spans ? { spans } : {}) };
    const known = await stillKnown(before, page, spans);
    if (known) return { address, raw, page, analysis: known, ...found };
    const analysis = await ask('page/analyse', {
      text,
      address: location.href.slice(0, MAX_ADDRESS),
      ...(spans?.length ? { article: spans } : {}),
    });
    return { address, raw, page, analysis, ...found };
  }

  /** What was found before, if the visible text has changed elsewhere only, and by nothing known. */
  async function stillKnown(
    before: Reading | undefined,
    page: PageText,
    spans: readonly number[] | undefined,
  ): Promise<PageAnalysis | undefined> {
    if (!before?.page || !before.analysis) return undefined;
    const { analysis } = before;
    const change = changedSpan(before.page.text, page.text);
    if (!change) return sameSpans(spans, before.spans) ? analysis : undefined;
    if (spans || !isOutside(analysis, change)) return undefined;
    const shifted = shiftAnalysis(analysis, change);
    if (await opens(around(page.text, change, shifted.zones))) return undefined;
    return shifted;
  }

  async function readOnce(): Promise<void> {
    const isAnew = anew;
    anew = false;
    const hadFound = last?.analysis && isFound(last.analysis);
    let reading: Reading | undefined;
    try {
      reading = await look(isAnew ? undefined : last);
    } catch (error) {
      anew ||= isAnew;
      throw error;
    }
    if (stopped) return;
    status = 'ready';
    if (!reading) return;
    last = reading;
    marks = reading.page && reading.analysis ? marksOf(reading, marks, () => nextId++) : [];
    painted = marks.filter((mark) => !mark.isQuiet);
    marker.mark(painted);
    onMarks();
    if (!reading.analysis && hadFound) await ask('page/cleared', {});
  }

  /** Says what is marked: the same as long as nothing new is found. */
  const fingerprint = () =>
    `${report()?.id} ${marks.length} ${painted.map((mark) => mark.id).join(' ')}`;

  const read = (): Promise<boolean> => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      const before = fingerprint();
      do {
        again = false;
        await readOnce().catch((error: unknown) => {
          // The background is out of reach or refuses: the page stays as it is.
          status = 'failed';
          if (error instanceof RequestError && error.code === 'updated') onOrphaned();
        });
      } while (again && !stopped);
      running = undefined;
      return fingerprint() !== before;
    })();
    return running;
  };

  return {
    get marks() {
      return marks;
    },
    get painted() {
      return painted;
    },
    get delay() {
      return last?.analysis?.delay ?? null;
    },
    get page() {
      return last?.page;
    },
    get mayHide() {
      return last?.page !== undefined && (report()?.coverage ?? 0) < WHOLE;
    },
    read(forget = false) {
      anew ||= forget;
      return read();
    },
    explain(find) {
      findArticle = find;
      anew = true;
      return read();
    },
    articleText(find) {
      const elements = document.body && find();
      if (!elements) return undefined;
      const page = readVisibleText(document.body);
      const spans = spansOf(page, elements);
      const parts: string[] = [];
      for (let i = 0; i < spans.length; i += 2) parts.push(page.text.slice(spans[i], spans[i + 1]));
      return parts.join('\u2029') || undefined;
    },
    state() {
      const analysis = last?.analysis;
      const { candidates = [], refused = [] } = analysis ?? {};
      const found = report();
      return {
        type: status,
        ...(found ? { report: found } : {}),
        candidates,
        refused,
        ...(analysis ? foundState(analysis, marks) : NOTHING_FOUND),
        ...(findArticle ? { explaining: last?.spans?.length ? 'article' : 'no-article' } : {}),
      };
    },
    stop() {
      stopped = true;
      marks = [];
      painted = [];
      marker.clear();
    },
  };
}

/** What has changed, with its surroundings as far as nothing is known of them. */
function around(
  text: string,
  { start, newEnd }: { readonly start: number; readonly newEnd: number },
  zones: readonly number[] = [],
): string {
  let from = Math.max(0, start - AROUND);
  let to = newEnd + AROUND;
  for (let i = 0; i < zones.length; i += 2) {
    if ((zones[i + 1] ?? 0) <= start) from = Math.max(from, zones[i + 1] ?? 0);
    if ((zones[i] ?? 0) >= newEnd) to = Math.min(to, zones[i] ?? 0);
  }
  return text.slice(from, to);
}

function sameSpans(one: readonly number[] = [], other: readonly number[] = []): boolean {
  return one.join() === other.join();
}

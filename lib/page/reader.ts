/** The reader of one page: reading, marks, pointer, keyboard, popover, and the messages of its tab. */
import type { ConceptId } from '../core/glossary/concept.ts';
import { articleTitle } from '../core/text/article-title.ts';
import type { Client } from '../protocol/client.ts';
import { MAX_ADDRESS, MAX_PAGE_TEXT } from '../protocol/page-limits.ts';
import { type Reply, RequestError } from '../protocol/reply.ts';
import type { ArticleOnPage, ReaderState, TabMessage } from '../protocol/tab-messages.ts';
import type { FindArticle } from './article-spans.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { Gate } from './gate-page.ts';
import { markAt } from './hit-test.ts';
import type { Mark } from './mark.ts';
import { createMarker } from './marker.ts';
import { mayReadFrame } from './may-read-frame.ts';
import { nextMark } from './next-mark.ts';
import { createPageReader } from './page-reader.ts';
import { watchPointer } from './pointer-watch.ts';
import { createPopoverControl } from './popover-control.ts';
import { rangeOf } from './visible-text.ts';
import { watchPage } from './watch-page.ts';

/** How long a place that was asked for is set off, in milliseconds. */
const FLASH = 6000;

export interface Reader {
  /** Answers a message of the background or the popup; undefined where none is due. */
  receive(message: TabMessage): Promise<unknown> | undefined;
  /** Marks terms in the page's article, whatever it is. Once asked, it stays so. */
  explain(findArticle: FindArticle): Promise<void>;
  stop(): void;
}

export interface ReaderOptions {
  readonly ask: Client;
  /** Hashes that the gate looks for; asked again when the reader's own articles have changed. */
  readonly loadGate: () => Promise<readonly Gate[]>;
  readonly frameTitle: (label: string) => string;
  readonly frameUrl: (nonce: string) => string;
  readonly onMarks?: (state: ReaderState) => void;
}

export function startReader(options: ReaderOptions): Reader {
  const { ask, loadGate, onMarks } = options;
  const abort = new AbortController();
  const { signal } = abort;
  const marker = createMarker();
  let gate = loadGate();
  let findArticle: FindArticle | undefined;
  const reader = createPageReader({
    ask,
    marker,
    gate: () => gate,
    mayRead: mayReadFrame,
    idle: whenIdle,
    onMarks: () => {
      popover.check();
      onMarks?.(reader.state());
    },
    onOrphaned: () => stop(),
  });
  const popover = createPopoverControl({ ...options, reader, marker });
  const idAt = (x: number, y: number) => {
    const { painted } = reader;
    const index = markAt(
      painted.map((mark) => mark.range),
      x,
      y,
    );
    return index === undefined ? undefined : painted[index]?.id;
  };

  watchPointer({
    signal,
    markAt: idAt,
    isActive: () => reader.painted.length > 0,
    onMove: (mark, x, y) => popover.pointer(mark, { x, y }),
    onEnter: (mark) => popover.send({ type: 'mark-enter', mark }),
    onLeave: () => popover.send({ type: 'mark-leave' }),
    onClick(mark, event) {
      if (popover.host?.contains(event.target)) return;
      if (mark === undefined) return popover.send({ type: 'outside-click' });
      popover.pointAt({ x: event.clientX, y: event.clientY });
      popover.send({ type: 'activate', mark, focus: false });
    },
  });

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape' && !event.isComposing) {
        popover.send({ type: 'escape' });
      }
    },
    { capture: true, passive: true, signal },
  );
  // The keyboard goes into the popover: our window loses the focus to its frame.
  window.addEventListener(
    'blur',
    () => {
      if (popover.host?.hasFocus()) popover.send({ type: 'hold' });
    },
    { signal },
  );
  let pointing: ReturnType<typeof setTimeout> | undefined;
  const follow = () => popover.check();
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  window.addEventListener('resize', follow, { passive: true, signal });
  window.addEventListener('pagehide', popover.leave, { signal });
  window.addEventListener(
    'pageshow',
    // Back from the cache: the toolbar's button has forgotten what it said of this page.
    (event) => void (event.persisted && readAnew()),
    { signal },
  );
  if (window.parent !== window) {
    let wasClosed = !mayReadFrame();
    const opened = () => {
      if (wasClosed && mayReadFrame()) void reader.read();
      wasClosed = !mayReadFrame();
    };
    window.addEventListener('resize', opened, { passive: true, signal });
    // The toolbar's button forgets a page that the tab leaves, but not a frame.
    const left = () => {
      if (reader.state().report) void ask('page/cleared', {}).catch(() => undefined);
    };
    window.addEventListener('pagehide', left, { signal });
  }

  const watch = watchPage(
    async () => {
      popover.check();
      const isNew = await reader.read();
      watch.watchVisibility(reader.mayHide);
      return isNew;
    },
    // XHTML keeps the name as it was written.
    (node) => (node as Element).localName === 'meipi-popover',
  );
  void reader.read().then(() => watch.watchVisibility(reader.mayHide));

  /** The first occurrence of a concept; asked again, the next one. */
  function nextOf(conceptId: ConceptId): Mark | undefined {
    const own = reader.marks.filter((mark) => mark.conceptId === conceptId);
    const last = own.findIndex((mark) => mark.id === popover.last?.id);
    return own[(last + 1) % own.length];
  }

  function go(mark: Mark | undefined): void {
    if (!mark) return;
    bringIntoView(mark.range);
    popover.send({ type: 'activate', mark: mark.id, focus: true });
  }

  const goOn = (by: 1 | -1) =>
    go(nextMark(reader.painted, popover.last, popover.open !== undefined, by));

  /** @param show brings it into view */
  function flash(start: number, end: number, show: (range: Range) => void): void {
    const range = reader.page && end > start ? rangeOf(reader.page, start, end) : undefined;
    if (!range) return;
    show(range);
    marker.point(range);
    clearTimeout(pointing);
    pointing = setTimeout(() => marker.point(undefined), FLASH);
  }

  async function readAnew(): Promise<void> {
    gate = loadGate();
    await reader.read(true);
    watch.watchVisibility(reader.mayHide);
  }

  function article(): ArticleOnPage {
    const text = findArticle && reader.articleText(findArticle);
    if (!text) throw new RequestError('no-article');
    const headings = [...document.querySelectorAll('h1')].map((one) => one.textContent ?? '');
    return {
      title: articleTitle(document.title, headings) || location.hostname,
      text: text.slice(0, MAX_PAGE_TEXT),
      url: location.href,
      hasReport: reader.state().report !== undefined,
    };
  }

  return {
    receive(message) {
      switch (message.type) {
        case 'reader/state':
          return Promise.resolve(reader.state());
        case 'reader/next-term':
          goOn(1);
          return undefined;
        case 'reader/previous-term':
          goOn(-1);
          return undefined;
        case 'reader/show':
          go(nextOf(message.conceptId));
          return undefined;
        case 'reader/show-place':
          flash(message.start, message.end, (range) => {
            popover.send({ type: 'outside-click' });
            bringIntoView(range, popover.coveredBox());
          });
          return undefined;
        case 'reader/read-again':
          void readAnew();
          return undefined;
        case 'reader/choose': {
          const { reportId, choice } = message;
          return answered(async () => {
            await ask('page/choose', {
              reportId,
              choice,
              address: location.href.slice(0, MAX_ADDRESS),
            });
            await readAnew();
            return reader.state();
          });
        }
        case 'reader/article':
          return answered(async () => article());
        case 'popover/resized':
          popover.of(message.nonce)?.resize(message.height);
          return undefined;
        case 'popover/dismissed':
          if (popover.of(message.nonce)) popover.send({ type: 'escape' });
          return undefined;
        case 'popover/step':
          return Promise.resolve(popover.of(message.nonce)?.step(message.step));
        case 'popover/unsaved':
          popover.of(message.nonce)?.guard(message.isUnsaved);
          return undefined;
        case 'popover/pinned':
          popover.of(message.nonce)?.pin(message.isPinned);
          return undefined;
        case 'popover/moved':
          popover.of(message.nonce)?.move(message.dx, message.dy);
          return undefined;
        case 'popover/show-place': {
          const shown = popover.of(message.nonce);
          const item = shown?.listed[message.index];
          if (shown && item) flash(item.start, item.end, shown.standBy);
          return undefined;
        }
        default:
          return undefined;
      }
    },
    async explain(find) {
      findArticle = find;
      await reader.explain(find);
      watch.watchVisibility(true);
    },
    stop,
  };

  function stop(): void {
    abort.abort();
    watch.stop();
    // Whoever is typing goes on: what is typed is kept by the popover itself.
    if (!popover.host?.hasFocus()) popover.send({ type: 'gone' });
    reader.stop();
  }
}

/** The background's kind of answer: an error of ours crosses as its code. */
async function answered<T>(work: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: error instanceof RequestError ? error.code : 'failed' };
  }
}

/** Missing in Safari only; the time limit keeps a busy page from putting us off for ever. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 500 });
  });
}

/** The reader of one page: reading, marks, pointer, keyboard, popover, and the messages of its tab. */
import type { Client } from '../protocol/client.ts';
import type { ReaderState, TabMessage } from '../protocol/tab-messages.ts';
import { markAt } from './hit-test.ts';
import type { Mark } from './mark.ts';
import { createMarker } from './marker.ts';
import { createPageReader } from './page-reader.ts';
import { watchPointer } from './pointer-watch.ts';
import { createPopoverControl } from './popover-control.ts';
import { watchPage } from './watch-page.ts';

export interface Reader {
  /** Answers a message of the background or the popup; undefined where none is due. */
  receive(message: TabMessage): ReaderState | undefined;
  stop(): void;
}

export interface ReaderOptions {
  readonly ask: Client;
  readonly gate: ReadonlySet<number>;
  readonly frameTitle: string;
  readonly frameUrl: (nonce: string) => string;
  readonly onMarks?: (state: ReaderState) => void;
}

export function startReader(options: ReaderOptions): Reader {
  const { ask, gate, onMarks } = options;
  const abort = new AbortController();
  const { signal } = abort;
  const marker = createMarker();
  const reader = createPageReader({
    ask,
    marker,
    gate,
    idle: whenIdle,
    onMarks: () => {
      popover.check();
      onMarks?.(reader.state());
    },
  });
  const popover = createPopoverControl({ ...options, reader, marker });
  const ranges = () => reader.marks.map((mark) => mark.range);
  const idAt = (x: number, y: number) => {
    const index = markAt(ranges(), x, y);
    return index === undefined ? undefined : reader.marks[index]?.id;
  };

  watchPointer({
    signal,
    markAt: idAt,
    isActive: () => reader.marks.length > 0,
    onEnter(mark, x, y) {
      if (popover.open?.id !== mark) popover.pointAt(x, y);
      popover.send({ type: 'mark-enter', mark });
    },
    onLeave: () => popover.send({ type: 'mark-leave' }),
    onClick(mark, event) {
      if (popover.host?.contains(event.target)) return;
      if (mark === undefined) return popover.send({ type: 'outside-click' });
      popover.pointAt(event.clientX, event.clientY);
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
      if (popover.host?.hasFocus()) popover.send({ type: 'popover-focus' });
    },
    { signal },
  );
  const follow = () => popover.check();
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  window.addEventListener('resize', follow, { passive: true, signal });
  window.addEventListener('pagehide', popover.leave, { signal });

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

  /** The term after the last one opened if that is in sight, else the first in sight, else the first. */
  function nextMark(): Mark | undefined {
    const { marks } = reader;
    const last = marks.findIndex((mark) => mark.id === popover.last?.id);
    const onScreen = (mark: Mark | undefined) => {
      const { top = -1, bottom = -1 } = mark?.range.getBoundingClientRect() ?? {};
      return bottom > 0 && top < window.innerHeight;
    };
    if (last >= 0 && (popover.open || onScreen(marks[last])))
      return marks[(last + 1) % marks.length];
    return marks.find(onScreen) ?? marks[0];
  }

  function go(mark: Mark | undefined): void {
    if (!mark) return;
    const box = mark.range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > window.innerHeight) {
      window.scrollBy({ top: box.top - window.innerHeight / 3, behavior: 'instant' });
    }
    popover.send({ type: 'activate', mark: mark.id, focus: true });
  }

  return {
    receive(message) {
      switch (message.type) {
        case 'reader/state':
          return reader.state();
        case 'reader/next-term':
          go(nextMark());
          return undefined;
        case 'reader/show':
          go(reader.marks.find((mark) => mark.conceptId === message.conceptId));
          return undefined;
        case 'popover/resized':
          popover.resized(message.nonce, message.height);
          return undefined;
        case 'popover/dismissed':
          popover.dismissed(message.nonce);
          return undefined;
        default:
          return undefined;
      }
    },
    stop() {
      abort.abort();
      watch.stop();
      popover.send({ type: 'gone' });
      reader.stop();
    },
  };
}

/** Missing in Safari only; the time limit keeps a busy page from putting us off for ever. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 500 });
  });
}

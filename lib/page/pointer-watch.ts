/** Tells which mark the pointer is on, and when one is clicked. Only the reader's own, trusted events count. */

export interface PointerWatchOptions {
  readonly markAt: (x: number, y: number) => number | undefined;
  /** Each move, also within a mark. True: neither entering nor leaving is to be told. */
  readonly onMove: (mark: number | undefined, x: number, y: number) => boolean;
  readonly onEnter: (mark: number) => void;
  readonly onLeave: () => void;
  readonly onClick: (mark: number | undefined, event: MouseEvent) => void;
  /** Whether anything is there to be pointed at; saves the work where nothing is. */
  readonly isActive: () => boolean;
  readonly signal: AbortSignal;
}

export function watchPointer(options: PointerWatchOptions): void {
  const { markAt, onMove, onEnter, onLeave, onClick, isActive, signal } = options;
  let over: number | undefined;
  let frame = 0;

  const look = (x: number, y: number) => {
    const mark = markAt(x, y);
    const isTold = onMove(mark, x, y) || mark === over;
    over = mark;
    if (isTold) return;
    if (mark === undefined) onLeave();
    else onEnter(mark);
  };

  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || !isActive()) return;
      // With a button down the reader is selecting or dragging.
      if (event.buttons !== 0) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(event.clientX, event.clientY));
    },
    { capture: true, passive: true, signal },
  );
  // Out of the page altogether. (On the window: a page may be without a root element for a while.)
  window.addEventListener(
    'pointerout',
    (event) => {
      if (event.relatedTarget !== null) return;
      cancelAnimationFrame(frame);
      if (over !== undefined) onLeave();
      over = undefined;
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !isActive()) return;
      const plain =
        event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!plain || isInLink(event)) return onClick(undefined, event);
      if (!document.getSelection()?.isCollapsed) return;
      onClick(markAt(event.clientX, event.clientY), event);
    },
    { capture: true, passive: true, signal },
  );
}

/** A click on a link is the page's. */
function isInLink(event: MouseEvent): boolean {
  return event
    .composedPath()
    .some(
      (target) => target instanceof Element && target.matches('a[href], button, summary, label'),
    );
}

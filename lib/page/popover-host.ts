/**
 * The element that carries the popover: the one node ever added to a page. Inside
 * closed shadow roots stands an iframe of the extension's origin, which is the boundary;
 * the roots only keep the page's scripts and styles from stumbling over it.
 *
 * There are two roots, one in the other: a page may define `meipi-popover` as a custom
 * element, and `ElementInternals.shadowRoot` would hand it the host's own root, closed
 * or not. The inner one belongs to a `div`, which cannot be a custom element.
 */
import { placePopover, setStyle } from './place-popover.ts';

export interface PopoverHost {
  /** The range may live on while the page scrolls: call `place` again then. */
  place(): void;
  resize(height: number): void;
  focus(): void;
  /** Whether the keyboard is in it. */
  hasFocus(): boolean;
  contains(target: EventTarget | null): boolean;
  isAttached(): boolean;
  remove(): void;
}

export interface PopoverHostEvents {
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** Shown at the latest after this time, whatever its content says. Milliseconds. */
const LONGEST_HIDING = 1500;
const FIRST_HEIGHT = 320;

const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  left: '0px',
  top: '0px',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  'max-width': 'none',
  'max-height': 'none',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
  // Unseen, not hidden: what is hidden cannot take the focus, and keys would go to the page.
  opacity: '0',
  'pointer-events': 'none',
};

const FRAME_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  width: '100%',
  height: '100%',
  border: '0',
  'border-radius': '10px',
  // A dark card on a dark page has no edge but this.
  outline: '1px solid color-mix(in srgb, canvastext 14%, transparent)',
  'box-shadow': '0 1px 3px rgb(0 0 0 / 18%), 0 12px 32px rgb(0 0 0 / 22%)',
  'color-scheme': 'light dark',
};

/**
 * @param source URL of the popover page with the session's nonce in its fragment
 * @param title accessible name of the frame
 */
export function showPopoverHost(
  source: string,
  title: string,
  range: Range,
  point: { readonly x: number; readonly y: number } | undefined,
  events: PopoverHostEvents,
): PopoverHost {
  const host = document.createElement('meipi-popover');
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(HOST_STYLE)) setStyle(host, name, value);
  for (const [name, value] of Object.entries(FRAME_STYLE)) setStyle(frame, name, value);
  host.popover = 'manual';
  frame.src = source;
  frame.title = title;
  const shell = document.createElement('div');
  setStyle(shell, 'all', 'initial');
  setStyle(shell, 'display', 'block');
  setStyle(shell, 'height', '100%');
  shell.attachShadow({ mode: 'closed' }).append(frame);
  host.attachShadow({ mode: 'closed' }).append(shell);
  host.addEventListener('mouseenter', (event) => event.isTrusted && events.onEnter());
  host.addEventListener('mouseleave', (event) => event.isTrusted && events.onLeave());
  document.documentElement.append(host);
  host.showPopover();

  let height = FIRST_HEIGHT;
  // The popover page is another process's: Chromium forgets a focus given to the empty frame before it.
  let loaded = false;
  let wantsFocus = false;
  frame.addEventListener('load', () => {
    loaded = true;
    if (wantsFocus) frame.focus({ preventScroll: true });
  });
  const place = () => void placePopover(host, range, height, point);
  const reveal = () => {
    clearTimeout(hiding);
    setStyle(host, 'opacity', '1');
    setStyle(host, 'pointer-events', 'auto');
  };
  const hiding = setTimeout(reveal, LONGEST_HIDING);
  place();
  // What is printed is the page, without us.
  const printing = new AbortController();
  const { signal } = printing;
  const show = (display: string) => (event: Event) =>
    event.isTrusted && setStyle(host, 'display', display);
  window.addEventListener('beforeprint', show('none'), { signal });
  window.addEventListener('afterprint', show('block'), { signal });

  return {
    place,
    resize(wanted) {
      height = wanted;
      // Placed first and shown then: no jump is ever seen.
      void placePopover(host, range, height, point).then(reveal);
    },
    focus() {
      if (loaded) frame.focus({ preventScroll: true });
      else wantsFocus = true;
    },
    hasFocus: () => document.activeElement === host,
    contains: (target) => target === host,
    isAttached: () => host.isConnected && host.matches(':popover-open'),
    remove() {
      clearTimeout(hiding);
      printing.abort();
      host.remove();
    },
  };
}

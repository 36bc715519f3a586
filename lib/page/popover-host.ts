/**
 * The element that carries the popover: the one node ever added to a page. Inside
 * closed shadow roots stands an iframe of the extension's origin, which is the boundary;
 * the roots only keep the page's scripts and styles from stumbling over it.
 *
 * There are two roots, one in the other: a page may define `meipi-popover` as a custom
 * element, and `ElementInternals.shadowRoot` would hand it the host's own root, closed
 * or not. The inner one belongs to a `div`, which cannot be a custom element.
 */
import { createPosition, type PopoverPosition, type PositionOptions } from './popover-position.ts';
import { dress, makePlain, putAt, setStyle } from './popover-style.ts';

export interface PopoverHost {
  readonly position: PopoverPosition;
  /** Tells what height the content would like; from then on it is seen. */
  resize(height: number): void;
  focus(): void;
  /** Whether the keyboard is in it. */
  hasFocus(): boolean;
  contains(target: EventTarget | null): boolean;
  isAttached(): boolean;
  /** In CSS pixels of the window. */
  box(): DOMRect;
  remove(): void;
}

export interface PopoverHostOptions extends PositionOptions {
  /** URL of the popover page with the session's nonce in its fragment. */
  readonly source: string;
  /** Accessible name of the frame. */
  readonly title: string;
  /** What lies behind the term is. */
  readonly isDark: boolean;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** Shown at the latest after this time, whatever its content says. Milliseconds. */
const LONGEST_HIDING = 1500;

export function showPopoverHost(options: PopoverHostOptions): PopoverHost {
  const host = document.createElement('meipi-popover');
  const frame = document.createElement('iframe');
  dress(host, frame, options.isDark);
  host.popover = 'manual';
  frame.src = options.source;
  frame.title = options.title;
  frame.allow = 'clipboard-write';
  const shell = document.createElement('div');
  makePlain(shell);
  shell.attachShadow({ mode: 'closed' }).append(frame);
  host.attachShadow({ mode: 'closed' }).append(shell);
  host.addEventListener('mouseenter', (event) => event.isTrusted && options.onEnter());
  host.addEventListener('mouseleave', (event) => event.isTrusted && options.onLeave());
  document.documentElement.append(host);
  host.showPopover();

  // The popover page is another process's: Chromium forgets a focus given to the empty frame before it.
  let loaded = false;
  let wantsFocus = false;
  frame.addEventListener('load', () => {
    loaded = true;
    if (wantsFocus) frame.focus({ preventScroll: true });
  });
  const position = createPosition(options, (placement) => putAt(host, frame, placement));
  // Placed first and shown then: no jump is ever seen.
  const reveal = () => {
    clearTimeout(hiding);
    position.settle();
    setStyle(host, 'opacity', '1');
    setStyle(host, 'pointer-events', 'auto');
  };
  const hiding = setTimeout(reveal, LONGEST_HIDING);
  const gone = new AbortController();
  const { signal } = gone;
  // What is printed is the page, without us.
  const show = (display: string) => (event: Event) =>
    event.isTrusted && setStyle(host, 'display', display);
  window.addEventListener('beforeprint', show('none'), { signal });
  window.addEventListener('afterprint', show('block'), { signal });
  // The window, enlarged by two fingers, or made smaller by the keyboard on the screen.
  for (const type of ['resize', 'scroll']) {
    window.visualViewport?.addEventListener(type, position.place, { signal });
  }

  return {
    position,
    resize(wanted) {
      position.resize(wanted);
      reveal();
    },
    focus() {
      if (loaded) frame.focus({ preventScroll: true });
      else wantsFocus = true;
    },
    hasFocus: () => document.activeElement === host,
    contains: (target) => target === host,
    isAttached: () => host.isConnected && host.matches(':popover-open'),
    box: () => host.getBoundingClientRect(),
    remove() {
      clearTimeout(hiding);
      gone.abort();
      position.stop();
      host.remove();
    },
  };
}

/** Carries out what the popover machine decides: timers, the host, the session with the background. */
import {
  IDLE,
  type PopoverEffect,
  type PopoverEvent,
  type PopoverState,
  step,
} from '../core/reader/popover-machine.ts';
import { sentenceAround } from '../core/text/sentence.ts';
import type { Client } from '../protocol/client.ts';
import { MAX_ADDRESS } from '../protocol/page-limits.ts';
import type { Mark } from './mark.ts';
import type { Marker } from './marker.ts';
import type { PageReader } from './page-reader.ts';
import { type PopoverHost, showPopoverHost } from './popover-host.ts';

/** Milliseconds of resting on a mark until it opens, and of grace after leaving, as in Page Previews. */
const DWELL = 500;
const GRACE = 300;
/** What was typed last is still on its way when the frame goes. Milliseconds. */
const LAST_WORDS = 300;
/** Senses shown beside the likeliest one. */
const MAX_OTHERS = 10;

export interface PopoverControl {
  send(event: PopoverEvent): void;
  /** Where the pointer was when it came onto the mark. */
  pointAt(x: number, y: number): void;
  readonly open: Mark | undefined;
  /** The one that was opened last. */
  readonly last: Mark | undefined;
  readonly host: PopoverHost | undefined;
  resized(nonce: string, height: number): void;
  dismissed(nonce: string): void;
  /** The marks or the page have changed under it. */
  check(): void;
  /** The page goes away: no timer of it will run any more. */
  leave(): void;
}

export interface PopoverControlOptions {
  readonly ask: Client;
  readonly reader: PageReader;
  readonly marker: Marker;
  readonly frameTitle: string;
  readonly frameUrl: (nonce: string) => string;
}

export function createPopoverControl(options: PopoverControlOptions): PopoverControl {
  const { ask, reader, marker } = options;
  let state: PopoverState = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: { readonly mark: Mark; host?: PopoverHost; nonce?: string } | undefined;
  let point: { x: number; y: number } | undefined;
  let focusBefore: Element | null = null;
  let last: Mark | undefined;

  function send(event: PopoverEvent): void {
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) run(effect);
  }

  function run(effect: PopoverEffect): void {
    switch (effect.type) {
      case 'start-dwell':
        timer = setTimeout(() => send({ type: 'dwell-end' }), DWELL);
        return;
      case 'start-grace':
        timer = setTimeout(() => send({ type: 'grace-end' }), GRACE);
        return;
      case 'stop-timers':
        clearTimeout(timer);
        return;
      case 'show':
        void show(effect.mark, effect.focus);
        return;
      case 'hide':
        hide(effect.restoreFocus);
    }
  }

  async function show(id: number, focus: boolean): Promise<void> {
    const mark = reader.marks.find((one) => one.id === id);
    const { page } = reader;
    if (shown?.mark.id === id && shown.host) {
      if (focus) shown.host.focus();
      return;
    }
    // One popover after another: the focus goes back to where it was before the first.
    if (!shown) focusBefore = document.activeElement;
    takeDown();
    if (!mark || !page) return send({ type: 'gone' });
    const showing: NonNullable<typeof shown> = { mark };
    shown = showing;
    last = mark;
    marker.activate(mark.range);
    try {
      const { nonce } = await ask('popover/open', {
        conceptId: mark.conceptId,
        ...(mark.others.length > 0 ? { others: mark.others.slice(0, MAX_OTHERS) } : {}),
        sentence: sentenceAround(page.text, mark.start, mark.end),
        ...(mark.reportId ? { reportId: mark.reportId } : {}),
        pageTitle: document.title.slice(0, 300),
        address: location.href.slice(0, MAX_ADDRESS),
      });
      if (shown !== showing) return void ask('popover/closed', { nonce }).catch(() => undefined);
      showing.nonce = nonce;
      const { frameTitle, frameUrl } = options;
      showing.host = showPopoverHost(
        frameUrl(nonce),
        frameTitle,
        mark.range,
        focus ? undefined : point,
        {
          onEnter: () => send({ type: 'popover-enter' }),
          onLeave: () => send({ type: 'popover-leave' }),
        },
      );
      if (focus) showing.host.focus();
    } catch {
      // The background is out of reach: no popover, and the page never hears of it.
      if (shown === showing) send({ type: 'gone' });
    }
  }

  /** @param delay until its editor is declared gone, in milliseconds */
  function takeDown(delay = LAST_WORDS): void {
    const was = shown;
    shown = undefined;
    marker.activate(undefined);
    was?.host?.remove();
    const nonce = was?.nonce;
    if (!nonce) return;
    const tell = () => void ask('popover/closed', { nonce }).catch(() => undefined);
    if (delay > 0) setTimeout(tell, delay);
    else tell();
  }

  function hide(restoreFocus: boolean): void {
    const hadFocus = shown?.host?.hasFocus() ?? false;
    takeDown();
    if (restoreFocus && hadFocus && focusBefore instanceof HTMLElement) {
      focusBefore.focus({ preventScroll: true });
    }
  }

  return {
    send,
    pointAt(x, y) {
      point = { x, y };
    },
    get open() {
      return shown?.mark;
    },
    get last() {
      return last;
    },
    get host() {
      return shown?.host;
    },
    resized(nonce, height) {
      if (shown?.nonce === nonce) shown.host?.resize(height);
    },
    dismissed(nonce) {
      if (shown?.nonce === nonce) send({ type: 'escape' });
    },
    leave() {
      takeDown(0);
      send({ type: 'gone' });
    },
    check() {
      if (!shown) return;
      const { mark, host } = shown;
      if (host && !host.isAttached()) return send({ type: 'gone' });
      if (reader.marks.some((one) => one.id === mark.id) && !mark.range.collapsed) {
        host?.place();
        return;
      }
      // The page has set its text anew. Whoever is typing goes on; the keys must not go to the page.
      if (!host?.hasFocus()) send({ type: 'gone' });
    },
  };
}

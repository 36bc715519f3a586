/** Carries out what the popover machine decides: timers, the host, the session with the background. */
import type { ListedItem } from '../core/glossary/enumerations.ts';
import {
  IDLE,
  type PopoverEffect,
  type PopoverEvent,
  type PopoverState,
  step,
} from '../core/reader/popover-machine.ts';
import type { Placement, Point } from '../core/reader/popover-place.ts';
import { isOnTheWay, wayTo } from '../core/reader/safe-path.ts';
import type { Client } from '../protocol/client.ts';
import { MAX_ADDRESS } from '../protocol/page-limits.ts';
import type { PagePlace } from '../protocol/tab-messages.ts';
import { bringIntoView } from './bring-into-view.ts';
import { focusedElement } from './focused-element.ts';
import { isDarkBehind } from './is-dark-behind.ts';
import type { Mark } from './mark.ts';
import type { Marker } from './marker.ts';
import { occurrencesOf, placeOf } from './occurrences.ts';
import type { PageReader } from './page-reader.ts';
import { type PopoverHost, showPopoverHost } from './popover-host.ts';

/** Milliseconds of grace after leaving, as in Page Previews. */
const GRACE = 300;
/** What was typed last is still on its way when the frame goes. Milliseconds. */
const LAST_WORDS = 300;
/** Senses shown beside the likeliest one. */
const MAX_OTHERS = 10;

export interface PopoverControl {
  send(event: PopoverEvent): void;
  /** Where the pointer is. */
  pointAt(at: Point): void;
  /**
   * The pointer has moved, onto a mark or elsewhere.
   * @returns whether that is all there is to it: it is on its way to the popover
   */
  pointer(mark: number | undefined, at: Point): boolean;
  readonly open: Mark | undefined;
  /** The one that was opened last. */
  readonly last: Mark | undefined;
  readonly host: PopoverHost | undefined;
  /** The box of a popover that is pinned: it makes way for nothing. */
  coveredBox(): DOMRect | undefined;
  /** The popover of that session, if it is the one that is shown. */
  of(nonce: string): OpenPopover | undefined;
  /** The marks or the page have changed under it. */
  check(): void;
  /** The page goes away: no timer of it will run any more. */
  leave(): void;
}

/** What its own page may ask for. */
export interface OpenPopover {
  resize(height: number): void;
  pin(isPinned: boolean): void;
  move(dx: number, dy: number): void;
  /** Goes on to the next occurrence or the one before; undefined when there is no other. */
  step(by: 1 | -1): PagePlace | undefined;
  /** What is listed under its mark as the page was last read. */
  readonly listed: readonly ListedItem[];
  /** Whether something is typed in it that a click outside must not take away. */
  guard(isUnsaved: boolean): void;
  /** Stays open, and leaves this range free as well. */
  standBy(range: Range): void;
}

export interface PopoverControlOptions {
  readonly ask: Client;
  readonly reader: PageReader;
  readonly marker: Marker;
  /** Accessible name of the frame. */
  readonly frameTitle: (label: string) => string;
  readonly frameUrl: (nonce: string) => string;
}

interface Showing {
  mark: Mark;
  readonly pinnedAt: Placement | undefined;
  host?: PopoverHost;
  nonce?: string;
  isUnsaved?: boolean;
}

export function createPopoverControl(options: PopoverControlOptions): PopoverControl {
  const { ask, reader, marker } = options;
  let state: PopoverState = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: Showing | undefined;
  /** Where the pointer was last, and where it was last on the mark of the popover. */
  let point: Point | undefined;
  let left: Point | undefined;
  let focusBefore: HTMLElement | undefined;
  let last: Mark | undefined;

  const markOf = (id: number) => reader.marks.find((one) => one.id === id);

  function send(event: PopoverEvent): void {
    if (event.type === 'outside-click' && shown?.isUnsaved) return;
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) run(effect);
  }

  function run(effect: PopoverEffect): void {
    switch (effect.type) {
      case 'start-dwell':
        // Without a delay it opens by click only.
        if (reader.delay !== null) {
          timer = setTimeout(() => send({ type: 'dwell-end' }), reader.delay);
        }
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
    const mark = markOf(id);
    const { page } = reader;
    if (shown?.mark.id === id && shown.host) {
      if (focus) shown.host.focus();
      return;
    }
    // One popover after another: the focus goes back to where it was before the first.
    if (!shown) focusBefore = focusedElement();
    const pinnedAt =
      state.type === 'pinned' ? (shown?.host?.position.placement ?? shown?.pinnedAt) : undefined;
    const at = focus ? undefined : point;
    const isAskedFor = state.type !== 'open' || state.held;
    takeDown();
    if (!mark || !page) return send({ type: 'gone' });
    const showing: Showing = { mark, pinnedAt };
    shown = showing;
    last = mark;
    left = point;
    marker.activate(mark.range);
    try {
      const { conceptId, others, reportId, range } = mark;
      const behind = range.startContainer.parentElement;
      const isDark = behind !== null && isDarkBehind(behind);
      const { listed, ...place } = placeOf(mark, reader.marks, page);
      const { nonce } = await ask('popover/open', {
        ...(conceptId ? { conceptId } : {}),
        ...(others.length > 0 ? { others: others.slice(0, MAX_OTHERS) } : {}),
        ...place,
        listed: [...listed],
        ...(reportId ? { reportId } : {}),
        pageTitle: document.title.slice(0, 300),
        address: location.href.slice(0, MAX_ADDRESS),
        isDark,
        ...(pinnedAt ? { isPinned: true } : {}),
      });
      if (shown !== showing) return void ask('popover/closed', { nonce }).catch(() => undefined);
      showing.nonce = nonce;
      showing.host = showPopoverHost({
        source: options.frameUrl(nonce),
        title: options.frameTitle(mark.label),
        ...{ range, point: at, isDark, pinnedAt, mayScroll: isAskedFor },
        onEnter: () => send({ type: 'popover-enter' }),
        onLeave: () => send({ type: 'popover-leave' }),
      });
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
    if (restoreFocus && hadFocus) focusBefore?.focus({ preventScroll: true });
  }

  const coveredBox = () => (state.type === 'pinned' ? shown?.host?.box() : undefined);

  function goTo(showing: Showing, host: PopoverHost, by: 1 | -1): PagePlace | undefined {
    const all = occurrencesOf(showing.mark, reader.marks);
    const at = all.findIndex(({ id }) => id === showing.mark.id);
    const next = all.at((at + by) % all.length);
    if (!next || all.length < 2 || !reader.page) return undefined;
    showing.mark = next;
    last = next;
    send({ type: 'move-on', mark: next.id });
    bringIntoView(next.range, coveredBox());
    marker.activate(next.range);
    host.position.anchor(next.range);
    return { ...placeOf(next, reader.marks, reader.page), reportId: next.reportId };
  }

  return {
    send,
    pointAt(at) {
      point = at;
    },
    pointer(mark, at) {
      const before = point ?? at;
      point = at;
      if (mark !== undefined && mark === shown?.mark.id) {
        left = at;
        return false;
      }
      const box = shown?.host?.box();
      if (!box || !left || wayTo(at, box) >= wayTo(before, box)) return false;
      if (!isOnTheWay(left, at, box)) return false;
      send({ type: 'on-the-way', mark });
      return true;
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
    coveredBox,
    of(nonce) {
      const showing = shown;
      const host = showing?.host;
      if (!showing || !host || showing.nonce !== nonce) return undefined;
      const { position } = host;
      return {
        resize: host.resize,
        pin(isPinned) {
          send({ type: isPinned ? 'pin' : 'unpin' });
          position.pin(isPinned);
        },
        move(dx, dy) {
          send({ type: 'pin' });
          position.move(dx, dy);
        },
        guard(isUnsaved) {
          showing.isUnsaved = isUnsaved;
        },
        step: (by) => goTo(showing, host, by),
        listed: markOf(showing.mark.id)?.listed ?? [],
        standBy(range) {
          send({ type: 'hold' });
          bringIntoView(range, coveredBox());
          position.anchor(showing.mark.range, range);
        },
      };
    },
    leave() {
      takeDown(0);
      send({ type: 'gone' });
    },
    check() {
      if (!shown) return;
      const { mark, host } = shown;
      if (host && !host.isAttached()) return send({ type: 'gone' });
      // The same words may have become the mark of another concept.
      const now = markOf(mark.id) ?? reader.marks.find(({ live }) => live === mark.range);
      // The page has set its text anew. Whoever is typing goes on; the keys must not go to the page.
      if (!now && !host?.hasFocus() && state.type !== 'pinned') return send({ type: 'gone' });
      // Its offsets are those of the last reading, whatever has moved.
      if (now) shown.mark = now;
      if (now && now.id !== mark.id) send({ type: 'move-on', mark: now.id });
      if (!mark.range.collapsed) host?.position.follow();
    },
  };
}

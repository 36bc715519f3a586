/** Keeps the popover in its place while its content grows and the page moves. */
import {
  type Box,
  keepInside,
  lineAt,
  type Placement,
  type PlaceWish,
  type Point,
  placePinned,
  placePopover,
  scrollForSheet,
} from '../core/reader/popover-place.ts';

export interface PopoverPosition {
  /** Finds the place anew. */
  place(): void;
  /** The page has moved, or what is in it: so does the popover, unless it is a sheet or pinned. */
  follow(): void;
  resize(height: number): void;
  /** From now on it changes sides only where it has to. */
  settle(): void;
  /** From now on it stands by these ranges; where it has no room beside all of them, by the last. */
  anchor(...ranges: readonly Range[]): void;
  /** Stays where it is; or goes back to its ranges. */
  pin(isPinned: boolean): void;
  move(dx: number, dy: number): void;
  readonly placement: Placement | undefined;
}

export interface PositionOptions {
  readonly range: Range;
  /** Where the pointer was, if that opened it. */
  readonly point: Point | undefined;
  /** Where it is pinned from the beginning. */
  readonly pinnedAt: Placement | undefined;
  /** Whether the page may be scrolled so that a sheet leaves the term free. */
  readonly mayScroll: boolean;
}

/** CSS pixels, until the content has said what it would like. */
const FIRST_HEIGHT = 320;
/** Windows up to this width have a sheet at their edge, for fingers up to the other one. CSS pixels. */
const NARROW = 480;
const NARROW_FOR_FINGERS = 700;

export function createPosition(
  options: PositionOptions,
  put: (placement: Placement) => void,
): PopoverPosition {
  let height = FIRST_HEIGHT;
  let ranges: readonly Range[] = [options.range];
  let line = options.point && lineAt(linesOf(options.range), options.point);
  let placement = options.pinnedAt;
  let isPinned = placement !== undefined;
  let isSettled = false;
  /** Where the lines were when it came: what is scrolled under a sheet later does not change it. */
  let linesThen: readonly Box[] = [];

  const isSheet = () => placement?.side === 'bottom' || placement?.side === 'top';
  const wish = (by = ranges): PlaceWish => ({
    view: viewOf(),
    lines: isSettled && by === ranges && wantsSheet() ? linesThen : by.flatMap(linesOf),
    line,
    height,
    isSheet: wantsSheet(),
    side: isSettled || isPinned ? placement?.side : undefined,
  });
  const find = (): Placement => {
    const found = placePopover(wish());
    const hasNoRoom = ranges.length > 1 && (found.side === 'bottom' || found.side === 'top');
    return hasNoRoom ? placePopover(wish(ranges.slice(-1))) : found;
  };
  const place = () => {
    if (isPinned && wantsSheet()) placement = placePopover(wish([]));
    else if (isPinned && placement && !isSheet())
      placement = placePinned(placement, height, viewOf());
    else placement = find();
    put(placement);
  };
  /** A sheet that was asked for by tap or key leaves its term free, if the page can be scrolled. */
  const clearTheWay = () => {
    if (isPinned || !isSheet()) return;
    const top = scrollForSheet(wish());
    if (top > 0) window.scrollBy({ top, behavior: 'instant' });
    place();
  };
  const settle = (mayScroll: boolean) => {
    if (mayScroll) clearTheWay();
    isSettled = true;
    linesThen = ranges.flatMap(linesOf);
  };
  place();

  return {
    place,
    follow() {
      if (!isPinned && !isSheet()) place();
    },
    resize(wanted) {
      height = wanted;
      place();
    },
    settle() {
      if (!isSettled) settle(options.mayScroll);
    },
    anchor(...by) {
      ranges = by;
      line = undefined;
      if (isPinned) return;
      isSettled = false;
      place();
      settle(true);
    },
    pin(wanted) {
      if (isPinned === wanted) return;
      isPinned = wanted;
      isSettled = wanted;
      place();
      settle(false);
    },
    move(dx, dy) {
      isPinned = true;
      if (!placement || isSheet()) return;
      const { left, top } = placement;
      placement = keepInside({ ...placement, left: left + dx, top: top + dy }, viewOf());
      put(placement);
    },
    get placement() {
      return placement;
    },
  };
}

function linesOf(range: Range): Box[] {
  const lines = [...range.getClientRects()];
  return lines.length > 0 ? lines : [range.getBoundingClientRect()];
}

/** What is seen of the window: less than all of it when two fingers have enlarged it. */
function viewOf(): Box {
  const {
    offsetLeft = 0,
    offsetTop = 0,
    width = innerWidth,
    height = innerHeight,
  } = window.visualViewport ?? {};
  return {
    left: offsetLeft,
    top: offsetTop,
    right: offsetLeft + width,
    bottom: offsetTop + height,
  };
}

function wantsSheet(): boolean {
  const isCoarse = window.matchMedia('(pointer: coarse)').matches;
  return window.innerWidth <= (isCoarse ? NARROW_FOR_FINGERS : NARROW);
}

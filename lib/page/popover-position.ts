/**
 * Keeps the popover in its place while its content grows and the page moves. Floating UI answers
 * by a promise, so all is done one after the other, though before the next frame.
 */
import {
  type Box,
  keepInside,
  lineAt,
  type Placement,
  type PlaceWish,
  type Point,
  placePinned,
  placeSheet,
  scrollForSheet,
} from '../core/reader/popover-place.ts';
import { placeBeside } from './place-beside.ts';

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
  /** From now on nothing is put anywhere. */
  stop(): void;
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
  /** Where the lines were when it settled: what is scrolled under a sheet later does not change it. */
  let linesThen: readonly Box[] | undefined;
  let isStopped = false;
  let queue = Promise.resolve();

  const then = (step: () => Promise<void> | undefined) => {
    queue = queue.then(step);
  };
  const isSheet = () => placement?.side === 'bottom' || placement?.side === 'top';
  const wish = (by = ranges): PlaceWish => ({
    view: viewOf(),
    lines: (by === ranges && wantsSheet() && linesThen) || by.flatMap(linesOf),
    line,
    height,
    side: linesThen || isPinned ? placement?.side : undefined,
  });
  const beside = async (by = ranges) => (wantsSheet() ? undefined : await placeBeside(wish(by)));
  const find = async (): Promise<Placement> => {
    if (isPinned && wantsSheet()) return placeSheet(wish([]));
    if (isPinned && placement && !isSheet()) return placePinned(placement, height, viewOf());
    const found = await beside();
    if (found || ranges.length === 1) return found ?? placeSheet(wish());
    const last = ranges.slice(-1);
    return (await beside(last)) ?? placeSheet(wish(last));
  };
  const stand = (at: Placement) => {
    if (isStopped) return;
    placement = at;
    put(at);
  };
  const place = async () => stand(await find());
  const settle = async (mayScroll: boolean) => {
    // A sheet that was asked for by tap or key leaves its term free, if the page can be scrolled.
    if (mayScroll && isSheet() && !isPinned && !isStopped) {
      const top = scrollForSheet(wish());
      if (top > 0) window.scrollBy({ top, behavior: 'instant' });
      await place();
    }
    linesThen = ranges.flatMap(linesOf);
  };
  const placeAnew = async (mayScroll: boolean) => {
    linesThen = undefined;
    await place();
    await settle(mayScroll);
  };
  then(place);

  return {
    place: () => then(place),
    follow() {
      then(() => (isPinned || isSheet() ? undefined : place()));
    },
    resize(wanted) {
      height = wanted;
      then(place);
    },
    settle() {
      then(() => (linesThen ? undefined : settle(options.mayScroll)));
    },
    anchor(...by) {
      then(() => {
        ranges = by;
        line = undefined;
        return isPinned ? undefined : placeAnew(true);
      });
    },
    pin(wanted) {
      then(() => {
        if (isPinned === wanted) return undefined;
        isPinned = wanted;
        return placeAnew(false);
      });
    },
    move(dx, dy) {
      then(async () => {
        isPinned = true;
        if (!placement || isSheet()) return;
        const { left, top } = placement;
        stand(keepInside({ ...placement, left: left + dx, top: top + dy }, viewOf()));
      });
    },
    stop() {
      isStopped = true;
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

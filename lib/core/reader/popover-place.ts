/** Where a popover stands: below its mark, else above, else as a sheet. Geometry only. */

/** CSS pixels of the layout viewport, as all lengths here. A DOMRect is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of the mark; or the edge of the window at which the sheet lies. */
export type Side = 'below' | 'above' | 'bottom' | 'top';

export interface Placement {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlaceWish {
  /** What the reader sees of the page. */
  readonly view: Box;
  /** Boxes of the mark's lines: the popover stands over none of them. One at least. */
  readonly lines: readonly Box[];
  /** Which of the lines it begins with: of a mark in two lines, the one that was pointed at. */
  readonly line?: number | undefined;
  /** What the content would like. */
  readonly height: number;
  readonly isSheet: boolean;
  /** Where it stands already. It stays on that side as long as it has room there. */
  readonly side?: Side | undefined;
}

const GAP = 8;
const MARGIN = 8;
const WIDTH = 400;
const MAX_HEIGHT = 560;
/** With less room than this, on either side, it becomes a sheet. */
const MIN_HEIGHT = 160;
/** Of the height of the view. */
const SHEET_SHARE = 0.6;
/** Of a popover that was moved, so much stays to be seen. */
const GRIP = 48;

export function placePopover(wish: PlaceWish): Placement {
  const { view, lines, height, isSheet, side } = wish;
  const block = blockOf(lines);
  // Where the mark has left the view, the popover waits at the edge. Whole pixels, so that no edge trembles.
  const start = Math.ceil(Math.max(block.bottom + GAP, view.top + MARGIN));
  const end = Math.floor(Math.min(block.top - GAP, view.bottom - MARGIN));
  const room = { below: view.bottom - MARGIN - start, above: end - view.top - MARGIN };
  const wanted = Math.min(height, MAX_HEIGHT);
  const stays = (side === 'below' || side === 'above') && room[side] >= MIN_HEIGHT;
  const least = Math.max(wanted, MIN_HEIGHT);
  const chosen = stays ? side : roomier(room, least, 'below', 'above');
  if (isSheet || room[chosen] < MIN_HEIGHT) return placeSheet(wish, block);
  const tall = Math.floor(Math.min(wanted, room[chosen]));
  const width = Math.min(WIDTH, view.right - view.left - 2 * MARGIN);
  return {
    side: chosen,
    left: clamp(lines[wish.line ?? 0]?.left ?? 0, view.left + MARGIN, view.right - MARGIN - width),
    top: chosen === 'below' ? start : end - tall,
    width,
    height: tall,
  };
}

function placeSheet(
  { view, height, side }: PlaceWish,
  block: Pick<Box, 'top' | 'bottom'>,
): Placement {
  const room = { bottom: view.bottom - block.bottom - GAP, top: block.top - GAP - view.top };
  const wanted = Math.min(height, sheetHeight(view));
  const stays = side === 'bottom' || side === 'top';
  const chosen = stays ? side : roomier(room, wanted, 'bottom', 'top');
  const tall = Math.min(wanted, Math.max(MIN_HEIGHT, room[chosen]));
  return {
    side: chosen,
    left: view.left,
    top: chosen === 'bottom' ? view.bottom - tall : view.top,
    width: view.right - view.left,
    height: tall,
  };
}

/** How far the page must be scrolled for a sheet at the bottom to leave the mark's lines free; 0: it does. */
export function scrollForSheet({ view, lines, height }: PlaceWish): number {
  const top = view.bottom - Math.min(height, sheetHeight(view));
  return Math.max(0, Math.ceil(blockOf(lines).bottom + GAP - top));
}

/** One that is pinned: it grows downwards, as far as the view goes. */
export function placePinned(at: Placement, height: number, view: Box): Placement {
  const room = Math.max(at.height, view.bottom - MARGIN - at.top);
  return keepInside({ ...at, height: Math.min(height, MAX_HEIGHT, room) }, view);
}

/** One that is pinned or moved, back where it can be reached, its head above all. */
export function keepInside(box: Placement, view: Box): Placement {
  return {
    ...box,
    left: clamp(box.left, view.left + GRIP - box.width, view.right - GRIP),
    top: clamp(box.top, view.top, view.bottom - GRIP),
  };
}

/** Which line of a mark the pointer is on; undefined: on none. */
export function lineAt(lines: readonly Box[], { x, y }: Point): number | undefined {
  const index = lines.findIndex(
    ({ left, top, right, bottom }) =>
      x >= left - 1 && x <= right + 1 && y >= top - 2 && y <= bottom + 2,
  );
  return index < 0 ? undefined : index;
}

/** Whether two boxes have a point in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The first of two sides, unless it is too small and the other one larger. */
function roomier<S extends Side>(room: Readonly<Record<S, number>>, wanted: number, a: S, b: S): S {
  return room[a] >= wanted || room[a] >= room[b] ? a : b;
}

function sheetHeight(view: Box): number {
  return Math.round((view.bottom - view.top) * SHEET_SHARE);
}

function blockOf(lines: readonly Box[]): Pick<Box, 'top' | 'bottom'> {
  return {
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * Where a popover stands that is a sheet, pinned or moved; geometry only. Beside its mark it is
 * placed by Floating UI (page/place-beside.ts).
 */

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
  /** Boxes of the mark's lines: the popover stands over none of them. */
  readonly lines: readonly Box[];
  /** Which of the lines it begins with: of a mark in two lines, the one that was pointed at. */
  readonly line?: number | undefined;
  /** What the content would like. */
  readonly height: number;
  /** Where it stands already. It stays on that side as long as it has room there. */
  readonly side?: Side | undefined;
}

/** Between a mark and its popover. */
export const GAP = 8;
/** Between a popover and the edges of the view. */
export const MARGIN = 8;
/** A popover that is taller is scrolled inside. */
export const MAX_HEIGHT = 560;
/** With less room than this, on either side, it becomes a sheet. */
export const MIN_HEIGHT = 160;
/** Of the height of the view. */
const SHEET_SHARE = 0.6;
/** Of a popover that was moved, so much stays to be seen. */
const GRIP = 48;

/** At the edge of the view: at the lower one, unless the mark is there. */
export function placeSheet({ view, lines, height, side }: PlaceWish): Placement {
  const block = blockOf(lines);
  const room = { bottom: view.bottom - block.bottom - GAP, top: block.top - GAP - view.top };
  const wanted = Math.min(height, sheetHeight(view));
  const isKept = side === 'bottom' || side === 'top';
  const isLow = room.bottom >= wanted || room.bottom >= room.top;
  const chosen = isKept ? side : isLow ? 'bottom' : 'top';
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

function sheetHeight(view: Box): number {
  return Math.round((view.bottom - view.top) * SHEET_SHARE);
}

/** From the first line to the last. */
export function blockOf(lines: readonly Box[]): Pick<Box, 'top' | 'bottom'> {
  return {
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

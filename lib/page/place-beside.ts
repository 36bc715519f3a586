/** A popover's place below or above its mark: by Floating UI, on boxes instead of elements. */
import { computePosition, flip, type Rect, shift, size } from '@floating-ui/core';
import {
  blockOf,
  GAP,
  MARGIN,
  MAX_HEIGHT,
  MIN_HEIGHT,
  type Placement,
  type PlaceWish,
} from '../core/reader/popover-place.ts';

const WIDTH = 400;

/** @returns undefined where neither side has room: it becomes a sheet */
export async function placeBeside(wish: PlaceWish): Promise<Placement | undefined> {
  const { view, lines, line = 0, side } = wish;
  const { top, bottom } = blockOf(lines);
  const left = lines[line]?.left ?? 0;
  // Whole pixels, so that no edge trembles.
  const reference = rectOf(left, left, Math.floor(top) - GAP, Math.ceil(bottom) + GAP);
  const seen = rectOf(view.left, view.right, Math.ceil(view.top), Math.floor(view.bottom));
  const wanted = Math.min(wish.height, MAX_HEIGHT);
  const isKept = side === 'below' || side === 'above';
  // It changes sides where this does not fit, and is sized after that: one side is kept for little.
  const floating = {
    width: Math.min(WIDTH, seen.width - 2 * MARGIN),
    height: isKept ? MIN_HEIGHT : Math.max(wanted, MIN_HEIGHT),
  };
  let room = 0;
  const { x, y, placement } = await computePosition(reference, floating, {
    placement: side === 'above' ? 'top-start' : 'bottom-start',
    platform: {
      getElementRects: () => ({ reference, floating: { x: 0, y: 0, ...floating } }),
      getDimensions: () => floating,
      getClippingRect: () => seen,
    },
    middleware: [
      flip({ padding: MARGIN, crossAxis: false, flipAlignment: false }),
      size({
        padding: MARGIN,
        apply({ availableHeight }) {
          room = availableHeight;
          floating.height = Math.floor(Math.min(wanted, room));
        },
      }),
      // Along both axes: where the mark has left the view, the popover waits at the edge.
      shift({ padding: MARGIN, crossAxis: true }),
    ],
  });
  if (room < MIN_HEIGHT) return undefined;
  return { side: placement === 'top-start' ? 'above' : 'below', left: x, top: y, ...floating };
}

function rectOf(left: number, right: number, top: number, bottom: number): Rect {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The way from a mark to its popover. While the pointer is on it, other marks that it passes are
 * not meant. After the safe polygon of Floating UI (`safePolygon`), for popovers above or below.
 */
import type { Box, Point } from './popover-place.ts';

/** Hands do not move in straight lines. CSS pixels. */
const BUFFER = 12;

/**
 * @param from where the pointer left the mark
 * @param at where it is now
 * @param popover its box, in CSS pixels as the points are
 * @returns whether it is in the trapezoid between the one and the near side of the other
 */
export function isOnTheWay(from: Point, at: Point, popover: Box): boolean {
  const near = from.y < popover.top ? popover.top : popover.bottom;
  // Beside the popover there is no way to speak of.
  if (from.y >= popover.top && from.y <= popover.bottom) return false;
  const share = (at.y - from.y) / (near - from.y);
  const between = (one: number, other: number) => one + (other - one) * share;
  return (
    share >= 0 &&
    share <= 1 &&
    at.x >= between(from.x, Math.min(popover.left, from.x)) - BUFFER &&
    at.x <= between(from.x, Math.max(popover.right, from.x)) + BUFFER
  );
}

/** How far a point is from a popover above or below it, in CSS pixels; 0 beside and inside. */
export function wayTo({ y }: Point, { top, bottom }: Box): number {
  return Math.max(0, top - y, y - bottom);
}

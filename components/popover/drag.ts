/**
 * A pointer that carries the frame in which it is felt. The frame comes after it, so where the
 * pointer is in the frame tells nothing of the way it went; where it is on the screen does, in
 * pixels that a zoomed page has more or fewer of.
 */

interface PointerPlace {
  readonly screenX: number;
  readonly screenY: number;
  readonly clientX: number;
  readonly clientY: number;
}

export interface Drag {
  readonly start: PointerPlace;
  /** How far it has been told to be, from the start; screen pixels. */
  told: readonly [x: number, y: number];
  /** CSS pixels to a screen pixel; known once the pointer has gone some way over the frame at rest. */
  scale?: number;
}

/** Screen pixels. A shorter way is a trembling of the hand, and too short to measure the zoom by. */
const THRESHOLD = 6;
/** Closer to 1 than this it is 1: the coordinates are rounded. */
const INACCURACY = 0.17;

export function startDrag({ screenX, screenY, clientX, clientY }: PointerPlace): Drag {
  return { start: { screenX, screenY, clientX, clientY }, told: [0, 0] };
}

/** @returns by how many CSS pixels the frame has to go on */
export function dragTo(drag: Drag, at: PointerPlace): readonly [dx: number, dy: number] {
  const x = at.screenX - drag.start.screenX;
  const y = at.screenY - drag.start.screenY;
  if (drag.scale === undefined) {
    const way = Math.hypot(x, y);
    if (way < THRESHOLD) return [0, 0];
    const wayInFrame = Math.hypot(at.clientX - drag.start.clientX, at.clientY - drag.start.clientY);
    const scale = wayInFrame / way;
    drag.scale = Math.abs(scale - 1) < INACCURACY ? 1 : scale;
  }
  const moved = [(x - drag.told[0]) * drag.scale, (y - drag.told[1]) * drag.scale] as const;
  drag.told = [x, y];
  return moved;
}

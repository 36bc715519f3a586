import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dragTo, startDrag } from '../../../components/popover/drag.ts';

/** @param zoom CSS pixels of the page are so much larger than those of the screen */
function dragOver(way: readonly (readonly [number, number])[], zoom: number, catchesUp: boolean) {
  const at = (x: number, y: number, [left, top]: readonly [number, number]) => ({
    screenX: 500 + x,
    screenY: 300 + y,
    clientX: Math.round(40 + x / zoom - left),
    clientY: Math.round(10 + y / zoom - top),
  });
  const drag = startDrag(at(0, 0, [0, 0]));
  let frame: [number, number] = [0, 0];
  for (const [x, y] of way) {
    const [dx, dy] = dragTo(drag, at(x, y, catchesUp ? frame : [0, 0]));
    frame = [frame[0] + dx, frame[1] + dy];
  }
  return frame;
}

const point = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -600, max: 600 }));
const far = point.filter(([x, y]) => Math.hypot(x, y) >= 60);

test('the frame goes the way of the pointer, whether it has caught up with it or not', () => {
  fc.assert(
    fc.property(fc.array(point), far, fc.boolean(), (way, end, catchesUp) => {
      expect(dragOver([end, ...way, end], 1, catchesUp)).toEqual(end);
    }),
  );
});

test.each([0.5, 2, 3])('on a page zoomed %f times as well', (zoom) => {
  fc.assert(
    fc.property(far, (end) => {
      const [x, y] = dragOver([end], zoom, true);
      expect(Math.abs(x - end[0] / zoom)).toBeLessThan(0.05 * Math.hypot(...end));
      expect(Math.abs(y - end[1] / zoom)).toBeLessThan(0.05 * Math.hypot(...end));
    }),
  );
});

test('a trembling hand moves nothing', () => {
  expect(
    dragOver(
      [
        [1, 2],
        [3, 4],
        [0, 0],
      ],
      1,
      true,
    ),
  ).toEqual([0, 0]);
});

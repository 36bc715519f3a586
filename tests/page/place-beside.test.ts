import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, overlap, placeSheet } from '../../lib/core/reader/popover-place.ts';
import { placeBeside } from '../../lib/page/place-beside.ts';
import { boxOf, line, wish, wishes } from '../core/support/place-wishes.ts';

describe('a popover', () => {
  test('stands below its line, or above where there is no room, and begins with it', async () => {
    expect(await placeBeside(wish({}))).toEqual({
      ...{ side: 'below', left: 100, top: 132, width: 400, height: 400 },
    });
    expect(await placeBeside(wish({ lines: [line(600)] }))).toEqual({
      ...{ side: 'above', left: 100, top: 192, width: 400, height: 400 },
    });
  });

  test('takes the side with more room where neither has enough', async () => {
    expect(await placeBeside(wish({ lines: [line(360)] }))).toMatchObject({
      ...{ side: 'above', height: 344, top: 8 },
    });
    expect(await placeBeside(wish({ lines: [line(300)] }))).toMatchObject({
      ...{ side: 'below', height: 360 },
    });
  });

  test('with little in it takes the side that has room for more', async () => {
    const low = wish({ lines: [line(560)], height: 90 });
    expect(await placeBeside(low)).toMatchObject({ side: 'above', top: 462, height: 90 });
  });

  test('stands beside the pointed part of a mark that is broken over two lines', async () => {
    const lines = [line(100, 800), line(130, 40)];
    expect(await placeBeside(wish({ lines }))).toMatchObject({ left: 592, top: 162 });
    expect(await placeBeside(wish({ lines, line: 1 }))).toMatchObject({ left: 40, top: 162 });
  });

  test('waits at the edge where its mark has left the view', async () => {
    expect(await placeBeside(wish({ lines: [line(-300)] }))).toMatchObject({
      ...{ side: 'below', top: 8, height: 400 },
    });
    expect(await placeBeside(wish({ lines: [line(1200)] }))).toMatchObject({
      ...{ side: 'above', top: 292, height: 400 },
    });
  });

  test('has no place beside its mark where neither side has room', async () => {
    const view = { left: 0, top: 0, right: 1000, bottom: 330 };
    expect(await placeBeside(wish({ view, lines: [line(150)] }))).toBeUndefined();
    expect(await placeBeside(wish({ lines: [line(-50), line(720)] }))).toBeUndefined();
  });

  test('stands over no line of its mark, in view, with room to be read', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (one) => {
        const placed = await placeBeside(one);
        if (!placed) return;
        const box = boxOf(placed);
        for (const part of one.lines) expect(overlap(box, part)).toBe(false);
        expect(box.top).toBeGreaterThanOrEqual(one.view.top);
        expect(box.bottom).toBeLessThanOrEqual(one.view.bottom);
        expect(box.left).toBeGreaterThanOrEqual(one.view.left);
        expect(box.right).toBeLessThanOrEqual(one.view.right);
        expect(placed.height).toBeGreaterThanOrEqual(Math.min(160, one.height));
      }),
    );
  });

  test('keeps its side, and the edge at its mark, while its content grows', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, fc.integer({ min: 0, max: 1000 }), async (one, more) => {
        const first = (await placeBeside(one)) ?? placeSheet(one);
        const wanted = { ...one, height: one.height + more, side: first.side };
        const next = (await placeBeside(wanted)) ?? placeSheet(wanted);
        expect(next.side).toBe(first.side);
        expect(next.left).toBe(first.left);
        const atTop = first.side === 'below' || first.side === 'top';
        const edge = (box: Box) => (atTop ? box.top : box.bottom);
        expect(edge(boxOf(next))).toBe(edge(boxOf(first)));
        expect(next.height).toBeGreaterThanOrEqual(first.height);
      }),
    );
  });

  test('changes sides when the page has taken its room, and not before', async () => {
    const low = wish({ lines: [line(560)], side: 'below' });
    expect(await placeBeside(low)).toMatchObject({ side: 'above' });
    expect(await placeBeside({ ...low, lines: [line(450)] })).toMatchObject({ side: 'below' });
    const high = wish({ lines: [line(170)], side: 'above' });
    expect(await placeBeside(high)).toMatchObject({ side: 'below' });
    expect(await placeBeside({ ...high, lines: [line(180)] })).toMatchObject({ side: 'above' });
  });
});

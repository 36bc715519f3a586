import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPopoverWindow } from '../../lib/popover/popover-window.ts';
import { createScriptedClient } from '../notes/support/scripted-client.ts';

function start() {
  const client = createScriptedClient();
  const frames: (() => void)[] = [];
  const popoverWindow = createPopoverWindow(client.ask, (run) => void frames.push(run));
  const nextFrame = () => frames.splice(0).forEach((run) => void run());
  return { client, popoverWindow, frames, nextFrame };
}

test('is pinned and unpinned', async () => {
  const { client, popoverWindow } = start();
  void popoverWindow.togglePin();
  expect([popoverWindow.isPinned.value, client.last('popover/pin').body]).toEqual([
    true,
    { isPinned: true },
  ]);
  void popoverWindow.togglePin();
  expect([popoverWindow.isPinned.value, client.last('popover/pin').body]).toEqual([
    false,
    { isPinned: false },
  ]);
});

test('a pin that did not hold is not shown', async () => {
  const { client, popoverWindow } = start();
  const pinning = popoverWindow.togglePin();
  client.last('popover/pin').fail('unavailable');
  await pinning;
  expect(popoverWindow.isPinned.value).toBe(false);
});

test('what is moved is pinned', () => {
  const { popoverWindow } = start();
  popoverWindow.move(16, 0);
  expect(popoverWindow.isPinned.value).toBe(true);
});

test('moves are told once a frame, in whole pixels, none of the way being lost', () => {
  const move = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }));
  fc.assert(
    fc.property(fc.array(fc.array(move, { maxLength: 6 }), { maxLength: 10 }), (ways) => {
      const { client, popoverWindow, frames, nextFrame } = start();
      for (const way of ways) {
        // Tenths of a pixel.
        for (const [x, y] of way) popoverWindow.move(x / 10, y / 10);
        expect(frames.length).toBe(way.length > 0 ? 1 : 0);
        nextFrame();
      }
      const told = client.all('popover/move').map(({ body }) => body);
      const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
      const all = ways.flat();
      expect(told.every(({ dx, dy }) => Number.isInteger(dx) && Number.isInteger(dy))).toBe(true);
      expect(Math.abs(sum(told.map(({ dx }) => dx)) - sum(all.map(([x]) => x)) / 10)).toBeLessThan(
        0.6,
      );
      expect(
        Math.abs(sum(told.map(({ dy }) => dy)) - sum(all.map(([, y]) => y)) / 10),
      ).toBeLessThan(0.6);
      expect(told.every(({ dx, dy }) => dx !== 0 || dy !== 0)).toBe(true);
    }),
  );
});

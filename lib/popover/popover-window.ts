/** The popover as a window on the page: pinned where it stands, or moved. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../protocol/client.ts';

export interface PopoverWindow {
  readonly isPinned: ReadonlySignal<boolean>;
  togglePin(): Promise<void>;
  /** By so many CSS pixels, told at most once a frame; what is moved is pinned. */
  move(dx: number, dy: number): void;
}

const quietly = () => undefined;

/**
 * @param nextFrame requestAnimationFrame, or what stands for it in tests
 * @param wasPinned it has taken the place of one that was pinned
 */
export function createPopoverWindow(
  ask: Client,
  nextFrame: (run: () => void) => void,
  wasPinned = false,
): PopoverWindow {
  const isPinned = signal(wasPinned);
  let way = { x: 0, y: 0 };
  let isWaiting = false;

  function tell(): void {
    isWaiting = false;
    const [dx, dy] = [Math.round(way.x), Math.round(way.y)];
    // What is less than a pixel is kept for the next frame.
    way = { x: way.x - dx, y: way.y - dy };
    if (dx !== 0 || dy !== 0) void ask('popover/move', { dx, dy }).catch(quietly);
  }

  return {
    isPinned,
    async togglePin() {
      const next = !isPinned.value;
      isPinned.value = next;
      await ask('popover/pin', { isPinned: next }).catch(() => {
        isPinned.value = !next;
      });
    },
    move(dx, dy) {
      way = { x: way.x + dx, y: way.y + dy };
      isPinned.value = true;
      if (isWaiting) return;
      isWaiting = true;
      nextFrame(tell);
    },
  };
}

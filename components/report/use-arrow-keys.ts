/** A row of buttons as one stop of the Tab key: the arrow keys lead from one to the next. */
import { useState } from 'preact/hooks';

interface ArrowKeys {
  /** Which of them the Tab key stops at. */
  readonly stop: number;
  onKeyDown(event: KeyboardEvent): void;
  /** One of them has the focus. */
  onReach(index: number): void;
}

/** @param selector of the buttons that count */
export function useArrowKeys(count: number, selector = 'button'): ArrowKeys {
  const [reached, setReached] = useState(0);
  const stop = Math.max(0, Math.min(reached, count - 1));
  return {
    stop,
    onReach: setReached,
    onKeyDown(event) {
      const next = nextOf(event.key, stop, count);
      if (next === undefined || !(event.currentTarget instanceof Element)) return;
      event.preventDefault();
      event.currentTarget.querySelectorAll<HTMLElement>(selector)[next]?.focus();
    },
  };
}

/** @returns undefined: the key is none of ours */
export function nextOf(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0);
  return undefined;
}

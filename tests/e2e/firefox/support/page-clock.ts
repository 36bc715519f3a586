/** Takes the time of what happens in a page. Both functions run there. */

/** Starts the clock: notes when the popover comes and goes, counted from the last movement of the pointer before. */
export function startClock(): void {
  const clock = { rest: Number.NaN, absence: Number.NaN };
  Object.assign(window, { clock });
  let moved = Number.NaN;
  window.addEventListener('pointermove', () => {
    moved = performance.now();
  });
  new MutationObserver((records) => {
    const isHost = (node: Node) => node.nodeName === 'MEIPI-POPOVER';
    for (const { addedNodes, removedNodes } of records) {
      if ([...addedNodes].some(isHost)) clock.rest = performance.now() - moved;
      if ([...removedNodes].some(isHost)) clock.absence = performance.now() - moved;
    }
  }).observe(document.documentElement, { childList: true });
}

/** Milliseconds of rest before the popover came, and of absence before it went. */
export function readClock(): { rest: number; absence: number } {
  return (window as unknown as { clock: { rest: number; absence: number } }).clock;
}

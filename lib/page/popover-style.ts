/** How the popover's element and its frame look to the page that they stand in: whatever its style sheets say. */
import type { Placement } from '../core/reader/popover-place.ts';

const RESET: Readonly<Record<string, string>> = { all: 'initial', display: 'block', border: '0' };

const HOST: Readonly<Record<string, string>> = {
  ...RESET,
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  overflow: 'visible',
  background: 'none',
  'max-width': 'none',
  'max-height': 'none',
  'z-index': '2147483647',
  // Unseen, not hidden: what is hidden cannot take the focus, and keys would go to the page.
  opacity: '0',
  'pointer-events': 'none',
};

const FRAME: Readonly<Record<string, string>> = {
  ...RESET,
  width: '100%',
  height: '100%',
  // A dark card on a dark page has no edge but this.
  outline: '1px solid color-mix(in srgb, canvastext 14%, transparent)',
  'box-shadow': '0 1px 3px rgb(0 0 0 / 18%), 0 12px 32px rgb(0 0 0 / 22%)',
};

const RADIUS = { below: '10px', above: '10px', bottom: '14px 14px 0 0', top: '0 0 14px 14px' };
/** What a telephone keeps for itself at the lower edge. */
const INSET = 'env(safe-area-inset-bottom, 0px)';

export function setStyle(element: HTMLElement, property: string, value: string): void {
  element.style.setProperty(property, value, 'important');
}

function setStyles(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) setStyle(element, name, value);
}

export function dress(host: HTMLElement, frame: HTMLElement, isDark: boolean): void {
  const scheme = { 'color-scheme': isDark ? 'dark' : 'light' };
  // Some pages enlarge their root element, and with that all that is in it.
  const zoom = document.documentElement.currentCSSZoom ?? 1;
  setStyles(host, { ...HOST, ...scheme, zoom: String(1 / zoom) });
  setStyles(frame, { ...FRAME, ...scheme });
}

/** Gives an element a place to be one, and nothing to be seen by. */
export function makePlain(element: HTMLElement): void {
  setStyles(element, { ...RESET, height: '100%' });
}

export function putAt(host: HTMLElement, frame: HTMLElement, placement: Placement): void {
  const { side, left, width } = placement;
  const top = Math.round(placement.top);
  const height = Math.round(placement.top + placement.height) - top;
  const isLow = side === 'bottom';
  setStyles(host, {
    left: `${Math.round(left)}px`,
    top: isLow ? `calc(${top}px - ${INSET})` : `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    'padding-bottom': isLow ? INSET : '0',
    background: isLow ? 'canvas' : 'none',
    'border-radius': RADIUS[side],
  });
  setStyle(frame, 'border-radius', RADIUS[side]);
}

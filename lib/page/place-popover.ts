/** Where the popover stands: below its mark, else above, never over its lines (floating-ui). */
import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

const GAP = 8;
const MARGIN = 8;
const WIDTH = 400;
const MAX_HEIGHT = 560;
const MIN_HEIGHT = 160;

/**
 * Moves and sizes the host.
 * @param height what the content would like, in CSS pixels
 * @param point where the pointer was: in a mark broken over two lines, the popover stands beside the pointed part
 */
export async function placePopover(
  host: HTMLElement,
  range: Range,
  height: number,
  point: { readonly x: number; readonly y: number } | undefined,
): Promise<void> {
  const wanted = Math.min(height, MAX_HEIGHT);
  setStyle(host, 'width', `${Math.min(WIDTH, window.innerWidth - 2 * MARGIN)}px`);
  setStyle(host, 'height', `${wanted}px`);
  const reference = {
    getBoundingClientRect: () => boxOf(range, point),
    contextElement: document.documentElement,
  };
  const { x, y } = await computePosition(reference, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, fallbackPlacements: ['top-start'], fallbackStrategy: 'bestFit' }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          setStyle(host, 'height', `${Math.max(MIN_HEIGHT, Math.min(wanted, availableHeight))}px`);
        },
      }),
    ],
  });
  setStyle(host, 'left', `${Math.round(x)}px`);
  setStyle(host, 'top', `${Math.round(y)}px`);
}

/** As wide as the pointed line of the mark, as high as all of its lines. */
function boxOf(
  range: Range,
  point: { readonly x: number; readonly y: number } | undefined,
): DOMRect {
  const whole = range.getBoundingClientRect();
  const lines = [...range.getClientRects()];
  const pointed =
    point && lines.find((line) => point.x >= line.left - 1 && point.x <= line.right + 1);
  const { left, width } = pointed ?? lines[0] ?? whole;
  return new DOMRect(left, whole.top, width, whole.height);
}

export function setStyle(element: HTMLElement, property: string, value: string): void {
  element.style.setProperty(property, value, 'important');
}

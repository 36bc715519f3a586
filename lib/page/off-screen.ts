/** Whether text lies where no scrolling leads: to the left of the document's origin, or above it. */
import { isCanvas, type Place, styleOf } from './place.ts';

/** @param box of the text, in CSS pixels of the viewport */
export function isOffScreen(place: Place, box: DOMRect): boolean {
  if (box.right > 0 && box.bottom > 0) return false;
  const left = box.right + window.scrollX <= 0;
  const above = box.bottom + window.scrollY <= 0;
  if (!left && !above) return isFixed(place);
  if (left && !above && growsLeft()) return false;
  return !isScrolledAway(place, box);
}

function isFixed(place: Place): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (styleOf(at).position === 'fixed') return true;
  }
  return false;
}

/** Right-to-left documents and those in vertical lines begin at the right. */
function growsLeft(): boolean {
  return [document.documentElement, document.body].some((element) => {
    const { direction, writingMode } = getComputedStyle(element);
    return direction === 'rtl' || writingMode === 'vertical-rl';
  });
}

/** Whether it stands in a box within reach that scrolls, or turns its pages as carousels do. */
function isScrolledAway(place: Place, box: DOMRect): boolean {
  const passed: DOMRect[] = [];
  const between: Place[] = [];
  for (let at: Place | undefined = place; at && !isCanvas(at); at = at.parent) {
    const { element } = at;
    const frame = element.getBoundingClientRect();
    const inReach = frame.right + window.scrollX > 0 && frame.bottom + window.scrollY > 0;
    if (inReach && styleOf(at).overflow !== 'visible' && styleOf(at).display !== 'inline') {
      const right = box.right - frame.left + element.scrollLeft;
      const bottom = box.bottom - frame.top + element.scrollTop;
      if (right > 0 && bottom > 0) return true;
      // One page further.
      if (right > -frame.width && bottom > -frame.height) return true;
      if (between.some((inner, i) => isTurned(inner.element, passed[i], frame))) return true;
    }
    between.push(at);
    passed.push(frame);
  }
  return false;
}

/** Whether a strip that begins before its frame shows another part of itself there. */
function isTurned(strip: Element, box: DOMRect | undefined, frame: DOMRect): boolean {
  if (!box || (box.left >= frame.left - 1 && box.top >= frame.top - 1)) return false;
  return [...strip.children].some((page) => {
    const { left, right, top, bottom, width } = page.getBoundingClientRect();
    const meets = left < frame.right && right > frame.left && top < frame.bottom;
    return width > 0 && meets && bottom > frame.top;
  });
}

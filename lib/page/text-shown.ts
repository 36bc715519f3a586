/**
 * Whether the reader sees a text. Only asks, never writes, so the page is laid out
 * once at most; cheap questions come first, and each element is asked once. Text is
 * taken to be seen where nothing speaks against it: a word too many does less harm
 * than a paragraph lost.
 */
import { findPainters, isLegible } from './backdrop.ts';
import { clipIsEmpty, clipPathIsEmpty, TINY } from './clip-shape.ts';
import { isOffScreen } from './off-screen.ts';
import { type Clip, isCanvas, type Place, styleOf } from './place.ts';

/** Opacities up to this show nothing. */
const FAINT = 0.03;
/** No line of text is so low (CSS pixels): its font would be of 2 pixels or so. */
const UNREADABLE = 4;
const NO_CLIP: Clip = { flow: false, absolute: false };

/** Answers for one reading: what it has found out is not asked again. */
export function createTextShown(): (text: Text, place: Place) => boolean {
  const range = document.createRange();
  const painters = new Map<Element, readonly Element[]>();
  const paintersOf = (top: Element): readonly Element[] => {
    const known = painters.get(top);
    if (known) return known;
    const found = findPainters(top);
    painters.set(top, found);
    return found;
  };

  return (text, place) => {
    place.drawn ??= isDrawn(place);
    if (!place.drawn || hasVanished(place) || clipOf(place).flow) return false;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width < 1 || box.height <= UNREADABLE) return isPutOff(place.element);
    if (isOffScreen(place, box)) return false;
    place.legible ??= isLegible(place, box, paintersOf);
    return place.legible;
  };
}

function isDrawn(place: Place): boolean {
  const { element, parent } = place;
  // Chrome 120 knows these by their first names only.
  const how = { opacityProperty: true, visibilityProperty: true };
  if (element.checkVisibility({ ...how, checkOpacity: true, checkVisibilityCSS: true })) {
    // The question is about its box: what stands in that may be skipped all the same.
    return styleOf(place).contentVisibility !== 'hidden' || isInline(place);
  }
  // An element without a box of its own, such as a slot, is as visible as the one around it.
  return parent !== undefined && styleOf(place).display === 'contents' && isDrawn(parent);
}

/** Far away from the window the browser may put off laying out. */
function isPutOff(element: Element): boolean {
  return !element.checkVisibility({ contentVisibilityAuto: true });
}

function hasVanished(place: Place): boolean {
  place.vanished ??=
    (place.parent !== undefined && hasVanished(place.parent)) || vanishesHere(place);
  return place.vanished;
}

function vanishesHere(place: Place): boolean {
  const style = styleOf(place);
  if (style.opacity !== '1' && Number(style.opacity) <= FAINT) return true;
  const { clip, clipPath } = style;
  if (clip !== 'auto' && clip !== '' && /absolute|fixed/.test(style.position) && clipIsEmpty(clip))
    return true;
  if (clipPath === 'none') return false;
  const { width, height } = place.element.getBoundingClientRect();
  return clipPathIsEmpty(clipPath, width, height);
}

function clipOf(place: Place): Clip {
  place.clip ??= findClip(place);
  return place.clip;
}

function findClip(place: Place): Clip {
  const around = place.parent ? clipOf(place.parent) : NO_CLIP;
  const here = isTinyBox(place);
  if (!here && around === NO_CLIP) return NO_CLIP;
  // What is positioned is clipped only by boxes that it is positioned in.
  const { position, transform } = styleOf(place);
  const taken = /absolute|fixed/.test(position) ? around.absolute : around.flow;
  const holds = position !== 'static' || transform !== 'none';
  return { flow: here || taken, absolute: holds ? here || taken : around.absolute };
}

/** Whether it hides what flows over, and has no room itself. */
function isTinyBox(place: Place): boolean {
  const { overflow } = styleOf(place);
  if (overflow === 'visible' || isCanvas(place)) return false;
  const [box] = place.element.getClientRects();
  return box !== undefined && (box.width <= TINY || box.height <= TINY) && !isInline(place);
}

const isInline = (place: Place) => styleOf(place).display === 'inline';

/** Whether text stands out from what lies behind it. What cannot be known counts as standing out. */
import { type Colour, difference, layOver, parseColour, WHITE } from './css-colour.ts';
import { type Place, styleOf } from './place.ts';

/** What lies behind an element, and which element painted it last; without a colour: a picture, or not known. */
export interface Backdrop {
  readonly colour: Colour | undefined;
  readonly painter: Element | undefined;
}

/** Differences up to this (of 255, in the channel that differs most) nobody sees. */
const UNSEEN = 8;
const FAINT = 0.03;
const PICTURES = 'img, video, canvas, svg, iframe, object, embed, picture, input[type=image]';

const colours = new Map<string, Colour | undefined>();

/**
 * @param box of the text, in CSS pixels of the viewport
 * @param paintersOf elements that paint something below a given one, asked only in case of doubt
 */
export function isLegible(
  place: Place,
  box: DOMRect,
  paintersOf: (top: Element) => readonly Element[],
): boolean {
  const style = styleOf(place);
  const fill = colourOf(style.webkitTextFillColor);
  if (!fill) return true;
  if (fill.alpha > FAINT) {
    const { colour, painter } = backdropOf(place);
    if (!colour || difference(layOver(fill, colour), colour) > UNSEEN) return true;
    if (isCovered(place, box, painter, paintersOf)) return true;
  }
  return isDrawnOtherwise(place, style);
}

function colourOf(value: string): Colour | undefined {
  if (!colours.has(value)) colours.set(value, parseColour(value));
  return colours.get(value);
}

/** As far as the elements around it tell. */
export function backdropOf(place: Place): Backdrop {
  place.backdrop ??= findBackdrop(place);
  return place.backdrop;
}

function findBackdrop(place: Place): Backdrop {
  const { backgroundColor, backgroundImage } = styleOf(place);
  const around = (): Backdrop => (place.parent ? backdropOf(place.parent) : canvas(place));
  if (backgroundImage !== 'none') return { colour: undefined, painter: place.element };
  if (backgroundColor === 'rgba(0, 0, 0, 0)') return around();
  const own = colourOf(backgroundColor);
  if (!own || own.alpha === 1) return { colour: own, painter: place.element };
  const { colour } = around();
  return { colour: colour && layOver(own, colour), painter: place.element };
}

/** Behind the outermost element that is read. */
function canvas({ element }: Place): Backdrop {
  const unknown = { colour: undefined, painter: undefined };
  const outer = element.parentElement;
  if (outer) return findBackdrop({ element: outer, parent: undefined });
  // Dark schemes have a dark canvas; behind a frame shines the page around it.
  const scheme = getComputedStyle(element).colorScheme;
  const plain = window.parent === window && !scheme.includes('dark');
  return plain ? { colour: WHITE, painter: undefined } : unknown;
}

/** Whether something else may lie between the text and the backdrop. */
function isCovered(
  place: Place,
  box: DOMRect,
  painter: Element | undefined,
  paintersOf: (top: Element) => readonly Element[],
): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  // Line by line: the bounding box of what is broken over lines covers much that it does not paint.
  const lies = (element: Element) =>
    [...element.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
  const root = document.documentElement;
  // Taken out of the box that has the colour.
  if (painter && painter !== root && painter !== document.body && !lies(painter)) return true;
  for (let at: Place | undefined = place; at && at.element !== painter; at = at.parent) {
    if (hasPaintedPseudo(at.element)) return true;
  }
  const around = painter ?? root;
  return paintersOf(around).some(
    (element) => element !== around && !element.contains(place.element) && lies(element),
  );
}

function hasPaintedPseudo(element: Element): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const { content, backgroundColor, backgroundImage } = getComputedStyle(element, pseudo);
    if (content === 'none' || content === 'normal') return false;
    return backgroundImage !== 'none' || colourOf(backgroundColor)?.alpha !== 0;
  });
}

/** Transparent letters may be cut out of a picture, or be drawn by their outline or their shadow. */
function isDrawnOtherwise(place: Place, style: CSSStyleDeclaration): boolean {
  if (style.textShadow !== 'none' || Number.parseFloat(style.webkitTextStrokeWidth) > 0)
    return true;
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (styleOf(at).backgroundClip.includes('text')) return true;
  }
  return false;
}

/** Elements at and below one that paint a picture or a colour of their own. */
export function findPainters(top: Element): Element[] {
  return [...top.querySelectorAll('*')].filter((element) => {
    if (element.matches(PICTURES)) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    return backgroundImage !== 'none' || colourOf(backgroundColor)?.alpha !== 0;
  });
}

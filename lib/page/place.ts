/** An element where it stands in the flat tree, with what has been found out about it: nothing is asked twice. */
import type { Backdrop } from './backdrop.ts';

export interface Place {
  readonly element: Element;
  /** The element around it as displayed: of a slotted element the slot. */
  readonly parent: Place | undefined;
  style?: CSSStyleDeclaration;
  /** Whether the browser draws it at all. */
  drawn?: boolean;
  /** Faded, clipped or shrunk until nothing is left, and all below it. */
  vanished?: boolean;
  clip?: Clip;
  backdrop?: Backdrop;
  /** Whether text directly inside stands out from what lies behind it. */
  legible?: boolean;
}

/** Whether a box around it that hides what flows over has no room: for its own flow, and for absolutely positioned elements. */
export interface Clip {
  readonly flow: boolean;
  readonly absolute: boolean;
}

export function styleOf(place: Place): CSSStyleDeclaration {
  place.style ??= getComputedStyle(place.element);
  return place.style;
}

/** Root and body: what they clip and scroll is the window. */
export function isCanvas({ parent, element }: Place): boolean {
  return element.localName === 'body' || element.localName === 'html' || parent === undefined;
}

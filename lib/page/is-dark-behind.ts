/** Whether what the reader sees behind a text is dark: told from the backgrounds around it, else from its own colour. */
import { backdropOf } from './backdrop.ts';
import { luminance, luminanceOf } from './css-colour.ts';
import { type Place, styleOf } from './place.ts';

/** White and black stand out as well from a colour of this luminance (WCAG 2.2, contrast ratio). */
const MIDDLE = 0.179;

export function isDarkBehind(element: Element): boolean {
  const place = placeOf(element);
  const { colour } = backdropOf(place);
  if (colour) return luminance(colour) < MIDDLE;
  // A picture, or a colour of another space: letters that can be read on it are of the other kind.
  return (luminanceOf(styleOf(place).color) ?? 0) > MIDDLE;
}

function placeOf(element: Element): Place {
  const root = element.parentNode;
  const around =
    element.assignedSlot ?? (root instanceof ShadowRoot ? root.host : element.parentElement);
  return { element, parent: around ? placeOf(around) : undefined };
}

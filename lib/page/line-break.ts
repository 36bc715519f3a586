/** Whether there is a new line between two texts, told from the elements that begin or end between them. */
import { type Place, styleOf } from './place.ts';

/** Elements that break no line by themselves; of others it is expected. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

export function isInline({ element }: Place): boolean {
  return INLINE.has(element.tagName.toUpperCase());
}

/**
 * @param crossed elements with text that begin or end here
 * @param empty elements without text that stand here
 */
export function breaksLine(crossed: readonly Place[], empty: readonly Place[]): boolean {
  // The likely ones first: one of them is enough.
  return (
    crossed.some((place) => !isInline(place) && breaks(place, false)) ||
    crossed.some((place) => isInline(place) && breaks(place, true)) ||
    empty.some((place) => breaks(place, true))
  );
}

/** @param isAside whether it stays within the line when it floats or is positioned, as big initials and noise do */
function breaks(place: Place, isAside: boolean): boolean {
  const style = styleOf(place);
  const { display } = style;
  if (/^(none|contents|inline|ruby)$/.test(display)) return false;
  if (display.startsWith('inline')) return !isInline(place);
  return !isAside || (style.float === 'none' && !/absolute|fixed/.test(style.position));
}

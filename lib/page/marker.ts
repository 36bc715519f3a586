/** Paints marks with the Custom Highlight API (CSS Custom Highlight API Module Level 1): no change to the page's DOM. */

import type { Mark } from './mark.ts';

const TERMS = 'meipi-term';
/** Every second one of terms that touch, so that their lines do not run into one. */
const ALTERNATE = 'meipi-term-alternate';
/** Slogans that no entry explains. */
const CANDIDATES = 'meipi-candidate';
const ACTIVE = 'meipi-active';
const PLACE = 'meipi-place';

export interface Marker {
  /** Replaces all marks. @param marks in page order */
  mark(marks: readonly Mark[]): void;
  /** Sets one mark off while its popover is open. */
  activate(range: Range | undefined): void;
  /** Sets off a place that the reader asked to be shown. */
  point(range: Range | undefined): void;
  clear(): void;
}

export function createMarker(registry: HighlightRegistry = CSS.highlights): Marker {
  const paint = (name: string, ranges: readonly Range[]) => {
    if (ranges.length === 0) registry.delete(name);
    else registry.set(name, new Highlight(...ranges));
  };
  return {
    mark(marks) {
      const ranges: Record<string, Range[]> = { [TERMS]: [], [ALTERNATE]: [], [CANDIDATES]: [] };
      let name = TERMS;
      let last = -1;
      for (const { conceptId, range, start, end } of marks) {
        name = start === last && name === TERMS ? ALTERNATE : TERMS;
        ranges[conceptId === undefined ? CANDIDATES : name]?.push(range);
        last = end;
      }
      for (const [one, all] of Object.entries(ranges)) paint(one, all);
    },
    activate(range) {
      if (!range) {
        registry.delete(ACTIVE);
        return;
      }
      const highlight = new Highlight(range);
      highlight.priority = 1;
      registry.set(ACTIVE, highlight);
    },
    point(range) {
      if (range) registry.set(PLACE, new Highlight(range));
      else registry.delete(PLACE);
    },
    clear() {
      for (const name of [TERMS, ALTERNATE, CANDIDATES, ACTIVE, PLACE]) registry.delete(name);
    },
  };
}

/** Paints marks with the Custom Highlight API (CSS Custom Highlight API Module Level 1): no change to the page's DOM. */

const TERMS = 'meipi-term';
const ACTIVE = 'meipi-active';
const PLACE = 'meipi-place';

export interface Marker {
  /** Replaces all marks. */
  mark(ranges: readonly Range[]): void;
  /** Sets one mark off while its popover is open. */
  activate(range: Range | undefined): void;
  /** Sets off a place that the reader asked to be shown. */
  point(range: Range | undefined): void;
  clear(): void;
}

export function createMarker(registry: HighlightRegistry = CSS.highlights): Marker {
  return {
    mark(ranges) {
      if (ranges.length === 0) registry.delete(TERMS);
      else registry.set(TERMS, new Highlight(...ranges));
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
      registry.delete(TERMS);
      registry.delete(ACTIVE);
      registry.delete(PLACE);
    },
  };
}

/** The reader's text size, on all pages of ours. */
import type { TextSize } from '../core/settings.ts';

/** In percent of the browser's own size, so that a larger one there is kept; text is 14, 15, 17 or 20 px where that is 16. */
const PERCENT: Readonly<Record<TextSize, number>> = {
  small: 93.33,
  normal: 100,
  large: 113.33,
  largest: 133.33,
};

/** All lengths that go with the text are in rem. */
export function showTextSize(page: Document, size: TextSize): void {
  page.documentElement.style.fontSize = `${PERCENT[size]}%`;
}

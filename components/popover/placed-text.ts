/** Where a term stands in the reader's article. */
import type { Sentence } from '../../lib/core/text/sentence.ts';
import type { ListedPlace } from './listed-section.tsx';
import type { Place } from './place-line.tsx';

export interface PlacedText {
  readonly sentence: Sentence;
  readonly place: Place;
  /** What the article itself lists under the term. */
  readonly listed: readonly ListedPlace[];
  onStep(step: 1 | -1): void;
  onShow(index: number): void;
}

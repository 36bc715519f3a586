/** What is filled of the box of a paragraph, by its state: told by shape, not by colour. */
import type { ParagraphKind } from './paragraph-kinds.ts';

/** Height of a box, in units of the drawing. */
export const BOX = 20;

/** Top and height of each part. A gap in the middle tells of a change. */
export const FILLED: Readonly<
  Record<ParagraphKind, readonly (readonly [y: number, height: number])[]>
> = {
  same: [[0, BOX]],
  moved: [[0, BOX]],
  altered: [
    [0, 7],
    [13, 7],
  ],
  partial: [[10, 10]],
  missing: [],
};

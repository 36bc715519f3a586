/** Which mark lies under a point of the window. */

/** @returns index of the range whose painted box holds the point (CSS pixels of the viewport) */
export function markAt(ranges: readonly Range[], x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  if (!caret) return undefined;
  const [node, offset] = caret;
  const index = ranges.findIndex((range) => {
    try {
      return range.isPointInRange(node, offset);
    } catch {
      return false;
    }
  });
  const range = ranges[index];
  // The nearest caret may be far from the pointer, at the end of a short line.
  return range && holds(range, x, y) ? index : undefined;
}

function caretAt(x: number, y: number): [Node, number] | undefined {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? [position.offsetNode, position.offset] : undefined;
  }
  // Chrome before 128.
  const range = document.caretRangeFromPoint(x, y);
  return range ? [range.startContainer, range.startOffset] : undefined;
}

function holds(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2,
  );
}

/** Which mark lies under a point of the window. */

/** @returns index of the range whose painted box holds the point (CSS pixels of the viewport) */
export function markAt(ranges: readonly Range[], x: number, y: number): number | undefined {
  const roots = shadowRootsOf(ranges);
  const caret = caretAt(x, y, roots);
  const index = caret ? ranges.findIndex((range) => isIn(range, ...caret)) : -1;
  const range = ranges[index];
  // The nearest caret may be far from the pointer, at the end of a short line.
  if (range && holds(range, x, y)) return index;
  return roots.length > 0 ? markInShadow(ranges, x, y) : undefined;
}

/** All shadow roots that must be looked into to find the marks, those around them included. */
function shadowRootsOf(ranges: readonly Range[]): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { startContainer } of ranges) {
    let root = startContainer.getRootNode();
    while (root instanceof ShadowRoot && !roots.has(root)) {
      roots.add(root);
      root = root.host.getRootNode();
    }
  }
  return [...roots];
}

function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): [Node, number] | undefined {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position ? [position.offsetNode, position.offset] : undefined;
  }
  // Chrome before 128.
  const range = document.caretRangeFromPoint(x, y);
  return range ? [range.startContainer, range.startOffset] : undefined;
}

/** For browsers whose caret stays outside: the mark whose box and element are under the point. */
function markInShadow(ranges: readonly Range[], x: number, y: number): number | undefined {
  const index = ranges.findIndex((range) => {
    const root = range.startContainer.getRootNode();
    if (!(root instanceof ShadowRoot) || !holds(range, x, y)) return false;
    const above = root.elementFromPoint(x, y);
    return above !== null && root.contains(above) && range.intersectsNode(above);
  });
  return index < 0 ? undefined : index;
}

function isIn(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    return false;
  }
}

function holds(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2,
  );
}

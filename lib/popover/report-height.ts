/** Tells how tall the content would like to be, at first and whenever that changes. */

/**
 * The wish is the sum of the parts' contents: a part that scrolls counts with all that is in it.
 * @param root holds one element, whose children are the parts
 * @param tell is given CSS pixels, whole, never the same twice in a row
 */
export function reportHeight(root: HTMLElement, tell: (height: number) => void): void {
  let told = -1;
  const look = () => {
    const parts = [...(root.firstElementChild?.children ?? [])];
    const height = parts.reduce((sum, part) => sum + heightOf(part), 0);
    if (height === told || height === 0) return;
    told = height;
    tell(Math.min(height, 10_000));
  };
  const sizes = new ResizeObserver(look);
  const follow = () => {
    sizes.disconnect();
    for (const part of root.querySelectorAll(':scope > * > *, :scope > * > * > *')) {
      sizes.observe(part);
    }
    look();
  };
  new MutationObserver(follow).observe(root, { childList: true, subtree: true });
  follow();
}

function heightOf(part: Element): number {
  const { height } = part.getBoundingClientRect();
  return Math.ceil(height + part.scrollHeight - part.clientHeight);
}

/** Tells how tall the content would like to be, at first and whenever that changes. */

/** @param tell is given CSS pixels, whole, never the same twice in a row */
export function reportHeight(root: HTMLElement, tell: (height: number) => void): void {
  let told = -1;
  const look = () => {
    const content = root.firstElementChild;
    const height = Math.ceil(content?.getBoundingClientRect().height ?? 0);
    if (height === told || height === 0) return;
    told = height;
    tell(Math.min(height, 10_000));
  };
  new ResizeObserver(look).observe(root);
  look();
}

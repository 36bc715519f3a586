/** Shapes of `clip` and `clip-path` that leave nothing to be seen, told from their computed values. */

/** A box thinner than this (CSS pixels) shows no text. */
export const TINY = 2;

/** @param value computed `clip` of a positioned element, such as “rect(0px, 0px, 0px, 0px)” */
export function clipIsEmpty(value: string): boolean {
  const edges = /^rect\((.*)\)$/
    .exec(value)?.[1]
    ?.split(/[\s,]+/)
    .map(Number.parseFloat);
  const [top = Number.NaN, right = Number.NaN, bottom = Number.NaN, left = Number.NaN] =
    edges ?? [];
  // An edge may be “auto”, which compares to nothing.
  return right - left <= TINY || bottom - top <= TINY;
}

/**
 * @param value computed `clip-path`; shapes by reference or by path are taken to show something
 * @param width of the element's border box, as the height in CSS pixels
 */
export function clipPathIsEmpty(value: string, width: number, height: number): boolean {
  const [, shape = '', inner = ''] = /^(\w+)\((.*?)\)/.exec(value) ?? [];
  const size = (length: string | undefined, whole: number): number => {
    const number = Number.parseFloat(length ?? '');
    return length?.endsWith('%') ? (number / 100) * whole : number;
  };
  switch (shape) {
    case 'inset': {
      const [top, right = top, bottom = top, left = right] = inner
        .replace(/\s*round.*/, '')
        .split(/\s+/);
      return (
        size(top, height) + size(bottom, height) >= height - TINY ||
        size(left, width) + size(right, width) >= width - TINY
      );
    }
    case 'circle':
    case 'ellipse': {
      const radii = inner.replace(/\s*\bat\b.*/, '').split(/\s+/);
      return radii.some((radius) => size(radius, Math.min(width, height)) <= TINY / 2);
    }
    case 'polygon': {
      const corners = inner
        .replace(/^(nonzero|evenodd),\s*/, '')
        .split(/,\s*/)
        .map((corner) => corner.split(/\s+/));
      const spread = (lengths: number[]) => Math.max(...lengths) - Math.min(...lengths);
      return (
        spread(corners.map(([x]) => size(x, width))) <= TINY ||
        spread(corners.map(([, y]) => size(y, height))) <= TINY
      );
    }
    default:
      return false;
  }
}

/** Colours as computed styles write them. */

export interface Colour {
  /** 0 to 255. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0 to 1. */
  readonly alpha: number;
}

export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

const NUMBERS =
  /^(?:rgba?\(|color\(srgb )([\d.e+-]+),? ([\d.e+-]+),? ([\d.e+-]+)(?:,| \/)? ?([\d.e+-]+)?\)$/;

/** @returns undefined for colours of other spaces (lab, oklch, display-p3), save when they are transparent */
export function parseColour(value: string): Colour | undefined {
  const [match, red, green, blue, alpha = '1'] = NUMBERS.exec(value) ?? [];
  if (match === undefined) {
    return / \/ 0\)$/.test(value) ? { red: 0, green: 0, blue: 0, alpha: 0 } : undefined;
  }
  const scale = value.startsWith('color') ? 255 : 1;
  return {
    red: Number(red) * scale,
    green: Number(green) * scale,
    blue: Number(blue) * scale,
    alpha: Number(alpha),
  };
}

/** One colour laid over another (Compositing and Blending 1, 5.1, “source-over”), the lower one opaque. */
export function layOver(upper: Colour, lower: Colour): Colour {
  const mix = (above: number, below: number) => above * upper.alpha + below * (1 - upper.alpha);
  return {
    red: mix(upper.red, lower.red),
    green: mix(upper.green, lower.green),
    blue: mix(upper.blue, lower.blue),
    alpha: 1,
  };
}

/** The largest difference in one channel, 0 to 255. */
export function difference(a: Colour, b: Colour): number {
  return Math.max(Math.abs(a.red - b.red), Math.abs(a.green - b.green), Math.abs(a.blue - b.blue));
}

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

/** Relative luminance (WCAG 2.2), 0 to 1, of an opaque colour. */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The same of a computed value, also in spaces that name a lightness (CSS Color 4); undefined for others. */
export function luminanceOf(value: string): number | undefined {
  const colour = parseColour(value);
  if (colour) return luminance(colour);
  const [match, ok, lightness] = /^(ok)?l(?:ab|ch)\(([\d.]+)/.exec(value) ?? [];
  if (match === undefined) return undefined;
  return ok ? Number(lightness) ** 3 : ((Number(lightness) + 16) / 116) ** 3;
}

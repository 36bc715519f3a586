import { describe, expect, test } from 'vitest';
import { difference, layOver, luminanceOf, parseColour, WHITE } from '../../lib/page/css-colour.ts';

const black = { red: 0, green: 0, blue: 0, alpha: 1 };

describe('a computed colour', () => {
  test.each([
    ['rgb(51, 102, 153)', { red: 51, green: 102, blue: 153, alpha: 1 }],
    ['rgba(0, 0, 0, 0)', { ...black, alpha: 0 }],
    ['rgba(255, 255, 255, 0.25)', { ...WHITE, alpha: 0.25 }],
    ['color(srgb 1 1 1)', WHITE],
    ['color(srgb 0 0 0 / 0.5)', { ...black, alpha: 0.5 }],
    ['oklch(0.7 0.1 200 / 0)', { ...black, alpha: 0 }],
  ])('%s is read', (value, colour) => {
    expect(parseColour(value)).toEqual(colour);
  });

  test.each(['oklch(0.7 0.1 200)', 'lab(50 40 59.5 / 0.5)', 'color(display-p3 1 0 0)', '', 'red'])(
    '%s is not known',
    (value) => {
      expect(parseColour(value)).toBeUndefined();
    },
  );
});

test('a colour laid over another shows as much of it as it lets through', () => {
  expect(layOver({ ...black, alpha: 0 }, WHITE)).toEqual(WHITE);
  expect(layOver(black, WHITE)).toEqual(black);
  expect(layOver({ ...black, alpha: 0.5 }, WHITE)).toEqual({
    red: 127.5,
    green: 127.5,
    blue: 127.5,
    alpha: 1,
  });
});

test('two colours differ as much as the channel in which they differ most', () => {
  expect(difference(WHITE, WHITE)).toBe(0);
  expect(difference(WHITE, { ...WHITE, blue: 251 })).toBe(4);
  expect(difference(black, { red: 3, green: 200, blue: 100, alpha: 1 })).toBe(200);
});

describe('how light a colour is', () => {
  test.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgb(192, 57, 43)', 0.144],
    ['oklch(1 0 0)', 1],
    ['oklab(0.5 0.1 0.1)', 0.125],
    ['lab(100 0 0)', 1],
    ['lch(50 40 59.5)', 0.185],
  ])('%s', (value, light) => {
    expect(luminanceOf(value)).toBeCloseTo(light, 2);
  });

  test('is not known where the space names no lightness', () => {
    expect(luminanceOf('color(display-p3 1 1 1)')).toBeUndefined();
  });
});

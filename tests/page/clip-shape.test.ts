import { describe, expect, test } from 'vitest';
import { clipIsEmpty, clipPathIsEmpty } from '../../lib/page/clip-shape.ts';

describe('clip', () => {
  test.each([
    'rect(0px, 0px, 0px, 0px)',
    'rect(1px, 1px, 1px, 1px)',
    'rect(0px 0px 0px 0px)',
    'rect(0px, 400px, 1px, 0px)',
    'rect(10px, 5px, 200px, 5px)',
  ])('%s shows nothing', (value) => {
    expect(clipIsEmpty(value)).toBe(true);
  });

  test.each([
    'auto',
    '',
    'rect(0px, 400px, 30px, 0px)',
    'rect(auto, auto, auto, auto)',
    'rect(0px, auto, 300px, 10px)',
  ])('%s shows something', (value) => {
    expect(clipIsEmpty(value)).toBe(false);
  });
});

describe('clip-path on a box of 400 by 100', () => {
  const isEmpty = (value: string) => clipPathIsEmpty(value, 400, 100);

  test.each([
    'inset(50%)',
    'inset(100%)',
    'inset(0px 100% 0px 0px)',
    'inset(0px 0px 100%)',
    'inset(50px 0px)',
    'inset(10px 390px 10px 10px round 4px)',
    'circle(0px)',
    'circle(0% at 50% 50%)',
    'circle(0px at 0px 0px)',
    'ellipse(0px 40px at 50% 50%)',
    'polygon(0px 0px, 0px 0px, 0px 0px)',
    'polygon(0% 0%, 100% 0%, 100% 0%, 0% 0%)',
    'polygon(evenodd, 10px 0%, 10px 100%, 11px 50%)',
  ])('%s shows nothing', (value) => {
    expect(isEmpty(value)).toBe(true);
  });

  test.each([
    'none',
    'inset(0px)',
    'inset(10px 20%)',
    'inset(0px 40% 0px 40%)',
    'circle(50% at 50% 50%)',
    'circle(closest-side at 50% 50%)',
    'ellipse(100px 40px at 50% 50%)',
    'polygon(0% 0%, 100% 0%, 100% 100%)',
    'url("#shape")',
    'path("M 0 0 L 0 0 Z")',
    'border-box',
  ])('%s shows something', (value) => {
    expect(isEmpty(value)).toBe(false);
  });
});

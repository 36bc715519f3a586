/** What holds of everything that the extension shows, whatever state it is in. */
import { expect } from 'vitest';
import { goRound, sideways, smallTargets } from './audit.ts';
import { violationsIn } from './axe.ts';
import type { Surface } from './surface.ts';

/** The width at which a window of 1280 CSS pixels is shown enlarged fourfold (WCAG 2.2, 1.4.10). */
const NARROW = { width: 320, height: 640 };

/** @param size of the window as it is otherwise; CSS pixels */
export async function expectAccessible(
  surface: Surface,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await surface.dress('light');
  const light = await violationsIn(surface.where);
  await surface.dress('dark');
  const dark = await violationsIn(surface.where);
  await surface.dress('light');
  const small = await smallTargets(surface);
  const { stops, unseen } = await goRound(surface);
  await surface.resize(NARROW.width, NARROW.height);
  const tooWide = await sideways(surface);
  const smallWhenNarrow = await smallTargets(surface);
  await surface.resize(size.width, size.height);
  expect.soft({ light, dark }).toEqual({ light: [], dark: [] });
  expect.soft({ small, smallWhenNarrow }).toEqual({ small: [], smallWhenNarrow: [] });
  expect.soft(unseen).toEqual([]);
  expect.soft(stops.length).toBeGreaterThan(0);
  expect.soft(tooWide).toEqual([]);
}

/** What the reader has set. Kept in storage.local: nothing here tells what is read. */
import * as v from 'valibot';

export const DENSITIES = ['every', 'paragraph', 'first'] as const;
export const TEXT_SIZES = ['small', 'normal', 'large', 'largest'] as const;
export const THEMES = ['page', 'light', 'dark'] as const;
/** Milliseconds. */
export const MAX_DELAY = 5000;

export const settingsSchema = v.strictObject({
  /** Which occurrences of a term are marked: every one, the first of each paragraph, the first of all. */
  density: v.picklist(DENSITIES),
  /** Whether number slogans that no entry explains are marked, faintly. */
  slogans: v.boolean(),
  /** Milliseconds for which the pointer rests on a mark until it opens; null: it opens by click only. */
  delay: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DELAY))),
  textSize: v.picklist(TEXT_SIZES),
  /** Of popovers: that of the page behind them, or always the same. */
  theme: v.picklist(THEMES),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Density = Settings['density'];
export type TextSize = Settings['textSize'];
export type Theme = Settings['theme'];

export const DEFAULT_SETTINGS: Settings = {
  density: 'every',
  slogans: false,
  delay: 500,
  textSize: 'normal',
  theme: 'page',
};

/** What is not as it should be falls back to its default, each by itself. */
export function readSettings(stored: unknown): Settings {
  const given = new Map(
    Object.entries(typeof stored === 'object' && stored !== null ? stored : {}),
  );
  const sound = Object.entries(settingsSchema.entries)
    .filter(([name, schema]) => v.is(schema, given.get(name)))
    .map(([name]) => [name, given.get(name)]);
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(sound) };
}

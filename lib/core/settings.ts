/** What the reader has set. Kept in storage.local: nothing here tells what is read. */
import * as v from 'valibot';

export const DENSITIES = ['every', 'paragraph', 'first'] as const;

export const settingsSchema = v.strictObject({
  /** Which occurrences of a term are marked: every one, the first of each paragraph, the first of all. */
  density: v.picklist(DENSITIES),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Density = Settings['density'];

export const DEFAULT_SETTINGS: Settings = { density: 'every' };

/** What is not as it should be falls back to its default. */
export function readSettings(stored: unknown): Settings {
  const fields = typeof stored === 'object' && stored !== null ? stored : {};
  const parsed = v.safeParse(settingsSchema, { ...DEFAULT_SETTINGS, ...fields });
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

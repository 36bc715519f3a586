/**
 * The installations of packs that a stored record names, however damaged it is or whichever
 * version wrote it: whatever in it stands under `generation`.
 */
export function generationsIn(record: unknown): string[] {
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([name, value]) =>
    name === 'generation' && typeof value === 'string' ? [value] : generationsIn(value),
  );
}

/** What was stored, held against its schema: one damaged value must not hide all the others. */
import * as v from 'valibot';
import { logError } from '../platform/log.ts';

/**
 * @param store where the values lie, for the log
 * @returns the values that are sound, in their order; how many are not is logged, never what is in them
 */
export function readable<S extends v.GenericSchema>(
  schema: S,
  store: string,
  values: readonly unknown[],
): v.InferOutput<S>[] {
  const sound: v.InferOutput<S>[] = [];
  let issues: v.ValiError<S>['issues'] | undefined;
  for (const value of values) {
    const result = v.safeParse(schema, value);
    if (result.success) sound.push(result.output);
    else issues ??= result.issues;
  }
  if (issues) {
    const count = values.length - sound.length;
    logError(`${count} left out of ${store}`, new v.ValiError<S>(issues));
  }
  return sound;
}

/** Where one text differs from another: what lies before and after the change is the same. */

export interface ChangedSpan {
  readonly start: number;
  /** Ends of the change, exclusive, in the old text and in the new one. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Compared as whole slices, which the engine does at memory speed, and by characters only in the last. */
const SLICE = 4096;

/** @returns undefined when they are equal */
export function changedSpan(before: string, after: string): ChangedSpan | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start + SLICE <= shorter &&
    before.slice(start, start + SLICE) === after.slice(start, start + SLICE)
  ) {
    start += SLICE;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const most = shorter - start;
  let same = 0;
  const slices = (length: number) =>
    before.slice(before.length - length, before.length - same) ===
    after.slice(after.length - length, after.length - same);
  while (same + SLICE <= most && slices(same + SLICE)) same += SLICE;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

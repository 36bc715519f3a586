/** Whether two values of JSON say the same: whatever the order of their fields; absent is undefined. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [one, other].map((value) => new Map(Object.entries(value)));
  const names = new Set([...(fields?.keys() ?? []), ...(others?.keys() ?? [])]);
  return [...names].every((name) => isSame(fields?.get(name), others?.get(name)));
}

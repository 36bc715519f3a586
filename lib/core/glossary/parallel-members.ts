/** Whether the members of a list are made alike, as those of a slogan are. */

/** How far from either end a shared character is looked for. */
const FROM_END = 4;
const FROM_START = 2;
/** Particles at the end say nothing of a member's make-up. */
const EMPTY = '的了着地得';

export function areParallel(members: readonly string[]): boolean {
  return areOfOneLength(members) || shareCharacter(members);
}

/** One length, of at least two characters: a single one is any word's. */
export function areOfOneLength(members: readonly string[]): boolean {
  const [first = ''] = members;
  return first.length > 1 && members.every((one) => one.length === first.length);
}

/** One character at one distance from the start or the end: 提…扩…, 同步…, …工程. */
export function shareCharacter(members: readonly string[]): boolean {
  const [first = ''] = members;
  const isShared = (at: (member: string) => string) => {
    const char = at(first);
    return char !== '' && !EMPTY.includes(char) && members.every((one) => at(one) === char);
  };
  for (let i = 0; i < FROM_END; i++) {
    if (isShared((one) => one.charAt(one.length - 1 - i))) return true;
  }
  for (let i = 0; i < FROM_START; i++) if (isShared((one) => one.charAt(i))) return true;
  return false;
}

/** What all begin with. */
export function sharedStart(members: readonly string[]): string {
  const [first = ''] = members;
  let length = 0;
  while (
    length < first.length &&
    members.every((one) => one.charAt(length) === first.charAt(length))
  ) {
    length++;
  }
  return first.slice(0, length);
}

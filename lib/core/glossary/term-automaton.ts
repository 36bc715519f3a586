/**
 * Normalised spellings in one sorted row of typed arrays, looked up by their first two
 * units and then narrowed unit by unit: some 40 bytes a spelling, and no more work at a
 * place of the text for 100,000 spellings than for 50, unless some begin there.
 */

export interface TermAutomaton {
  /** Spellings that stand at `from`, longest first. */
  matchesAt(text: string, from: number): readonly TermHit[];
}

export interface TermHit {
  readonly end: number;
  /** Indices of all spellings that are this very one, ascending. */
  readonly variants: readonly number[];
}

const NO_HITS: readonly TermHit[] = [];
/** Groups of spellings with the same beginning, up to this size, are quickest searched in turn. */
const FEW = 8;

/** @param spellings of two UTF-16 units or more; shorter ones are never found */
export function createTermAutomaton(spellings: readonly string[]): TermAutomaton {
  const order = Uint32Array.from(sortedIndices(spellings));
  const starts = new Uint32Array(order.length + 1);
  for (let row = 0; row < order.length; row++) {
    starts[row + 1] = (starts[row] ?? 0) + (spellings[order[row] ?? 0] ?? '').length;
  }
  const units = new Uint16Array(starts.at(-1) ?? 0);
  for (let row = 0; row < order.length; row++) {
    const spelling = spellings[order[row] ?? 0] ?? '';
    for (let i = 0; i < spelling.length; i++)
      units[(starts[row] ?? 0) + i] = spelling.charCodeAt(i);
  }
  const groups = groupByBeginning(units, starts);

  const lengthOf = (row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  const unitAt = (row: number, i: number): number => units[(starts[row] ?? 0) + i] ?? 0;

  /** The first row of [low, high) whose unit `i` is `unit` or above. */
  function firstFrom(unit: number, i: number, low: number, high: number): number {
    let [from, to] = [low, high];
    while (to - from > FEW) {
      const middle = (from + to) >>> 1;
      if (unitAt(middle, i) < unit) from = middle + 1;
      else to = middle;
    }
    while (from < to && unitAt(from, i) < unit) from++;
    return from;
  }

  return {
    matchesAt(text, from) {
      if (from + 2 > text.length) return NO_HITS;
      const slot = slotOf(groups, beginningOf(text.charCodeAt(from), text.charCodeAt(from + 1)));
      let low = groups[slot + 1] ?? 0;
      let high = groups[slot + 2] ?? 0;
      let hits: TermHit[] | undefined;
      for (let depth = 2; low < high; depth++) {
        // Rows that end here stand before those that go on.
        let longer = low;
        while (longer < high && lengthOf(longer) === depth) longer++;
        if (longer > low) {
          hits ??= [];
          hits.unshift({ end: from + depth, variants: Array.from(order.subarray(low, longer)) });
        }
        if (from + depth >= text.length) break;
        const unit = text.charCodeAt(from + depth);
        low = firstFrom(unit, depth, longer, high);
        if (low >= high || unitAt(low, depth) !== unit) break;
        high = firstFrom(unit + 1, depth, low, high);
      }
      return hits ?? NO_HITS;
    },
  };
}

/** Of the spellings that are long enough, by spelling, then by index. */
function sortedIndices(spellings: readonly string[]): number[] {
  const indices: number[] = [];
  spellings.forEach((spelling, index) => {
    if (spelling.length >= 2) indices.push(index);
  });
  return indices.sort((a, b) => {
    const [one = '', other = ''] = [spellings[a], spellings[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
}

function beginningOf(one: number, two: number): number {
  return ((one << 16) | two) >>> 0;
}

/** Numbers in a slot of the table: two units, the first row that begins with them, the end of those rows, none. */
const SLOT = 4;

/** An open-addressing table of slots side by side, so that a look-up touches one line of memory. */
function groupByBeginning(units: Uint16Array, starts: Uint32Array): Uint32Array {
  const beginnings = new Uint32Array(starts.length - 1);
  let groups = 0;
  for (let row = 0; row < beginnings.length; row++) {
    const start = starts[row] ?? 0;
    beginnings[row] = beginningOf(units[start] ?? 0, units[start + 1] ?? 0);
    if (beginnings[row] !== beginnings[row - 1]) groups++;
  }
  const table = new Uint32Array(SLOT * 2 ** Math.ceil(Math.log2(Math.max(16, groups * 2))));
  beginnings.forEach((beginning, row) => {
    const slot = slotOf(table, beginning);
    if (table[slot + 2] === 0) {
      table[slot] = beginning;
      table[slot + 1] = row;
    }
    table[slot + 2] = row + 1;
  });
  return table;
}

/** Where a beginning's slot is, or would be: no rows end at 0, which marks the free ones. */
function slotOf(table: Uint32Array, beginning: number): number {
  const mask = table.length - SLOT;
  let slot = (Math.imul(beginning ^ (beginning >>> 15), 0x9e3779b1) >>> 6) & mask;
  while (table[slot + 2] !== 0 && table[slot] !== beginning) slot = (slot + SLOT) & mask;
  return slot;
}

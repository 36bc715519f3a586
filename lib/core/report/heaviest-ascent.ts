/** The heaviest increasing subsequence: what of a list stands in order, so that as little as may be was moved. */

/**
 * O(n log n), by a Fenwick tree of best sums over the ranks of the values.
 * @param values pairwise different
 * @param weights above 0, one a value
 * @returns indices of the members, ascending
 */
export function heaviestAscent(values: readonly number[], weights: readonly number[]): number[] {
  const ranks = new Map([...values].sort((a, b) => a - b).map((value, rank) => [value, rank + 1]));
  /** At each node the member that ends the best ascent of its ranks; -1 for none. */
  const tree = new Int32Array(values.length + 1).fill(-1);
  const sums: number[] = [];
  const before: number[] = [];
  const better = (a: number, b: number): number => ((sums[a] ?? 0) >= (sums[b] ?? 0) ? a : b);
  let best = -1;
  values.forEach((value, i) => {
    const rank = ranks.get(value) ?? 0;
    let heir = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) heir = better(heir, tree[node] ?? -1);
    before.push(heir);
    sums.push((sums[heir] ?? 0) + (weights[i] ?? 0));
    for (let node = rank; node < tree.length; node += node & -node) {
      tree[node] = better(tree[node] ?? -1, i);
    }
    best = better(best, i);
  });
  const members: number[] = [];
  for (let i = best; i >= 0; i = before[i] ?? -1) members.push(i);
  return members.reverse();
}

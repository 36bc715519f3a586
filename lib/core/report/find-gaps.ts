/** Where page and report part ways, between two characters of the report that the page has. */

/** Word offsets, ends exclusive: what lies between in the report, and on the page. */
export interface Gap {
  readonly reportStart: number;
  readonly reportEnd: number;
  readonly pageStart: number;
  readonly pageEnd: number;
  /** Characters that the page has more than the report; less when negative. Undefined when the right side stands before the left. */
  readonly added: number | undefined;
}

/** @param place as placeReport gives it */
export function findGaps(place: Int32Array): Gap[] {
  const gaps: Gap[] = [];
  let left = -1;
  for (let at = 0; at < place.length; at++) {
    const page = place[at] ?? -1;
    if (page === -1) continue;
    const before = place[left] ?? -1;
    const added = page - before - (at - left);
    if (left >= 0 && (added !== 0 || at > left + 1)) {
      gaps.push({
        reportStart: left + 1,
        reportEnd: at,
        pageStart: before + 1,
        pageEnd: page,
        added: page > before ? added : undefined,
      });
    }
    left = at;
  }
  return gaps;
}

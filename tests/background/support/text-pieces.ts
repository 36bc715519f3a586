/** What two Chinese texts have in common, when one is a retelling of the other. */

/**
 * The share of a text's two-character pieces that another one has too, 0 to 1. A number
 * is one piece, and a character alone between marks; pieces across a mark do not count.
 */
export function shareOfPieces(text: string, of: string): number {
  const theirs = piecesOf(of);
  const ours = [...piecesOf(text)];
  return ours.filter((piece) => theirs.has(piece)).length / Math.max(1, ours.length);
}

/** Numbers in digits that the other text has neither in digits nor, below a hundred, in characters. */
export function numbersBeyond(text: string, of: string): readonly number[] {
  const theirs = new Set([...digitsOf(of), ...charactersOf(of)]);
  return digitsOf(text).filter((number) => !theirs.has(number));
}

function piecesOf(text: string): ReadonlySet<string> {
  const runs = text.match(/\p{Script=Han}+|\d+/gu) ?? [];
  return new Set(
    runs.flatMap((run) =>
      /\d/.test(run) || run.length < 2
        ? [run]
        : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    ),
  );
}

function digitsOf(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** “十九”, “五十二”, “八”. */
function charactersOf(text: string): number[] {
  const value = (char: string): number => '一二三四五六七八九'.indexOf(char) + 1;
  return [...text.matchAll(/([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)/g)].map(
    ([, tens = '', ten = '', ones = '']) =>
      ten === '' ? value(tens || ones) : (value(tens) || 1) * 10 + value(ones),
  );
}

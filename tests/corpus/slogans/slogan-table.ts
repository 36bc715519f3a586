/** What `npm run slogans` prints. */
import { addUp, type Half, type SloganCount, type SloganScore } from './measure-slogans.ts';

const HEADINGS = ['page', 'half', 'labelled', 'found', 'right', 'exact', 'missed', 'wrong', 'lost'];
const NINETY_FIVE_PERCENT = 1.96;

export function sloganTable(scores: readonly SloganScore[]): string {
  const rows = [HEADINGS, ...scores.map(rowOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  );
  const named = scores.flatMap(({ page, missed, wrong }) => [
    ...missed.map((text) => `${page}: missed ${text}`),
    ...wrong.map((text) => `${page}: wrong ${text}`),
  ]);
  const halves = (['seen', 'unseen'] as const).map((half: Half) =>
    summary(
      half,
      scores.filter((score) => score.half === half),
    ),
  );
  return [...lines, '', ...named, '', ...halves, summary('all', scores)].join('\n');
}

function rowOf(score: SloganScore): string[] {
  const { page, half, labelled, found, right, exact, missed, wrong, lost } = score;
  const counts = [labelled, found, right, exact, missed.length, wrong.length, lost];
  return [page, half, ...counts.map(String)];
}

function summary(name: string, scores: readonly SloganScore[]): string {
  const { labelled, found, right, exact } = addUp(scores);
  return `${name}: precision ${share(right, found)}, recall ${share(right, labelled)}, exact bounds ${share(exact, right)}`;
}

function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const [low, high] = wilson(part, whole).map((bound) => bound.toFixed(3));
  return `${(part / whole).toFixed(3)} (${part}/${whole}, 95 % ${low}–${high})`;
}

/** Score interval of a share, after Wilson 1927: also right for few cases and shares near 1. */
export function wilson(part: number, whole: number): [number, number] {
  const z = NINETY_FIVE_PERCENT;
  const p = part / whole;
  const middle = p + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return [(middle - spread) / scale, (middle + spread) / scale];
}

export function precisionOf({ right, found }: SloganCount): number {
  return right / found;
}

export function recallOf({ right, labelled }: SloganCount): number {
  return right / labelled;
}

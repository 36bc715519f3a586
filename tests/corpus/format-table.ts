/** Results of a corpus run as text. */
import type { PageResult } from './measure-corpus.ts';

const HEAD =
  'page | kind | recognised | coverage | truth | true | missed | extra | forbidden | figures | ms';

/** A row a page; figures as found/missed/invented. */
export function formatTable(results: readonly PageResult[]): string {
  const rows = results.map(
    ({ id, kind, expect, recognised, coverage, trueCoverage, score, figures, ms }) =>
      [
        id,
        kind,
        `${recognised ? 'yes' : 'no'}${isRight(expect, recognised) ? '' : ' ✗'}`,
        coverage.toFixed(3),
        trueCoverage.toFixed(3),
        score.found,
        score.missed.length,
        score.extra.length,
        score.forbidden.length,
        `${figures.found}/${figures.missed.length}/${figures.invented.length}`,
        ms,
      ].join(' | '),
  );
  const rule = HEAD.replace(/[^|]+/g, ' --- ');
  return [HEAD, rule, ...rows].map((row) => `| ${row} |`).join('\n');
}

/** Totals, and every page that is not right, with what is wrong. */
export function summarise(results: readonly PageResult[]): string {
  const sum = (of: (result: PageResult) => number) =>
    results.reduce((all, one) => all + of(one), 0);
  const counted = results.filter(({ expect }) => expect === 'match');
  const found = counted.reduce((all, { score }) => all + score.found, 0);
  const missed = counted.reduce((all, { score }) => all + score.missed.length, 0);
  const wrong = sum(({ score }) => score.extra.length + score.forbidden.length);
  const marks = sum(({ score }) => score.marks);
  const gaps = counted.map(({ coverage, trueCoverage }) => Math.abs(coverage - trueCoverage));
  const mean = gaps.reduce((all, gap) => all + gap, 0) / Math.max(1, gaps.length);
  const lines = [
    `${results.length} pages; recognised ${results.filter(({ recognised }) => recognised).length}; wrong about ${results.filter((one) => !isRight(one.expect, one.recognised)).length}`,
    `term occurrences: found ${found}, missed ${missed}, recall ${share(found, found + missed)}`,
    `marks: ${marks}, of them wrong ${wrong}, precision ${share(marks - wrong, marks)}`,
    `coverage: mean difference ${mean.toFixed(3)}, worst ${Math.max(0, ...gaps).toFixed(3)}`,
    `altered figures: found ${sum(({ figures }) => figures.found)}, missed ${sum(({ figures }) => figures.missed.length)}, invented ${sum(({ figures }) => figures.invented.length)}`,
    ...results.flatMap(problemsOf),
  ];
  return lines.join('\n');
}

function problemsOf({ id, expect, recognised, score, figures, errors }: PageResult): string[] {
  const lists: [string, readonly string[]][] = [
    ['missed', expect === 'match' ? score.missed : []],
    ['extra', score.extra],
    ['forbidden', score.forbidden],
    ['figures missed', figures.missed],
    ['figures invented', figures.invented],
    ['figures, nobody knows whether rightly', figures.unjudged],
    ['errors', errors],
  ];
  return [
    ...(isRight(expect, recognised)
      ? []
      : [`✗ ${id}: recognised ${recognised}, expected ${expect}`]),
    ...lists
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => `  ${id} ${name}: ${list.join(' ')}`),
  ];
}

function isRight(expect: string, recognised: boolean): boolean {
  return expect === 'either' || (expect === 'match') === recognised;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(4);
}

/** Results of a corpus run as text. */
import type { PageResult } from './measure-corpus.ts';

export function formatTable(results: readonly PageResult[]): string {
  const head =
    'page | kind | recognised | coverage | truth | true | missed | extra | forbidden | ms';
  const rows = results.map(({ id, kind, expect, recognised, coverage, trueCoverage, score, ms }) =>
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
      ms,
    ].join(' | '),
  );
  const rule = head.replace(/[^|]+/g, ' --- ');
  return [head, rule, ...rows].map((row) => `| ${row} |`).join('\n');
}

/** Totals, and every page that is not right, with what is wrong. */
export function summarise(results: readonly PageResult[]): string {
  const sum = (of: (result: PageResult) => number) =>
    results.reduce((all, one) => all + of(one), 0);
  const counted = results.filter(({ expect }) => expect === 'match');
  const found = sum(({ score }) => score.found);
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
  ];
  for (const { id, expect, recognised, score, errors } of results) {
    const { missed: lost, extra, forbidden } = score;
    if (!isRight(expect, recognised))
      lines.push(`✗ ${id}: recognised ${recognised}, expected ${expect}`);
    if (expect === 'match' && lost.length > 0) lines.push(`  ${id} missed: ${lost.join(' ')}`);
    if (extra.length > 0) lines.push(`  ${id} extra: ${extra.join(' ')}`);
    if (forbidden.length > 0) lines.push(`  ${id} forbidden: ${forbidden.join(' ')}`);
    if (errors.length > 0) lines.push(`  ${id} errors: ${errors.join('; ')}`);
  }
  return lines.join('\n');
}

function isRight(expect: string, recognised: boolean): boolean {
  return expect === 'either' || (expect === 'match') === recognised;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(4);
}

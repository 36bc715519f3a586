import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { ReportHead } from '../../../components/report/report-head.tsx';
import { pageReport } from '../support/page-report.ts';
import { render } from '../support/render.ts';

const head = (letters: string, coverage: number) =>
  render(h(ReportHead, { report: pageReport(letters, [], { coverage }) }));

test.each([
  ['pppP', 1, '100%'],
  ['pppp', 0.994, '100%'],
  ['pppa', 0.996, '99%'],
  ['ppap', 1, '99%'],
  ['pphp', 0.999, '99%'],
  ['pmpp', 0.746, '75%'],
  ['hmmm', 0.001, '1%'],
])('of %s, covered by %f, it says %2$s', (letters, coverage, percent) => {
  expect(head(letters, coverage).texts('.coverage')).toEqual([`本页载有这篇报道的 ${percent}`]);
});

describe('the strip', () => {
  test('has a box a paragraph, drawn as the list names it', () => {
    const strip = head('paAhPm', 0.7);
    const shapes = ['same', 'altered', 'partial', 'moved', 'missing'] as const;
    expect(strip.texts('.strip-box')).toHaveLength(6);
    expect(shapes.map((shape) => strip.texts(`.strip-${shape}`).length)).toEqual([1, 2, 1, 1, 1]);
    // Two parts each of the altered ones, none of the one that is not there.
    expect(strip.texts('.strip-fill')).toHaveLength(7);
  });
});

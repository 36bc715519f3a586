/** The measure itself, on texts of ours. */
import { expect, test } from 'vitest';
import { measureSlogans } from './measure-slogans.ts';
import { comparedText, labelOf, placesOf, type SloganLabel } from './slogan-labels.ts';
import { sloganTable, wilson } from './slogan-table.ts';

const RAW = '今年县里抓“三化四型”建设，村口照例挂起红灯笼，“两只老虎”唱了半天，五味人生说不完。';

/** @param core how much of the name may not be missing */
function labelled(raw: string, name: string, core = name.length): SloganLabel {
  const compared = comparedText(raw);
  const start = compared.text.indexOf(name);
  return labelOf(compared, { start, end: start + name.length }, core);
}

test('a label holds no word of the text, and finds its place however the text is set', () => {
  const label = labelled(RAW, '三化四型建设', 4);
  expect(JSON.stringify(label)).not.toMatch(/[\u4e00-\u9fff]/);
  for (const raw of [RAW, RAW.replaceAll('“', '「'), Array.from(RAW).join('\n')]) {
    const compared = comparedText(raw);
    const [place, ...more] = placesOf(compared, label);
    expect(more).toEqual([]);
    expect(compared.text.slice(place?.start, place?.end)).toBe('三化四型建设');
  }
});

test('a text that has changed loses its label', () => {
  const label = labelled(RAW, '三化四型');
  expect(placesOf(comparedText(RAW.replace('县里', '镇里')), label)).toEqual([]);
});

test('what is found, missed, wrong and lost', () => {
  const gone = { hash: '0123456789abcdef', length: 4, core: 4 };
  const labels = [labelled(RAW, '三化四型建设', 4), labelled(RAW, '五味人生'), gone];
  const score = measureSlogans('own', RAW, labels);
  expect(score).toMatchObject({ labelled: 2, found: 1, right: 1, exact: 1, lost: 1 });
  expect(score.missed).toEqual(['五味人生']);
  expect(measureSlogans('own', RAW, []).wrong).toEqual(['“三化四型”建设']);
});

test('a span that goes on into the sentence is wrong', () => {
  const raw = '他们用“1+3+N”项目管理日常服务机制办事';
  const [found] = measureSlogans('own', raw, []).wrong;
  expect(found?.length).toBeGreaterThan(12);
  expect(measureSlogans('own', raw, [labelled(raw, '1+3+N')]).right).toBe(0);
});

test('Wilson’s interval', () => {
  const [low, high] = wilson(9, 10);
  expect(low).toBeCloseTo(0.596, 3);
  expect(high).toBeCloseTo(0.982, 3);
  expect(wilson(5, 5)[1]).toBeCloseTo(1, 9);
});

test('the table names what was missed', () => {
  const table = sloganTable([measureSlogans('own', RAW, [labelled(RAW, '五味人生')])]);
  expect(table).toContain('own: missed 五味人生');
  expect(table).toContain('all: precision 0.000 (0/1');
});

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listedItems } from '../../../lib/core/glossary/enumerations.ts';
import { TRADITIONAL_FORMS } from '../../../lib/core/glossary/traditional-forms.ts';
import { sampleLines, traditional } from '../report/support/sample.ts';
import { anyText } from '../support/texts.ts';
import { LISTED } from './support/listed-sentences.ts';
import { TRAPS } from './support/trap-sentences.ts';

interface Page {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** The page of a sentence whose slogan stands in 【】. */
function pageOf(sentence: string): Page {
  const start = sentence.indexOf('【');
  const end = sentence.indexOf('】') - 1;
  return { raw: sentence.replace(/[【】]/g, ''), start, end };
}

function listed({ raw, start, end }: Page, name?: string): string[] {
  return listedItems(raw, { start, end }, name).map(
    (item) => `${item.key === undefined ? '' : `${item.key}=`}${raw.slice(item.start, item.end)}`,
  );
}

/** The text of an item; its key is told in simplified characters whatever the page. */
function withTraditional(item: string): string {
  return item.replace(/[^=]+$/, traditional);
}

describe('is listed', () => {
  test.each(LISTED)('%s', (_, sentence, items) => {
    expect(listed(pageOf(sentence))).toEqual(items);
  });

  test.each(LISTED)('in traditional characters: %s', (_, sentence, items) => {
    expect(listed(pageOf(traditional(sentence)))).toEqual(items.map(withTraditional));
  });

  test('in a paragraph of its own, between others', () => {
    const [, sentence, items] = LISTED[0] ?? ['', '', []];
    const text = `昨天下雨。\u2029${sentence}\u2029明天放晴。`;
    expect(listed(pageOf(text))).toEqual(items);
  });

  test('in points far apart, up to 3,000 characters', () => {
    const told = (length: number) => '雨下了一夜。'.repeat(length / 6);
    const page = (length: number) =>
      pageOf(`推出【三项举措】：一是修路。${told(length)}二是通水。${told(length)}三是植树。`);
    expect(listed(page(1200))).toEqual(['修路', '通水', '植树']);
    expect(listed(page(1800))).toEqual([]);
  });

  test('by the concept’s name where the spelling has no number', () => {
    const page = pageOf('实施河道清淤、堤岸加固、水闸更新【水利工程】。');
    expect(listed(page)).toEqual([]);
    expect(listed(page, '“三大”水利工程')).toEqual(['河道清淤', '堤岸加固', '水闸更新']);
    expect(listed(page, '“四大”水利工程')).toEqual([]);
  });
});

test('every character that a pattern names is known in its traditional forms', () => {
  const folder = new URL('../../../lib/core/glossary/', import.meta.url);
  const files = [
    'enumeration-words',
    'numbered-points',
    'count-of-slogan',
    'list-before',
    'list-of-points',
  ];
  const named = [...files, 'list-after', 'list-by-part', 'list-by-role', 'split-list']
    .map((file) => readFileSync(new URL(`${file}.ts`, folder), 'utf8'))
    .join('')
    .replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '');
  const unknown = Array.from(new Set(named), (char) => [traditional(char), char] as const).filter(
    ([from, to]) => from !== to && TRADITIONAL_FORMS.get(from) !== to,
  );
  expect(named.length).toBeGreaterThan(1000);
  expect(unknown).toEqual([]);
});

describe('is not listed', () => {
  test.each(TRAPS)('%s', (_, sentence) => {
    expect(listed(pageOf(sentence))).toEqual([]);
  });
});

describe('whatever the page', () => {
  const sentences = [...LISTED.map(([, sentence]) => sentence), ...TRAPS.map(([, one]) => one)];

  test('blanks, line breaks and unseen characters inside words change nothing', () => {
    const gaps = fc.array(fc.constantFrom('', '', '', ' ', '\u2028', '\u200b', '\u00a0'), {
      minLength: 7,
      maxLength: 97,
    });
    fc.assert(
      fc.property(fc.constantFrom(...sentences), gaps, (sentence, noise) => {
        const noisy = Array.from(sentence, (char, i) =>
          /[【】]/.test(char) ? char : char + noise[i % noise.length],
        ).join('');
        const plain = (texts: string[]) =>
          texts.map((one) => one.replace(/[ \u2028\u200b\u00a0]/g, ''));
        expect(plain(listed(pageOf(noisy)))).toEqual(listed(pageOf(sentence)));
      }),
      { numRuns: 1000 },
    );
  });

  test('items stand in the page, in order, apart from each other and from the slogan', () => {
    const piece = fc.oneof(
      fc.constantFrom(...sentences).map((one) => one.replace(/[【】]/g, '')),
      fc.constantFrom(
        '、',
        '和',
        '：',
        '，即',
        '“三大”',
        '一是',
        '。',
        '（',
        '）',
        '”“',
        '1+6',
        '实施',
      ),
      anyText,
    );
    const cases = fc.tuple(fc.array(piece, { maxLength: 6 }), fc.nat(), fc.nat({ max: 12 }));
    fc.assert(
      fc.property(cases, ([pieces, at, length]) => {
        const raw = pieces.join('');
        const start = at % (raw.length + 1);
        const end = Math.min(raw.length, start + length);
        let last = 0;
        for (const item of listedItems(raw, { start, end }, '“三大”行动')) {
          expect(item.start).toBeGreaterThanOrEqual(last);
          expect(item.end).toBeGreaterThan(item.start);
          expect(item.end).toBeLessThanOrEqual(raw.length);
          expect(item.end <= start || item.start >= end).toBe(true);
          last = item.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a text that lists nothing gives nothing', () => {
    const word = fc.constantFrom(
      '春天',
      '的',
      '小镇',
      '很',
      '安静',
      '，',
      '。',
      '雨',
      '下了',
      '一夜',
    );
    const slogan = fc.constantFrom(
      '【“三大”行动】',
      '【“1+6”模式】',
      '【“235”工作法】',
      '【“三化两型”】',
    );
    fc.assert(
      fc.property(fc.array(word), slogan, fc.array(word), (before, one, behind) => {
        expect(listed(pageOf(before.join('') + one + behind.join('')))).toEqual([]);
      }),
    );
  });
});

describe('the sample article', () => {
  const raw = sampleLines.join('\u2029');
  const at = (slogan: string) => {
    const start = raw.indexOf(slogan);
    expect(start).toBeGreaterThan(-1);
    return listed({ raw, start, end: start + slogan.length });
  };

  test('lists its three', () => {
    expect(at('“三大”行动')).toEqual(['健身场地织网', '后备人才育苗', '赛事消费聚流']);
  });

  test.each(['“1527”工作推进法', '“10+N”公共就业服务', '“一老一小”'])(
    'nothing under %s',
    (slogan) => {
      expect(at(slogan)).toEqual([]);
    },
  );
});

const REPORT = new URL('../../../../shared/report/clean.txt', import.meta.url);

describe.skipIf(!existsSync(REPORT))('the first report', () => {
  const raw = existsSync(REPORT)
    ? readFileSync(REPORT, 'utf8').trimEnd().split('\n').join('\u2029')
    : '';
  const every = (slogan: string) =>
    Array.from(raw.matchAll(new RegExp(slogan.replace('+', '\\+'), 'g')), ({ index }) =>
      listed({ raw, start: index, end: index + slogan.length }),
    );

  test('lists the four actions that it names again as its four points', () => {
    const [items = []] = every('“四大”行动');
    expect(items.map((one) => one.length)).toEqual([8, 8, 9, 8]);
    const points = raw.slice(raw.indexOf('“四大”行动') + 6);
    expect(items.filter((one) => !points.includes(`推动${one}。`))).toEqual([]);
  });

  test('lists one hospital and eleven, without the verbs', () => {
    expect(every('“1+11”模式')).toEqual([['1=市中医院', '11=11个县（区、市）中医院']]);
  });

  test.each([
    ...['五型卫健', '“五型卫健”', '“九大提升工程”', '“1366”工作部署', '“156”战略举措'],
    ...['“10+N”', '“十百示范工程”', '“四同步”政策', '“四同步”', '八项重点工作', '“一老一小”'],
    ...['两会', '“三晋银龄行动”', '五个方面'],
  ])('nothing under %s', (slogan) => {
    const found = every(slogan);
    expect(found.length).toBeGreaterThan(0);
    expect(found.flat()).toEqual([]);
  });
});

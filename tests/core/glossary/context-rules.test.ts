import { describe, expect, test } from 'vitest';
import { type ContextRules, contextAllows } from '../../../lib/core/glossary/context-rules.ts';
import { normalise } from '../../../lib/core/text/normal-text.ts';
import { fold } from '../support/texts.ts';

const NONE: ContextRules = {
  notBefore: [],
  notAfter: [],
  onlyBefore: undefined,
  onlyAfter: undefined,
  near: undefined,
  notNear: undefined,
};
const TERM = '试点';

function allows(raw: string, rules: Partial<ContextRules>): boolean {
  const page = normalise(raw, fold);
  const start = page.text.indexOf(TERM);
  return contextAllows(raw, page, { ...NONE, ...rules }, start, start + TERM.length);
}

test('no rules, no limits', () => {
  expect(allows('试点', {})).toBe(true);
});

describe.each<[string, Partial<ContextRules>, string[], string[]]>([
  [
    'notBefore',
    { notBefore: ['非', '首批'] },
    ['试点', '首 试点', '是试点'],
    ['非试点', '首“批”试点'],
  ],
  [
    'notAfter',
    { notAfter: ['田'] },
    ['试点', '试点，田', '试点\u2029田'],
    ['试点田', '试点”\n 田'],
  ],
  [
    'onlyBefore',
    { onlyBefore: ['首批', '国家'] },
    ['首批试点', '国 家“试点'],
    ['试点', '批试点', '首批的试点'],
  ],
  [
    'onlyAfter',
    { onlyAfter: ['县', '市'] },
    ['试点县', '试点”\u2028市'],
    ['试点', '试点的县', '试点\u2029县'],
  ],
  [
    'both sides',
    { onlyBefore: ['首批'], onlyAfter: ['县'] },
    ['首批试点县'],
    ['首批试点', '试点县'],
  ],
  ['a required list of nothing', { onlyBefore: [] }, [], ['试点', '首批试点']],
])('%s', (_, rules, good, bad) => {
  test('allows and forbids', () => {
    expect(good.filter((raw) => !allows(raw, rules))).toEqual([]);
    expect(bad.filter((raw) => allows(raw, rules))).toEqual([]);
  });
});

describe('near', () => {
  const near = (within: number, ...texts: string[]): Partial<ContextRules> => ({
    near: { texts, within },
  });

  test.each([
    ['养老的试点', 3],
    ['试点在养老', 3],
    ['试点“养　老”', 2],
    ['养老\u2028试点', 2],
    ['养老，甲乙丙丁试点', 7],
    ['试点\u2028\n        养老', 2],
  ])('%j within %d', (raw, within) => {
    expect(allows(raw, near(within, '就业', '养老'))).toBe(true);
    expect(allows(raw, near(within - 1, '就业', '养老'))).toBe(false);
    expect(allows(raw, near(within, '就业'))).toBe(false);
  });

  test.each([
    '养老\u2029试点',
    '试点\u2029养老',
    '养老\u2028\u2028试点',
    '养老\u2028\u3000\u3000试点',
    '养老\u2028\n\u00a0\u00a0试点',
    '试点\u2028  养老',
    '养\u2029老试点',
    '试\u2029点试点',
  ])('not from another paragraph: %j', (raw) => {
    expect(allows(raw, near(200, '养老'))).toBe(false);
  });

  test('not the spelling itself, but another occurrence of it', () => {
    expect(allows('甲试点乙', near(10, '试点'))).toBe(false);
    expect(allows('甲试点乙试点', near(10, '试点'))).toBe(true);
    expect(allows('甲试点乙', near(10, '点乙', '甲试'))).toBe(false);
  });

  test('what may not be near', () => {
    const rules = { notNear: { texts: ['养老', '就业'], within: 3 } };
    expect(allows('甲试点乙', rules)).toBe(true);
    expect(allows('就业的试点', rules)).toBe(false);
    expect(allows('就业里的试点', rules)).toBe(true);
    expect(allows('就业\u2029试点', rules)).toBe(true);
    expect(allows('就业的试点', { ...rules, ...near(3, '就业') })).toBe(false);
    expect(allows('就业\u2029试点甲', { ...rules, ...near(1, '甲') })).toBe(true);
  });

  test('beside the other rules, all of which must hold', () => {
    const rules = { ...near(10, '养老'), notAfter: ['田'], onlyBefore: ['首批'] };
    expect(allows('养老首批试点', rules)).toBe(true);
    expect(allows('养老首批试点田', rules)).toBe(false);
    expect(allows('养老试点', rules)).toBe(false);
    expect(allows('首批试点', rules)).toBe(false);
  });
});

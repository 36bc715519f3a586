import { expect, test } from 'vitest';
import { variantsOf } from '../../../lib/core/glossary/variants.ts';
import { conceptOf } from '../support/concepts.ts';
import { fold } from '../support/texts.ts';

test('terms and variants are folded, each spelling of a concept once', () => {
  const concept = conceptOf(
    'a',
    { text: '“１＋２”戰法', variants: ['"1+2"战法', '1＋2 战法', { text: '一加二战法' }] },
    { text: '1+2', status: 'deprecated' },
  );
  const texts = variantsOf([concept], fold).map((variant) => variant.text);
  expect(texts).toEqual(['1+2战法', '一加二战法', '1+2']);
});

test('the same spelling in two concepts stays with both, in their order', () => {
  const variants = variantsOf([conceptOf('a'), conceptOf('b')], fold);
  expect(variants.map(({ text, concept }) => [text, concept])).toEqual([
    ['三步工作法', 0],
    ['三步工作法', 1],
  ]);
});

test('a spelling of a single character is left out', () => {
  expect(variantsOf([conceptOf('a', { text: '“步”', variants: ['法'] })], fold)).toEqual([]);
});

test('a variant has its own vetoes, or those of its term', () => {
  const concept = conceptOf('a', {
    text: '试点县',
    notAfter: ['長'],
    notBefore: ['非 “'],
    variants: ['试点縣', '试验县', { text: '示范县', notAfter: ['委'] }],
  });
  expect(
    variantsOf([concept], fold).map(({ text, notBefore, notAfter }) => ({
      text,
      notBefore,
      notAfter,
    })),
  ).toEqual([
    { text: '试点县', notBefore: ['非'], notAfter: ['長'] },
    { text: '试点縣', notBefore: ['非'], notAfter: ['長'] },
    { text: '试验县', notBefore: ['非'], notAfter: ['長'] },
    { text: '示范县', notBefore: ['非'], notAfter: ['委'] },
  ]);
});

test('a veto of quotes only is dropped: folded to nothing it would veto everything', () => {
  const concept = conceptOf('a', { notAfter: ['”', '》', '会'], notBefore: ['“ '] });
  expect(variantsOf([concept], fold)).toMatchObject([{ notBefore: [], notAfter: ['会'] }]);
});

test('of each kind of rule a variant has its own, or its term’s', () => {
  const near = { texts: ['会議', '“席”'], within: 20 };
  const concept = conceptOf(
    'a',
    {
      text: '试点县',
      onlyBefore: ['國家'],
      onlyAfter: ['名单'],
      near: { texts: ['発展'], within: 5 },
      notNear: { texts: ['旅行'], within: 6 },
      variants: ['试验县', { text: '示范县', onlyBefore: [], onlyAfter: ['”', '榜'], near }],
    },
    { text: '样板县' },
  );
  const rules = variantsOf([concept], fold).map(
    ({ text: _text, concept: _concept, notBefore: _b, notAfter: _a, ...rest }) => rest,
  );
  const own = {
    status: 'preferred',
    onlyBefore: ['国家'],
    onlyAfter: ['名单'],
    near: { texts: ['発展'], within: 5 },
    notNear: { texts: ['旅行'], within: 6 },
  };
  expect(rules).toEqual([
    own,
    own,
    { ...own, onlyBefore: undefined, onlyAfter: ['榜'], near: { ...near, texts: ['会議', '席'] } },
    {
      status: 'admitted',
      onlyBefore: undefined,
      onlyAfter: undefined,
      near: undefined,
      notNear: undefined,
    },
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEntryForm, FORM_LIMITS } from '../../../lib/core/glossary/check-entry-form.ts';
import { type Concept, preferredTerm } from '../../../lib/core/glossary/concept.ts';
import { conceptOfForm } from '../../../lib/core/glossary/concept-of-form.ts';
import {
  type EntryForm,
  emptyForm,
  formOf,
  linesOf,
} from '../../../lib/core/glossary/entry-form.ts';
import { readOwnConcept } from '../../../lib/core/glossary/own-entry.ts';
import { refusedForm } from '../../../lib/core/glossary/refused-form.ts';

const BRIDGE: Concept = {
  id: 'three-bridges',
  terms: [
    {
      text: '三桥两灯',
      status: 'preferred',
      notAfter: ['市场'],
      variants: ['三座桥两盏灯', { text: '桥灯', onlyBefore: ['修'] }],
    },
    { text: '桥灯工程', status: 'deprecated', variants: ['灯桥工程'] },
  ],
  english: 'Three bridges, two lamps',
  level: 'municipal',
  reports: ['river-2025'],
  contexts: ['河堤'],
  definition: { zh: '镇里修三座桥、装两盏灯。', en: 'Three bridges and two lamps.' },
  basis: 'source',
  expansion: {
    status: 'partial',
    items: [
      { zh: '三桥：东桥、西桥、木桥', en: 'Three bridges: east, west, wooden', basis: 'source' },
      { zh: '两灯', basis: 'report' },
    ],
  },
  unknown: { zh: '灯装在哪里', en: 'Where the lamps are' },
  sources: [
    {
      title: '河镇小报',
      publisher: '河镇',
      date: '2025-03',
      via: 'mirror',
      caveat: { zh: '抄本', en: 'a copy' },
    },
  ],
  related: ['lamp'],
};

const form = (more: Partial<EntryForm> = {}): EntryForm => ({
  ...emptyForm('三桥两灯'),
  zh: '桥和灯。',
  ...more,
});

describe('from a concept and back', () => {
  test('nothing is lost but what it rests on', () => {
    const back = conceptOfForm(formOf(BRIDGE), BRIDGE.id, BRIDGE);
    expect(back).toEqual({
      ...BRIDGE,
      basis: 'own',
      expansion: {
        status: 'partial',
        items: BRIDGE.expansion?.items.map((item) => ({ ...item, basis: 'own' })),
      },
    });
  });

  test('a spelling that is struck out goes, another is added, the rules of the rest stay', () => {
    const spellings = '桥灯\n  三灯 \n\n桥灯工程\n三桥两灯\n三灯';
    const { terms } = conceptOfForm({ ...formOf(BRIDGE), spellings }, BRIDGE.id, BRIDGE);
    expect(terms).toEqual([
      {
        text: '三桥两灯',
        status: 'preferred',
        notAfter: ['市场'],
        variants: [{ text: '桥灯', onlyBefore: ['修'] }, '三灯'],
      },
      { text: '桥灯工程', status: 'deprecated' },
    ]);
  });

  test('another spelling may become the name, the name a spelling', () => {
    const changes = { term: '桥灯工程', spellings: '三桥两灯\n灯桥工程' };
    const { terms } = conceptOfForm({ ...formOf(BRIDGE), ...changes }, BRIDGE.id, BRIDGE);
    expect(terms).toEqual([
      { text: '桥灯工程', status: 'preferred', variants: ['灯桥工程'] },
      { text: '三桥两灯', status: 'admitted', notAfter: ['市场'] },
    ]);
  });

  test('a new name leaves the former one, with its variants and rules', () => {
    const { terms } = conceptOfForm({ ...formOf(BRIDGE), term: '桥灯并举' }, BRIDGE.id, BRIDGE);
    const [former, other] = BRIDGE.terms;
    expect(terms).toEqual([
      { text: '桥灯并举', status: 'preferred' },
      { ...former, status: 'admitted' },
      other,
    ]);
  });

  test('hints stay hints, until the reader says that they are all there is', () => {
    const items = [{ zh: '三桥大约是东桥等', basis: 'own' as const }];
    const hinted: Concept = { ...BRIDGE, expansion: { status: 'not-established', items } };
    const of = (changes: Partial<EntryForm>) =>
      conceptOfForm({ ...formOf(hinted), ...changes }, hinted.id, hinted).expansion?.status;
    expect(of({ zh: '另一种说法。' })).toBe('not-established');
    expect(of({ isPartial: false })).toBe('established');
    expect(
      conceptOfForm(form({ items: '甲', isPartial: true }), 'x', {
        ...BRIDGE,
        expansion: { status: 'not-established', items: [] },
      }).expansion?.status,
    ).toBe('partial');
  });

  test.each([
    [{ items: '', isPartial: false }, undefined],
    [
      { items: ' \n', isPartial: true },
      { status: 'not-established', items: [] },
    ],
    [
      { items: '甲', isPartial: false },
      { status: 'established', items: [{ zh: '甲', basis: 'own' }] },
    ],
    [
      { items: '甲', isPartial: true },
      { status: 'partial', items: [{ zh: '甲', basis: 'own' }] },
    ],
  ])('parts %j', (changes, expansion) => {
    expect(conceptOfForm(form(changes), 'own-1').expansion).toEqual(expansion);
  });

  test('what is not known may be written in one language', () => {
    const concept = conceptOfForm(form({ unknownZh: ' 灯在哪里 ' }), 'own-1');
    expect(concept.unknown).toEqual({ zh: '灯在哪里' });
    expect(formOf(concept)).toMatchObject({ unknownZh: '灯在哪里', unknownEn: '' });
    const english = conceptOfForm(form({ unknownEn: 'Where the lamps are' }), 'own-1');
    expect(english.unknown).toEqual({ en: 'Where the lamps are' });
  });

  test('empty rows of sources are none', () => {
    const sources = [
      { title: ' ', publisher: '', date: '', url: '' },
      { title: '小报', publisher: '河镇', date: '', url: '' },
    ];
    expect(conceptOfForm(form({ sources }), 'own-1').sources).toEqual([
      { title: '小报', publisher: '河镇', via: 'original' },
    ]);
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 130 }),
  fc.constantFrom(
    '',
    ' ',
    '“”',
    '桥',
    '三桥两灯',
    '桥'.repeat(61),
    '灯'.repeat(601),
    'a'.repeat(1501),
  ),
);
const lines = fc.array(text, { maxLength: 42 }).map((all) => all.join('\n'));
const anyForm: fc.Arbitrary<EntryForm> = fc.record({
  term: text,
  spellings: lines,
  zh: text,
  en: text,
  english: text,
  unknownZh: text,
  unknownEn: text,
  items: lines,
  isPartial: fc.boolean(),
  sources: fc.array(
    fc.record({
      title: text,
      publisher: text,
      date: fc.constantFrom('', '2025', '2025-03', '2025-3', '三月', '2025-03-19'),
      url: fc.constantFrom('', 'https://example.com/', 'example.com', `http://${'a'.repeat(500)}`),
    }),
    { maxLength: 22 },
  ),
  related: fc.constantFrom(
    [],
    Array.from({ length: 21 }, (_, i) => ({ id: `x${i}`, label: '' })),
  ),
});

describe('what is wrong with a form', () => {
  test('is nothing, where the schema has nothing against it', () => {
    fc.assert(
      fc.property(anyForm, (any) => {
        const isSound = checkEntryForm(any).length === 0;
        const read = readOwnConcept(conceptOfForm(any, 'own-1'));
        // The other way round it need not be: the schema lets a single character pass.
        if (isSound) expect(read).toMatchObject({ ok: true });
        if (!read.ok) expect(isSound).toBe(false);
      }),
    );
  });

  test('is nothing at the limits, and something beyond', () => {
    const full = form({
      term: '桥'.repeat(FORM_LIMITS.term),
      zh: '桥'.repeat(FORM_LIMITS.zh),
      en: 'a'.repeat(FORM_LIMITS.en),
      english: 'a'.repeat(FORM_LIMITS.english),
      unknownZh: '桥'.repeat(FORM_LIMITS.unknownZh),
      unknownEn: 'a'.repeat(FORM_LIMITS.unknownEn),
      items: Array.from({ length: 40 }, () => '桥'.repeat(FORM_LIMITS.item)).join('\n'),
      spellings: Array.from({ length: 30 }, (_, i) => `第${i}桥`).join('\n'),
    });
    expect(checkEntryForm(full)).toEqual([]);
    expect(readOwnConcept(conceptOfForm(full, 'own-1')).ok).toBe(true);
    for (const field of ['term', 'zh', 'en', 'english', 'unknownZh', 'unknownEn'] as const) {
      const over = { ...full, [field]: `${full[field]}桥` };
      expect(checkEntryForm(over)).toMatchObject([{ field, kind: 'too-long' }]);
      expect(readOwnConcept(conceptOfForm(over, 'own-1')).ok).toBe(false);
    }
    for (const field of ['items', 'spellings'] as const) {
      const over = { ...full, [field]: `${full[field]}\n又一座` };
      expect(checkEntryForm(over)).toMatchObject([{ field, kind: 'too-many' }]);
      expect(readOwnConcept(conceptOfForm(over, 'own-1')).ok).toBe(false);
    }
  });

  test.each([
    [{ term: ' ' }, { field: 'term', kind: 'missing' }],
    [{ term: '“ ”' }, { field: 'term', kind: 'nothing-sought' }],
    [{ term: '“桥”' }, { field: 'term', kind: 'too-short' }],
    [
      { zh: '', en: ' ' },
      { field: 'zh', kind: 'missing' },
    ],
    [{ spellings: '桥灯\n\n灯' }, { field: 'spellings', kind: 'too-short', line: 3 }],
    [{ items: `甲\n${'乙'.repeat(121)}` }, { field: 'items', kind: 'too-long', line: 2 }],
    [
      { sources: [{ title: '小报', publisher: '', date: '', url: '' }] },
      { field: 'sources', kind: 'missing', line: 1, column: 'publisher' },
    ],
    [
      { sources: [{ title: '小报', publisher: '镇', date: '三月', url: '' }] },
      { kind: 'bad-date', column: 'date' },
    ],
    [
      { sources: [{ title: '小报', publisher: '镇', date: '', url: 'javascript:x' }] },
      { kind: 'bad-address', column: 'url' },
    ],
  ])('%j', (changes, problem) => {
    expect(checkEntryForm(form(changes))).toMatchObject([problem]);
  });
});

describe('what the background refuses', () => {
  test('is put beside its field, the rest apart', () => {
    const written = form({
      items: '\n甲\n乙',
      sources: [
        { title: '', publisher: '', date: '', url: '' },
        { title: '小报', publisher: '镇', date: '', url: '' },
      ],
    });
    const reasons = [
      'terms.0.text: too odd',
      'terms.0.variants.3: too odd',
      'definition: neither zh nor en',
      'unknown.en: too odd',
      'expansion.items.1.zh: too odd',
      'sources.0.url: too odd',
      'id: there is no entry of that name',
      'no path at all',
    ];
    const { problems, others } = refusedForm(written, reasons);
    expect(problems.map(({ field, line, column }) => [field, line, column])).toEqual([
      ['term', undefined, undefined],
      ['spellings', undefined, undefined],
      ['zh', undefined, undefined],
      ['unknownEn', undefined, undefined],
      ['items', 3, undefined],
      ['sources', 2, 'url'],
    ]);
    expect(others).toEqual(['id: there is no entry of that name', 'no path at all']);
  });
});

test('lines are counted with the empty ones', () => {
  expect(linesOf('甲\r\n\r\n 乙 ')).toEqual([
    { text: '甲', line: 1 },
    { text: '乙', line: 3 },
  ]);
});

test('a new entry begins with its term', () => {
  expect(preferredTerm(conceptOfForm(emptyForm(' 三灯 '), 'own-1'))).toBe('三灯');
});

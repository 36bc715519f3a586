/** The glossary that ships: what a pack's schema cannot say. */
import foldPairs from 'virtual:meipi/fold-pairs';
import gate from 'virtual:meipi/gate';
import pack from 'virtual:meipi/pack';
import { describe, expect, test } from 'vitest';
import { preferredTerm } from '../../lib/core/glossary/concept.ts';
import { validatePack } from '../../lib/core/glossary/validate-pack.ts';
import { type Variant, variantsOf } from '../../lib/core/glossary/variants.ts';
import { decodeWords } from '../../lib/core/report/words.ts';
import { createCharFold } from '../../lib/core/text/char-fold.ts';
import { normalise } from '../../lib/core/text/normal-text.ts';

const fold = createCharFold(foldPairs);
const folded = (text: string) => normalise(text, fold).text;
const variants = variantsOf(pack.concepts, fold);
const idOf = ({ concept }: Variant): string => pack.concepts[concept]?.id ?? '';

test('it is valid, of a fair size, with its reports', () => {
  expect(validatePack(pack)).toEqual({ ok: true, pack });
  expect(pack.concepts.length).toBeGreaterThanOrEqual(75);
  expect(pack.reports.map(({ id }) => id)).toEqual([
    'jzrb-2025-03-19-minsheng',
    'meipi-sample-2025-04-08',
  ]);
});

test('every spelling is at least two characters once folded', () => {
  const short = pack.concepts.flatMap(({ id, terms }) =>
    terms
      .flatMap((term) => [term, ...(term.variants ?? [])])
      .map((one) => (typeof one === 'string' ? one : one.text))
      .filter((text) => folded(text).length < 2)
      .map((text) => `${id}: ${text}`),
  );
  expect(short).toEqual([]);
});

test('two concepts share a spelling only where their contexts tell them apart', () => {
  const unruled = variants.filter((one) => one.notBefore.length + one.notAfter.length === 0);
  const shared = [...Map.groupBy(variants, (one) => one.text)]
    .filter(([, same]) => new Set(same.map(idOf)).size > 1)
    .filter(([, same]) => same.filter((one) => unruled.includes(one)).length > 1)
    .map(([text, same]) => `${text}: ${same.map(idOf).join(', ')}`);
  expect(shared).toEqual([]);
});

test('no two concepts go by one name', () => {
  const names = pack.concepts.map((concept) => folded(preferredTerm(concept)));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

describe('an explanation', () => {
  test('is in both languages, and short enough in Chinese', () => {
    const odd = pack.concepts.filter(({ definition: { zh = '', en = '' } }) => {
      return zh === '' || zh.length > 120 || en === '';
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('rests on evidence, never on somebody’s own word', () => {
    const odd = pack.concepts.filter(
      ({ basis, expansion }) =>
        basis === 'own' || expansion?.items.some((item) => item.basis === 'own'),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('that claims a source has one', () => {
    const bare = pack.concepts.filter(
      ({ basis, sources }) => basis === 'source' && sources.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('that is not established lists nothing, one that is established lists something', () => {
    const odd = pack.concepts.filter(
      ({ expansion }) =>
        (expansion?.status === 'not-established' && expansion.items.length > 0) ||
        (expansion?.status === 'established' && expansion.items.length === 0),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('is related to others, not to itself, and to each once', () => {
    const odd = pack.concepts.filter(
      ({ id, related = [] }) => related.includes(id) || new Set(related).size !== related.length,
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

test('a report ships without its words', () => {
  for (const report of pack.reports) {
    const { fingerprint, gate: hashes, ...rest } = report;
    expect(JSON.stringify(rest).length, report.id).toBeLessThan(2000);
    expect(`${fingerprint.hashes}${fingerprint.positions}${hashes}`).toMatch(/^[A-Za-z0-9+/=]*$/);
  }
});

test('the gate holds hashes, each once', () => {
  const hashes = decodeWords(gate);
  expect(hashes.length).toBeGreaterThan(100);
  expect(new Set(hashes).size).toBe(hashes.length);
});

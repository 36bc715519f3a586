import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept, GlossaryPack } from '../../../lib/core/glossary/concept.ts';
import {
  beyondLimitsTogether,
  type CurrentGlossary,
  type CurrentPack,
  planInstall,
} from '../../../lib/core/glossary/plan-install.ts';
import { MAX_PACKS } from '../../../lib/core/glossary/stored-pack.ts';
import { createCharFold } from '../../../lib/core/text/char-fold.ts';
import { conceptOf } from '../support/concepts.ts';
import { ideographs, randomFrom, recordOf } from '../support/texts.ts';

const fold = createCharFold('');
const named = (id: string, text = `${id}工作法`): Concept => conceptOf(id, { text });
const packOf = (id: string, concepts: readonly Concept[], change: Partial<GlossaryPack> = {}) =>
  ({
    ...{ schema: 1, id, version: '1' },
    ...{ concepts: [...concepts], reports: [], ...change },
  }) satisfies GlossaryPack;
const builtIn = packOf('built-in', [named('x'), named('y')]);
const here = (pack: GlossaryPack, isEnabled = true): CurrentPack => ({ pack, isEnabled });

function current(packs: readonly CurrentPack[] = [], own: readonly Concept[] = []) {
  return { builtIn: 'built-in', packs: [here(builtIn), ...packs], own } satisfies CurrentGlossary;
}
function plan(pack: unknown, now: CurrentGlossary = current()) {
  return planInstall(JSON.stringify(pack), now, fold);
}
function planned(pack: unknown, now?: CurrentGlossary) {
  const made = plan(pack, now);
  if (!made.ok) throw new Error(made.problems.join());
  return made;
}
function problemsOf(pack: unknown, now?: CurrentGlossary): readonly string[] {
  const made = plan(pack, now);
  return made.ok ? [] : made.problems;
}

describe('planInstall', () => {
  test('of a new pack all is added', () => {
    const report = recordOf([ideographs(randomFrom(1), 60)]);
    const title = { zh: '我县词条' };
    const pack = packOf('a', [named('p'), named('q')], { title, reports: [report] });
    expect(planned(pack)).toEqual({
      ok: true,
      pack,
      isInstalled: false,
      plan: {
        ...{ id: 'a', title, version: '1', concepts: 2, reports: 1 },
        added: { count: 2, labels: ['p工作法', 'q工作法'] },
        changed: { count: 0, labels: [] },
        removed: { count: 0, labels: [] },
        same: 0,
        shared: { count: 0, labels: [] },
        ...{ clashes: [], clashCount: 0 },
      },
    });
  });

  test('of another version: what is new, changed, gone and the same', () => {
    const before = packOf('a', [named('p'), named('q'), named('r')]);
    const after = packOf('a', [named('p'), named('q', '又一工作法'), named('s')], { version: '2' });
    const { plan: made, isInstalled } = planned(after, current([here(before, false)]));
    expect(made).toMatchObject({
      versionBefore: '1',
      version: '2',
      title: {},
      added: { count: 1, labels: ['s工作法'] },
      changed: { count: 1, labels: ['又一工作法'] },
      removed: { count: 1, labels: ['r工作法'] },
      same: 1,
    });
    expect(isInstalled).toBe(false);
  });

  test('names some, counts all', () => {
    const many = Array.from({ length: 30 }, (_, i) => named(`p${i}`));
    expect(planned(packOf('a', many)).plan.added).toMatchObject({ count: 30 });
    expect(planned(packOf('a', many)).plan.added.labels).toHaveLength(20);
  });

  test('tells which entries other packs have too, and which spellings clash', () => {
    const own = named('own-1', '我的办法');
    const pack = packOf('a', [named('x'), named('p', 'y工作法'), named('q', '我的办法')]);
    const { plan: made } = planned(pack, current([], [own]));
    expect(made.shared).toEqual({ count: 1, labels: ['x工作法'] });
    expect(made.clashCount).toBe(2);
    const claims = made.clashes.map((clash) => clash.claims.map(({ conceptId }) => conceptId));
    expect(claims).toEqual([
      ['own-1', 'q'],
      ['y', 'p'],
    ]);
  });

  test('an update clashes with others, not with what it takes the place of', () => {
    const before = packOf('a', [named('p')]);
    const after = packOf('a', [named('q', 'p工作法')], { version: '2' });
    expect(planned(after, current([here(before)])).plan).toMatchObject({ clashCount: 0 });
  });

  test('of packs that are not in use no clash is told', () => {
    const other = packOf('b', [named('p')]);
    const pack = packOf('a', [named('q', 'p工作法'), named('p')]);
    const off = planned(pack, current([here(other, false)])).plan;
    expect([off.clashCount, off.shared.count]).toEqual([0, 0]);
    const on = planned(pack, current([here(other)])).plan;
    expect([on.clashCount, on.shared.count]).toEqual([1, 1]);
  });

  test.each<[string, string, string]>([
    ['no JSON', 'pack', '(root): not JSON'],
    ['a deep file', '['.repeat(99), '(root): nested more than 16 deep'],
    ['a harmful file', '{"__proto__":{}}', '(root): a field by the name of __proto__'],
  ])('refuses %s', (_, json, problem) => {
    expect(planInstall(json, current(), fold)).toEqual({ ok: false, problems: [problem] });
  });

  test('refuses what is wrong, with its path', () => {
    const pack = packOf('a', [
      { ...named('p'), definition: {} },
      { ...named('q'), id: 'a b' },
    ]);
    expect(problemsOf(pack).map((problem) => problem.split(': ')[0])).toEqual([
      'concepts.0.definition',
      'concepts.1.id',
    ]);
  });

  test('refuses another schema, as later versions will have', () => {
    expect(problemsOf({ ...packOf('a', []), schema: 2 })[0]).toMatch(/^schema: /);
  });

  test('refuses the place of the pack that comes with Meipi', () => {
    expect(problemsOf(packOf('built-in', []))).toEqual([
      'id: built-in is the pack that comes with Meipi',
    ]);
  });

  test('refuses more packs than are possible, but no update of one', () => {
    const packs = Array.from({ length: MAX_PACKS }, (_, i) => here(packOf(`p${i}`, [])));
    expect(problemsOf(packOf('one-more', []), current(packs))).toEqual([
      `(root): no more than ${MAX_PACKS} packs are possible`,
    ]);
    expect(problemsOf(packOf('p0', [named('p')]), current(packs))).toEqual([]);
  });

  test('refuses what cannot be indexed together with the packs in use', () => {
    const variants = Array.from({ length: 29 }, (_, i) => `办法${i}`);
    const concept = conceptOf('p', { variants });
    const large = packOf('b', Array(10_000).fill(concept));
    const now = (isEnabled: boolean) => current([here(large, isEnabled)]);
    expect(problemsOf(packOf('a', [named('p')]), now(true))).toEqual([
      'with the other packs: spellings in all concepts: 300003, no more than 300000 are possible',
    ]);
    expect(problemsOf(packOf('a', [named('p')]), now(false))).toEqual([]);
    expect(beyondLimitsTogether([large])).toEqual([]);
  });
});

const concept = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    text: fc.constantFrom('甲法', '乙法', '丙法'),
    definition: fc.constantFrom('从前', '如今'),
  })
  .map(({ id, text, definition }) => ({ ...named(id, text), definition: { zh: definition } }));
const concepts = fc.uniqueArray(concept, { selector: ({ id }) => id });

test('what is installed as planned is the same when it is planned again', () => {
  fc.assert(
    fc.property(concepts, concepts, (before, after) => {
      const first = here(packOf('a', before));
      const { plan: made, pack } = planned(packOf('a', after), current([first]));
      expect(made.added.count + made.changed.count + made.same).toBe(after.length);
      expect(before.length - made.removed.count).toBe(made.changed.count + made.same);
      const again = planned(pack, current([here(pack)]));
      expect(again.isInstalled).toBe(true);
      expect(again.plan).toMatchObject({
        same: after.length,
        added: { count: 0 },
        changed: { count: 0 },
        removed: { count: 0 },
      });
    }),
  );
});

/** The glossary as it stands: what pages are searched for, and what is known of each entry. */
import type { Concept, ConceptId, GlossaryPack } from '../core/glossary/concept.ts';
import type { BilingualLabel, Origin } from '../core/glossary/glossary-view.ts';
import type { HiddenItem } from '../core/glossary/hidden-item.ts';
import { type Entry, mergeGlossary } from '../core/glossary/merge-glossary.ts';
import type { ReportRecord } from '../core/report/report-record.ts';

export interface Glossary {
  /** What is to be marked: the reader's own entries, then the packs' in their order, without what is hidden. */
  readonly concepts: readonly Concept[];
  /** Of each of them whose word comes first where they share a spelling: the lower number's. */
  readonly says: readonly number[];
  /** What the reader does not want marked. */
  readonly hidden: readonly Concept[];
  /** Those that came with Meipi first. */
  readonly reports: readonly ReportRecord[];
  /** Slogans, normalised, of which the reader has said that they are no terms. */
  readonly dismissed: ReadonlySet<string>;
  /** All entries by their ids, hidden ones too, in the order of their say. */
  readonly entries: ReadonlyMap<ConceptId, Entry>;
  /** Hidden ones too: a popover may still show them. */
  readonly concept: (id: ConceptId) => Concept | undefined;
  /** Of the pack that an entry is from, unless that came with Meipi. */
  readonly packTitle: (id: ConceptId) => BilingualLabel | undefined;
  /** The pack's entry that an own one stands in the place of. */
  readonly overridden: (id: ConceptId) => Concept | undefined;
}

export interface GlossaryParts {
  /** Of the pack that came with Meipi. */
  readonly builtIn: string;
  /** Those in use, the built-in one among them unless it is turned off; the one with the first say first. */
  readonly packs: readonly GlossaryPack[];
  readonly reports: readonly ReportRecord[];
  readonly own: readonly Concept[];
  readonly hidden: readonly HiddenItem[];
}

export function createGlossary(parts: GlossaryParts): Glossary {
  const { builtIn, packs, reports, own, hidden } = parts;
  const keys = (kind: HiddenItem['kind']) =>
    new Set(hidden.flatMap((item) => (item.kind === kind ? [item.key] : [])));
  const { entries, concepts } = mergeGlossary(packs, own, keys('concept'));
  const titles = new Map(packs.map(({ id, title }) => [id, title ?? { zh: id }]));
  titles.delete(builtIn);
  const order = new Map(packs.map(({ id }, index) => [id, index + 1]));
  return {
    concepts,
    says: concepts.map(({ id }) => sayOf(entries.get(id)?.origin, order)),
    hidden: [...entries.values()].flatMap(({ isHidden, concept }) => (isHidden ? concept : [])),
    reports,
    dismissed: keys('slogan'),
    entries,
    concept: (id) => entries.get(id)?.concept,
    packTitle(id) {
      const origin = entries.get(id)?.origin;
      return origin?.type === 'pack' ? titles.get(origin.id) : undefined;
    },
    overridden: (id) => entries.get(id)?.overridden,
  };
}

/** The reader's own word before any pack's. */
function sayOf(origin: Origin | undefined, order: ReadonlyMap<string, number>): number {
  return origin?.type === 'pack' ? (order.get(origin.id) ?? order.size + 1) : 0;
}

/** Made-up entries and packs. */
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import type {
  EntryLabel,
  GlossaryOverview,
  InstallPlan,
  PackLabel,
} from '../../../lib/core/glossary/glossary-view.ts';

export function conceptOf(id: string, text: string, zh = '镇里的说法。'): Concept {
  return {
    id,
    terms: [{ text, status: 'preferred' }],
    definition: { zh },
    basis: 'background',
    sources: [],
  };
}

export function entryOf(id: string, label: string, more: Partial<EntryLabel> = {}): EntryLabel {
  return {
    ...{ id, label, basis: 'background', isMeaningUnknown: false },
    ...{ isHidden: false, isOverride: false },
    origin: { type: 'pack', id: 'river' },
    ...more,
  };
}

export function packOf(id: string, more: Partial<PackLabel> = {}): PackLabel {
  const counts = { concepts: 3, reports: 0 };
  const title = { zh: `${id} 词库` };
  return { id, title, version: '1', ...counts, isEnabled: true, isBuiltIn: false, ...more };
}

export function overviewOf(more: Partial<GlossaryOverview> = {}): GlossaryOverview {
  return { packs: [packOf('river')], own: [], hidden: [], clashes: [], clashCount: 0, ...more };
}

const NONE = { count: 0, labels: [] };

export function planOf(more: Partial<InstallPlan> = {}): InstallPlan {
  return {
    ...{ id: 'lamp', title: { zh: '灯镇词库' }, version: '2', concepts: 1, reports: 0 },
    ...{ added: { count: 1, labels: ['三灯'] }, changed: NONE, removed: NONE, same: 0 },
    ...{ shared: NONE, clashes: [], clashCount: 0 },
    ...more,
  };
}

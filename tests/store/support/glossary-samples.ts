/** Own entries, packs and hidden items for tests: the same at every run. */
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import type { GlossaryRecord } from '../../../lib/core/glossary/glossary-change.ts';
import type { HiddenItem } from '../../../lib/core/glossary/hidden-item.ts';
import type { OwnEntry } from '../../../lib/core/glossary/own-entry.ts';
import type { StoredPack } from '../../../lib/core/glossary/stored-pack.ts';
import { conceptOf } from '../../core/support/concepts.ts';

export function ownConceptOf(id: string, definition = '照着三步去做。'): Concept {
  return { ...conceptOf(id), definition: { zh: definition }, basis: 'own' };
}

export function ownEntryOf(id: string, definition?: string): OwnEntry {
  return { concept: ownConceptOf(id, definition), created: 1, modified: 2 };
}

export function storedPackOf(id: string, change: Partial<StoredPack> = {}): StoredPack {
  const installed = { generation: `of-${id}`, when: 3, version: '1', concepts: 0, reports: 0 };
  return { id, order: 1, isEnabled: true, installed, ...change };
}

export function hiddenSlogan(key: string): HiddenItem {
  return { kind: 'slogan', key, label: `“${key}”`, hidden: 4 };
}

/** As it is to stand in its store. */
export function recordOf(value: OwnEntry | StoredPack | HiddenItem): GlossaryRecord {
  if ('concept' in value) return { store: 'ownEntries', key: value.concept.id, value };
  if ('kind' in value) return { store: 'hidden', key: [value.kind, value.key], value };
  return { store: 'packs', key: value.id, value };
}

export function packChange(pack: StoredPack) {
  return { kind: 'install' as const, label: pack.id, records: [recordOf(pack)] };
}

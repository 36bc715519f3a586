/** Made-up entries and notes. */
import type { TermEntry } from '../../../../components/side-panel/filter-terms.ts';
import type { Note } from '../../../../lib/core/annotation/note.ts';
import type { Concept } from '../../../../lib/core/glossary/concept.ts';

export function entryOf(id: string, name: string, more: Partial<Concept> = {}): TermEntry {
  const concept: Concept = {
    id,
    terms: [{ text: name, status: 'preferred' }],
    definition: { zh: `${name}是编出来的。`, en: 'Invented.' },
    basis: 'source',
    sources: [],
    ...more,
  };
  return { concept, origin: { type: 'pack', id: 'built-in' } };
}

export function noteOn(conceptId: string, text = '下次问问街道。'): Note {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    motivation: 'commenting',
    target: { type: 'concept', conceptId, label: conceptId },
    body: { type: 'TextualBody', format: 'text/plain', value: text },
    created: 1,
    modified: 1,
    revision: 1,
  };
}

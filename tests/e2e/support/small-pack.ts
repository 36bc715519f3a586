/** A glossary pack of two entries, one of which says something else of a term that the built-in pack has, too. */
import type { GlossaryPack } from '../../../lib/core/glossary/concept.ts';

export function clashingPack(): GlossaryPack {
  return {
    schema: 1,
    id: 'clashing',
    title: { zh: '练习包', en: 'Practice pack' },
    version: '1',
    concepts: [
      {
        id: 'canteen',
        terms: [{ text: '社区食堂', status: 'preferred' }],
        definition: { zh: '社区里办的饭堂，谁都可以来吃。' },
        basis: 'own',
        sources: [],
      },
      {
        id: 'porch-light',
        terms: [{ text: '楼道灯', status: 'preferred' }],
        definition: { zh: '楼梯口的灯。', en: 'The light on the stairs.' },
        basis: 'own',
        sources: [],
      },
    ],
    reports: [],
  };
}

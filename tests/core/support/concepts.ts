/** Valid concepts and packs for tests, to be changed one field at a time. */
import type { Concept, GlossaryPack } from '../../../lib/core/glossary/concept.ts';

export function conceptOf(
  id: string,
  ...terms: readonly Partial<Concept['terms'][number]>[]
): Concept {
  const [first, ...rest] = terms.length > 0 ? terms : [{}];
  return {
    id,
    terms: [
      { text: '“三步”工作法', status: 'preferred', ...first },
      ...rest.map((term) => ({ text: '三步法', status: 'admitted' as const, ...term })),
    ],
    level: 'municipal',
    domain: 'health',
    definition: { zh: '分三步办事的做法。', en: 'A way of working in three steps.' },
    basis: 'unknown',
    sources: [],
  };
}

export function packOf(...concepts: readonly unknown[]): Omit<GlossaryPack, 'concepts'> & {
  concepts: readonly unknown[];
} {
  return { schema: 1, id: 'test-pack', version: '1.0.0', concepts, reports: [] };
}

/** An entry that the reader wrote: a concept on the reader's own word, whatever it was copied from. */
import * as v from 'valibot';
import { type Concept, conceptSchema } from './concept.ts';
import { problemsAt } from './problems-at.ts';
import { unfounded } from './unfounded.ts';

/** Most entries of the reader's own. */
export const MAX_OWN_ENTRIES = 10_000;
/** Ids of entries that stand in the place of no pack's begin with it. */
export const OWN_ID = 'own-';

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const ownEntrySchema = v.strictObject({
  concept: v.pipe(
    conceptSchema,
    v.check(({ basis }) => basis === 'own', 'not on the reader’s own word'),
  ),
  /** Epoch milliseconds. */
  created: time,
  modified: time,
});

export type OwnEntry = v.InferOutput<typeof ownEntrySchema>;

export type OwnConceptResult =
  | { readonly ok: true; readonly concept: Concept }
  /** In words, each with the path of its field. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Takes what the reader wrote as a concept. An entry that began as a copy of a pack's rests on
 * the reader's word from then on, and so does every item of its expansion.
 * @param input the concept; its basis and that of its items are not asked for
 * @param id its id, if it is not to have its own
 */
export function readOwnConcept(input: unknown, id?: string): OwnConceptResult {
  const given = isRecord(input) ? input : {};
  const parsed = v.safeParse(conceptSchema, {
    ...given,
    ...(id === undefined ? {} : { id }),
    basis: 'own',
    ...('expansion' in given ? { expansion: ownExpansion(given['expansion']) } : {}),
  });
  if (!parsed.success) return { ok: false, problems: problemsAt('', parsed.issues) };
  const problems = unfounded(parsed.output);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, concept: parsed.output };
}

function ownExpansion(expansion: unknown): unknown {
  if (!isRecord(expansion) || !Array.isArray(expansion['items'])) return expansion;
  const items = expansion['items'].map((item: unknown) =>
    isRecord(item) ? { ...item, basis: 'own' } : item,
  );
  return { ...expansion, items };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

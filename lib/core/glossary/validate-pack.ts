/**
 * Checks a pack beyond its shape: ids unique, relations known, nothing claimed without
 * grounds, small enough to be indexed. Returns problems, in words for its author.
 */
import * as v from 'valibot';
import { reportRecordSchema } from '../report/report-record.ts';
import { conceptSchema, type GlossaryPack, packSchema } from './concept.ts';
import { beyondLimits } from './pack-limits.ts';
import { MAX_PROBLEMS, problemsAt } from './problems-at.ts';
import { unfounded } from './unfounded.ts';

export type PackResult =
  | { readonly ok: true; readonly pack: GlossaryPack }
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST = {
  concepts: packSchema.entries.concepts.pipe[1].requirement,
  reports: packSchema.entries.reports.pipe[1].requirement,
};

/** A pack but for what is in its lists. */
const envelopeSchema = v.strictObject({
  ...packSchema.entries,
  concepts: v.pipe(v.array(v.unknown()), v.maxLength(MOST.concepts)),
  reports: v.pipe(v.array(v.unknown()), v.maxLength(MOST.reports)),
});

export function validatePack(input: unknown): PackResult {
  const envelope = v.safeParse(envelopeSchema, input);
  const concepts = each(conceptSchema, 'concepts', input);
  const reports = each(reportRecordSchema, 'reports', input);
  const problems = [
    ...(envelope.success ? [] : problemsAt('', envelope.issues)),
    ...concepts.problems,
    ...reports.problems,
  ].slice(0, MAX_PROBLEMS);
  if (!envelope.success || problems.length > 0) return { ok: false, problems };
  const pack = { ...envelope.output, concepts: concepts.sound, reports: reports.sound };
  const more = [
    ...repeated(pack.concepts.map((concept) => concept.id)).map((id) => `concept ${id}: id twice`),
    ...repeated(pack.reports.map((report) => report.id)).map((id) => `report ${id}: id twice`),
    ...unknownRelations(pack),
    ...unknownReports(pack),
    ...pack.concepts.flatMap((one) => unfounded(one).map((what) => `concept ${one.id}: ${what}`)),
    ...beyondLimits(pack),
  ].slice(0, MAX_PROBLEMS);
  return more.length > 0 ? { ok: false, problems: more } : { ok: true, pack };
}

/** One after the other: all problems of a hundred thousand bad entries would not fit into memory. */
function each<S extends v.GenericSchema>(
  schema: S,
  name: keyof typeof MOST,
  input: unknown,
): { sound: v.InferOutput<S>[]; problems: string[] } {
  const sound: v.InferOutput<S>[] = [];
  const problems: string[] = [];
  for (const [i, value] of listIn(input, name).entries()) {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) sound.push(parsed.output);
    else problems.push(...problemsAt(`${name}.${i}`, parsed.issues));
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return { sound, problems };
}

/** Lists without end are not gone through. */
function listIn(input: unknown, name: keyof typeof MOST): readonly unknown[] {
  const list = (input as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return Array.isArray(list) && list.length <= MOST[name] ? list : [];
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

function unknownRelations(pack: GlossaryPack): string[] {
  const known = new Set(pack.concepts.map((concept) => concept.id));
  return pack.concepts.flatMap((concept) =>
    (concept.related ?? [])
      .filter((id) => !known.has(id))
      .map((id) => `concept ${concept.id}: related ${id} does not exist`),
  );
}

function unknownReports(pack: GlossaryPack): string[] {
  const known = new Set(pack.reports.map((report) => report.id));
  return pack.concepts.flatMap((concept) =>
    [...(concept.reports ?? []), ...(concept.inReports ?? []).map((one) => one.report)]
      .filter((id) => !known.has(id))
      .map((id) => `concept ${concept.id}: report ${id} does not exist`),
  );
}

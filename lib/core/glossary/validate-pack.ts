/**
 * Checks a pack beyond its shape: ids unique, relations known, small enough to be
 * indexed. Returns problems, in words for its author.
 */
import * as v from 'valibot';
import { type GlossaryPack, packSchema } from './concept.ts';
import { beyondLimits } from './pack-limits.ts';

export type PackResult =
  | { readonly ok: true; readonly pack: GlossaryPack }
  | { readonly ok: false; readonly problems: readonly string[] };

const MAX_PROBLEMS = 50;

export function validatePack(input: unknown): PackResult {
  const parsed = v.safeParse(packSchema, input);
  if (!parsed.success) {
    const problems = parsed.issues.slice(0, MAX_PROBLEMS).map((issue) => {
      const path = v.getDotPath(issue) ?? '(root)';
      return `${path}: ${issue.message}`;
    });
    return { ok: false, problems };
  }
  const pack = parsed.output;
  const problems = [
    ...repeated(pack.concepts.map((concept) => concept.id)).map((id) => `concept ${id}: id twice`),
    ...repeated(pack.reports.map((report) => report.id)).map((id) => `report ${id}: id twice`),
    ...unknownRelations(pack),
    ...unknownReports(pack),
    ...beyondLimits(pack),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack };
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

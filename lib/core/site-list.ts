/**
 * What assets/sites.json holds: every site that Meipi reads, and where its existence was seen.
 * Read at build and by tests only; the extension itself carries site-table.ts, which is made from it.
 */
import * as v from 'valibot';

const hostName = v.pipe(v.string(), v.regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'not a host name'));
const filePath = v.pipe(v.string(), v.regex(/^[^/\s][^\s]*$/, 'not a relative path'));

const evidenceShape = v.variant('in', [
  /** A host of the fact sheet's table of sites. */
  v.strictObject({ in: v.literal('facts'), host: hostName }),
  /** A page of the corpus of real news pages, by its id. */
  v.strictObject({ in: v.literal('corpus'), page: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)) }),
  /** A page on the site itself, as a search returned it. */
  v.strictObject({ in: v.literal('search'), url: v.pipe(v.string(), v.url()) }),
  /** A file of a public repository that names the site as a news site. */
  v.strictObject({
    in: v.literal('code'),
    repo: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/)),
    path: filePath,
  }),
  /** The same, where the index of public files told no name: its number there; docs/sites.md describes each. */
  v.strictObject({ in: v.literal('code'), file: v.pipe(v.string(), v.digits()) }),
  /** A file of this project, for the sites that are our own. */
  v.strictObject({ in: v.literal('project'), path: filePath }),
]);

const entryShape = v.strictObject({
  domain: hostName,
  /** As the site calls itself. It goes into a source file between single quotes. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(40), v.regex(/^[^'\\\n]+$/)),
  group: v.picklist(['central', 'shanxi', 'regional', 'portal', 'hk-tw', 'overseas', 'own']),
  seen: v.pipe(v.array(evidenceShape), v.minLength(1, 'seen nowhere')),
});

export type SiteEntry = Readonly<v.InferOutput<typeof entryShape>>;
export type SiteEvidence = Readonly<v.InferOutput<typeof evidenceShape>>;

/** @throws Error listing every problem, with the place in the list */
export function parseSites(value: unknown): readonly SiteEntry[] {
  const result = v.safeParse(v.array(entryShape), value);
  const problems = result.success
    ? coveredDomains(result.output)
    : result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  if (problems.length > 0)
    throw new Error(`The list of sites is not valid:\n${problems.join('\n')}`);
  return result.output as readonly SiteEntry[];
}

/** Domains that stand twice, or below another one. */
function coveredDomains(entries: readonly SiteEntry[]): string[] {
  return entries.flatMap(({ domain }, at) =>
    entries
      .filter(
        (other, n) => n !== at && (domain === other.domain || domain.endsWith(`.${other.domain}`)),
      )
      .map((other) => `${domain}: covered by ${other.domain}`),
  );
}

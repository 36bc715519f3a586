/**
 * Concepts and glossary packs: the schema that every pack is held against, at
 * build and on import. Concept-oriented as in TBX (ISO 30042), labels as in SKOS.
 */
import * as v from 'valibot';
import { reportRecordSchema } from '../report/report-record.ts';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const bilingual = (zhMax: number, enMax: number) =>
  v.strictObject({ zh: text(zhMax), en: text(enMax) });

export const conceptIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,80}$/));

/** What may not stand directly before or after a variant (“专业镇”, not “专业镇痛”). */
const vetoes = {
  notBefore: v.optional(v.pipe(v.array(text(12)), v.maxLength(20))),
  notAfter: v.optional(v.pipe(v.array(text(12)), v.maxLength(20))),
};

const variantSchema = v.union([text(60), v.strictObject({ text: text(60), ...vetoes })]);

const termSchema = v.strictObject({
  text: text(60),
  status: v.picklist(['preferred', 'admitted', 'deprecated']),
  ...vetoes,
  variants: v.optional(v.pipe(v.array(variantSchema), v.maxLength(30))),
});

export const BASES = ['source', 'report', 'background', 'unknown'] as const;

const expansionItemSchema = v.strictObject({
  zh: text(120),
  en: v.optional(text(240)),
  basis: v.picklist(['source', 'report']),
});

const sourceSchema = v.strictObject({
  title: text(120),
  publisher: text(120),
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/))),
  via: v.picklist(['original', 'reprint', 'mirror', 'seed']),
  url: v.optional(v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\//))),
});

export const conceptSchema = v.strictObject({
  id: conceptIdSchema,
  terms: v.pipe(
    v.array(termSchema),
    v.minLength(1),
    v.maxLength(20),
    v.check(
      (terms) => terms.filter((term) => term.status === 'preferred').length === 1,
      'exactly one preferred term',
    ),
  ),
  level: v.picklist(['national', 'provincial', 'municipal', 'report', 'classical']),
  domain: v.picklist([
    'party-government',
    'health',
    'elderly-care',
    'employment',
    'sports',
    'industry',
    'place',
  ]),
  /** Marked only where one of these reports is: “the city” of one report is not that of another. */
  reports: v.optional(
    v.pipe(v.array(reportRecordSchema.entries.id), v.minLength(1), v.maxLength(100)),
  ),
  definition: bilingual(120, 500),
  /** What the term means in one report, said only there: its city, its figures, who does it. */
  inReports: v.optional(
    v.pipe(
      v.array(
        v.strictObject({ report: reportRecordSchema.entries.id, ...bilingual(120, 400).entries }),
      ),
      v.maxLength(100),
    ),
  ),
  basis: v.picklist(BASES),
  expansion: v.optional(
    v.strictObject({
      status: v.picklist(['established', 'partial', 'not-established']),
      items: v.pipe(v.array(expansionItemSchema), v.maxLength(40)),
    }),
  ),
  unknown: v.optional(bilingual(240, 600)),
  sources: v.pipe(v.array(sourceSchema), v.maxLength(20)),
  related: v.optional(v.pipe(v.array(conceptIdSchema), v.maxLength(20))),
});

export const packSchema = v.strictObject({
  schema: v.literal(1),
  id: conceptIdSchema,
  version: text(40),
  concepts: v.pipe(v.array(conceptSchema), v.maxLength(100_000)),
  reports: v.pipe(v.array(reportRecordSchema), v.maxLength(10_000)),
});

export type Concept = v.InferOutput<typeof conceptSchema>;
export type ConceptId = Concept['id'];
export type Basis = Concept['basis'];
export type Expansion = NonNullable<Concept['expansion']>;
export type Source = Concept['sources'][number];
export type GlossaryPack = v.InferOutput<typeof packSchema>;

/** The name by which a concept is shown. */
export function preferredTerm(concept: Concept): string {
  const preferred = concept.terms.find((term) => term.status === 'preferred');
  return preferred?.text ?? concept.id;
}

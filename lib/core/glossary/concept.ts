/**
 * Concepts and glossary packs: the schema that every pack is held against, at
 * build and on import. Concept-oriented as in TBX (ISO 30042), labels as in SKOS.
 */
import * as v from 'valibot';
import { reportRecordSchema } from '../report/report-record.ts';
import { isDropped } from '../text/char-fold.ts';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
/** A text that is looked for: something of it must be left after normalisation. */
const soughtText = (max: number) =>
  v.pipe(text(max), v.check(isSought, 'nothing but quotes and blanks'));
const bilingual = (zhMax: number, enMax: number) =>
  v.strictObject({ zh: text(zhMax), en: text(enMax) });
/** As readers write it: in one language or both. */
const eitherLanguage = (zhMax: number, enMax: number) =>
  v.pipe(
    v.strictObject({ zh: v.optional(text(zhMax)), en: v.optional(text(enMax)) }),
    v.check(({ zh, en }) => zh !== undefined || en !== undefined, 'neither zh nor en'),
  );

export const conceptIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,80}$/));

/** Texts that a rule looks for beside a spelling, after normalisation. */
const neighbours = v.pipe(v.array(soughtText(12)), v.maxLength(40));

/** Texts within so many normalised characters before a spelling or after it, in the same paragraph. */
const vicinity = v.strictObject({
  texts: v.pipe(v.array(soughtText(20)), v.minLength(1), v.maxLength(20)),
  within: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
});

/**
 * Where a spelling means its concept. All that are given must hold; a variant's own
 * rules replace those of its term, one by one.
 */
const contextRules = {
  /** None of these may stand directly before it… */
  notBefore: v.optional(neighbours),
  /** …or directly after it (“专业镇”, not “专业镇痛”). */
  notAfter: v.optional(neighbours),
  /** One of these must stand directly before it (an empty list asks for nothing)… */
  onlyBefore: v.optional(neighbours),
  /** …and one of these directly after it. */
  onlyAfter: v.optional(neighbours),
  /** One of these must stand near it… */
  near: v.optional(vicinity),
  /** …and none of these. */
  notNear: v.optional(vicinity),
};

const variantSchema = v.union([text(60), v.strictObject({ text: text(60), ...contextRules })]);

/** From the best name to the worst: of two concepts of one spelling, the better named comes first. */
export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated'] as const;

const termSchema = v.strictObject({
  text: text(60),
  status: v.picklist(TERM_STATUSES),
  ...contextRules,
  variants: v.optional(v.pipe(v.array(variantSchema), v.maxLength(30))),
});

/** What an explanation rests on; `own`: on the word of whoever wrote the entry. */
export const BASES = ['source', 'report', 'background', 'unknown', 'own'] as const;
export const LEVELS = ['national', 'provincial', 'municipal', 'report', 'classical'] as const;
export const DOMAINS = [
  'party-government',
  'health',
  'elderly-care',
  'employment',
  'sports',
  'industry',
  'place',
] as const;

const expansionItemSchema = v.strictObject({
  zh: text(120),
  en: v.optional(text(240)),
  basis: v.picklist(['source', 'report', 'own']),
});

const sourceSchema = v.strictObject({
  title: text(120),
  publisher: text(120),
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/))),
  via: v.picklist(['original', 'reprint', 'mirror', 'seed']),
  url: v.optional(v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\//))),
  /** What is to be known of it: a copy in other characters, a publisher guessed from its address. */
  caveat: v.optional(bilingual(60, 160)),
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
  /** A short name in English (skos:prefLabel@en), a rendering of ours where there is no official one. */
  english: v.optional(text(100)),
  level: v.optional(v.picklist(LEVELS)),
  domain: v.optional(v.picklist(DOMAINS)),
  /** Marked only where one of these reports is: “the city” of one report is not that of another. */
  reports: v.optional(
    v.pipe(v.array(reportRecordSchema.entries.id), v.minLength(1), v.maxLength(100)),
  ),
  /**
   * Words that speak for this concept when they stand near a spelling which it shares
   * with others. They decide between senses; they forbid nothing.
   */
  contexts: v.optional(v.pipe(v.array(soughtText(20)), v.minLength(1), v.maxLength(20))),
  definition: eitherLanguage(600, 1500),
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
  unknown: v.optional(eitherLanguage(240, 600)),
  sources: v.pipe(v.array(sourceSchema), v.maxLength(20)),
  related: v.optional(v.pipe(v.array(conceptIdSchema), v.maxLength(20))),
});

export const packSchema = v.strictObject({
  schema: v.literal(1),
  id: conceptIdSchema,
  title: v.optional(eitherLanguage(60, 120)),
  version: text(40),
  /** Who made it, and under which licence it may be passed on. */
  attribution: v.optional(text(400)),
  licence: v.optional(text(100)),
  concepts: v.pipe(v.array(conceptSchema), v.maxLength(100_000)),
  reports: v.pipe(v.array(reportRecordSchema), v.maxLength(10_000)),
});

export type Concept = v.InferOutput<typeof conceptSchema>;
export type ConceptId = Concept['id'];
export type TermStatus = (typeof TERM_STATUSES)[number];
export type Basis = Concept['basis'];
export type Expansion = NonNullable<Concept['expansion']>;
export type Source = Concept['sources'][number];
export type GlossaryPack = v.InferOutput<typeof packSchema>;

/** The name by which a concept is shown. */
export function preferredTerm(concept: Concept): string {
  const preferred = concept.terms.find((term) => term.status === 'preferred');
  return preferred?.text ?? concept.id;
}

function isSought(text: string): boolean {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).some(
    (code) => !isDropped(code),
  );
}

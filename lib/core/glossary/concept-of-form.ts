/** From what the reader wrote to a concept; what the form does not show stays as it was. */
import type { Concept, Expansion, Source } from './concept.ts';
import { type EntryForm, linesOf, type SourceRow, sourceRowsOf, textOf } from './entry-form.ts';

type Term = Concept['terms'][number];

/**
 * @param base the entry from which the reader began: rules of its spellings, its reports and level
 *   are kept
 * @returns to be held against the schema: what is in the form may be wrong
 */
export function conceptOfForm(form: EntryForm, id: string, base?: Concept): Concept {
  const { english: _, unknown: __, expansion: ___, related: ____, ...kept } = base ?? {};
  const english = form.english.trim();
  const unknown = unknownOf(form);
  const expansion = expansionOf(form, base);
  return {
    ...kept,
    id,
    terms: termsOf(form, base),
    ...(english === '' ? {} : { english }),
    definition: bilingual(form.zh.trim(), form.en.trim()),
    ...(unknown ? { unknown } : {}),
    ...(expansion ? { expansion } : {}),
    basis: 'own',
    sources: sourceRowsOf(form).map((row) => sourceOf(row, base?.sources ?? [])),
    ...(form.related.length === 0 ? {} : { related: form.related.map((one) => one.id) }),
  };
}

/**
 * The name, with what is newly spelled as its variants; of the base's terms those that are wanted
 * still, and its name, by which it is found as before.
 */
function termsOf(form: EntryForm, base: Concept | undefined): Term[] {
  const name = form.term.trim();
  const wanted = new Set(linesOf(form.spellings).map((line) => line.text));
  wanted.delete(name);
  const known = (base?.terms ?? [])
    .filter(({ text, status }) => status === 'preferred' || text === name || wanted.has(text))
    .map((term) => ({
      ...term,
      variants: (term.variants ?? []).filter((variant) => wanted.has(textOf(variant))),
    }));
  const covered = new Set(known.flatMap(({ text, variants }) => [text, ...variants.map(textOf)]));
  const added = [...wanted].filter((text) => !covered.has(text));
  const named = known.find(({ text }) => text === name) ?? { text: name, variants: [] };
  const others = known.filter(({ text }) => text !== name);
  return [
    withVariants({ ...named, status: 'preferred' }, [...named.variants, ...added]),
    ...others.map((term) =>
      withVariants(
        { ...term, status: term.status === 'preferred' ? 'admitted' : term.status },
        term.variants,
      ),
    ),
  ];
}

function withVariants({ variants: _, ...term }: Term, variants: Term['variants'] = []): Term {
  return variants.length === 0 ? term : { ...term, variants };
}

function bilingual(zh: string, en: string): Concept['definition'] {
  return { ...(zh === '' ? {} : { zh }), ...(en === '' ? {} : { en }) };
}

function unknownOf({ unknownZh, unknownEn }: EntryForm): Concept['unknown'] {
  const zh = unknownZh.trim();
  const en = unknownEn.trim();
  return zh === '' && en === '' ? undefined : bilingual(zh, en);
}

function expansionOf(form: EntryForm, base: Concept | undefined): Expansion | undefined {
  const lines = linesOf(form.items);
  if (lines.length === 0) {
    return form.isPartial ? { status: 'not-established', items: [] } : undefined;
  }
  const translated = new Map(base?.expansion?.items.map(({ zh, en }) => [zh, en]));
  return {
    status: form.isPartial ? openStatus(base?.expansion) : 'established',
    items: lines.map(({ text }) => {
      const en = translated.get(text);
      return { zh: text, ...(en === undefined ? {} : { en }), basis: 'own' };
    }),
  };
}

/** Items that were hints only are no more than that for being edited. */
function openStatus(before: Expansion | undefined): Expansion['status'] {
  const isHinted = before?.status === 'not-established' && before.items.length > 0;
  return isHinted ? 'not-established' : 'partial';
}

/** A source that the base has as well keeps what is to be known of it. */
function sourceOf(row: SourceRow, known: readonly Source[]): Source {
  const { title, publisher, date, url } = row;
  const before = known.find((one) => one.title === title && one.publisher === publisher);
  return {
    title,
    publisher,
    ...(date === '' ? {} : { date }),
    via: before?.via ?? 'original',
    ...(url === '' ? {} : { url }),
    ...(before?.caveat ? { caveat: before.caveat } : {}),
  };
}

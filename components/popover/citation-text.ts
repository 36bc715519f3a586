/** An entry as it is copied, in the interface's language. */
import { citation } from '../../lib/core/glossary/citation.ts';
import type { Concept } from '../../lib/core/glossary/concept.ts';
import type { BilingualLabel, Origin } from '../../lib/core/glossary/glossary-view.ts';
import type { Lang, Translate } from '../translate.ts';
import { basisWording } from './basis-wording.ts';
import { isOfThisReport, type ShownReport } from './report-of-concept.ts';

export interface CitedFrom {
  readonly concept: Concept;
  readonly origin: Origin | undefined;
  /** Of the pack that the entry is from, unless it came with Meipi. */
  readonly packTitle?: BilingualLabel | undefined;
  readonly report: ShownReport | undefined;
  readonly page: { readonly title: string; readonly url: string };
}

/** @param accessed ISO 8601 day */
export function citationText(
  { concept, origin, packTitle, report, page }: CitedFrom,
  accessed: string,
  t: Translate,
  lang: Lang,
): string {
  // Of the report on the page the glossary knows the newspaper and the day, if the entry is from it.
  const seed = isOfThisReport(concept, report)
    ? concept.sources.find(({ via, title }) => via === 'seed' && title === report?.title)
    : undefined;
  const met = {
    ...(seed ? { report: seed } : {}),
    page: { ...page, accessed },
  };
  const pack = packTitle && (packTitle[lang] ?? packTitle.zh ?? packTitle.en);
  return citation(concept, met, lang, {
    by:
      pack !== undefined
        ? t('cite_by_pack', pack)
        : t(origin?.type === 'own' ? 'cite_by_reader' : 'cite_by'),
    basis: t('cite_basis'),
    basisName: t(basisWording(concept, origin, report).name),
    unknown: t('cite_unknown'),
    sources: t('cite_sources'),
    via: { reprint: t('via_reprint'), mirror: t('via_mirror') },
    article: t('cite_article'),
    page: t('cite_page'),
  });
}

/** The day it is for the reader. */
export function isoDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** How the basis of a concept is put: in a word or two, and in a sentence. */
import type { Basis, Concept } from '../../lib/core/glossary/concept.ts';
import type { Origin } from '../../lib/core/glossary/glossary-view.ts';
import { isMeaningUnknown } from '../../lib/core/glossary/is-meaning-unknown.ts';
import type { MessageKey } from '../translate.ts';
import { isOfThisReport, type ShownReport, titleOfReport } from './report-of-concept.ts';

export interface BasisWording {
  readonly name: MessageKey;
  readonly explanation: MessageKey;
  /** To be filled in: the title of the report that is meant. */
  readonly title?: string;
}

export const BASIS_NAME: Record<Basis, MessageKey> = {
  source: 'basis_source',
  report: 'basis_report',
  background: 'basis_background',
  unknown: 'basis_unknown',
  own: 'basis_own',
};

const BASIS_EXPLANATION: Record<Basis, MessageKey> = {
  source: 'basis_source_explained',
  report: 'basis_report_explained',
  background: 'basis_background_explained',
  unknown: 'basis_unknown_explained',
  own: 'basis_own_explained',
};

export function basisWording(
  concept: Concept,
  origin: Origin | undefined,
  report: ShownReport | undefined,
): BasisWording {
  const { basis } = concept;
  if (isMeaningUnknown(concept)) {
    return { name: 'basis_meaning_unknown', explanation: 'basis_meaning_unknown_explained' };
  }
  if (basis === 'own' && origin?.type === 'pack') {
    return { name: 'basis_author', explanation: 'basis_author_explained' };
  }
  if (basis === 'report' && !isOfThisReport(concept, report)) {
    const title = titleOfReport(concept);
    return title === undefined
      ? { name: 'basis_report', explanation: 'basis_report_untitled_explained' }
      : { name: 'basis_report', explanation: 'basis_report_elsewhere_explained', title };
  }
  return { name: BASIS_NAME[basis], explanation: BASIS_EXPLANATION[basis] };
}

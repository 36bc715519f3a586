/** What differs between page and report, in one sentence. Who is right, nobody says: the page may be the corrected one. */
import type { ReportDifferences } from '../../lib/core/report/differences.ts';
import { type MessageKey, useLang, useTranslate } from '../translate.ts';
import { COMMA } from './clauses.ts';
import { countOf, type ParagraphKind, paragraphKinds } from './paragraph-kinds.ts';

interface DifferencesLineProps {
  readonly differences: ReportDifferences;
  /** The report is one of the reader's own articles. */
  readonly own?: boolean | undefined;
}

const PARTS: readonly (readonly [ParagraphKind, MessageKey])[] = [
  ['same', 'differences_same'],
  ['altered', 'differences_altered'],
  ['partial', 'differences_partial'],
  ['moved', 'differences_moved'],
  ['missing', 'differences_missing'],
];

/** Of one figure, and of several. */
const FIGURES = {
  known: ['differences_figure', 'differences_figures'],
  own: ['differences_own_figure', 'differences_own_figures'],
} as const;

export function DifferencesLine({ differences, own }: DifferencesLineProps) {
  const t = useTranslate();
  const lang = useLang();
  if (!hasDifferences(differences)) return <p class="differences-line">{t('differences_none')}</p>;
  const states = paragraphKinds(differences);
  const parts = PARTS.map(([kind, key]) => [countOf(states, kind), key] as const)
    .filter(([count]) => count > 0)
    .map(([count, key]) => t(key, String(count)));
  const figures = differences.figures.length;
  return (
    <p class="differences-line">
      {t('differences_paragraphs', String(states.length), parts.join(COMMA[lang]))}
      {figures > 0 && (
        <span>
          {lang === 'en' && ' '}
          {t(FIGURES[own ? 'own' : 'known'][figures === 1 ? 0 : 1], String(figures))}
        </span>
      )}
    </p>
  );
}

export function hasDifferences(differences: ReportDifferences): boolean {
  return (
    differences.figures.length > 0 ||
    paragraphKinds(differences).some(({ kind }) => kind !== 'same')
  );
}

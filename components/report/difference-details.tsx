/** The differences one by one, opened from the line that sums them up. What is missing stays in one line: an excerpt is no fault. */
import { useLang, useTranslate } from '../translate.ts';
import { LISTING } from './clauses.ts';
import { DifferencesLine, hasDifferences } from './differences-line.tsx';
import { FigureList } from './figure-list.tsx';
import type { PageReport } from './page-status.ts';
import { ParagraphItem } from './paragraph-item.tsx';
import { formatNumbers, paragraphKinds } from './paragraph-kinds.ts';

interface DifferenceDetailsProps {
  readonly report: PageReport;
  onShowPlace(start: number, end: number): void;
}

export function DifferenceDetails({ report, onShowPlace }: DifferenceDetailsProps) {
  const t = useTranslate();
  const lang = useLang();
  const { differences, own } = report;
  const line = <DifferencesLine differences={differences} own={own} />;
  if (!hasDifferences(differences)) return line;
  const states = paragraphKinds(differences);
  const standing = states.filter(({ kind }) => kind !== 'same' && kind !== 'missing');
  const missing = states.filter(({ kind }) => kind === 'missing');
  return (
    <div class="differences">
      {line}
      <details>
        <summary>{t('differences_show')}</summary>
        {differences.figures.length > 0 && (
          <FigureList figures={differences.figures} own={own} onShowPlace={onShowPlace} />
        )}
        <h4>{t('paragraphs_heading')}</h4>
        {standing.length > 0 && (
          <ul class="paragraphs">
            {standing.map((state) => (
              <ParagraphItem key={state.number} run={[state]} onShowPlace={onShowPlace} />
            ))}
          </ul>
        )}
        {missing.length > 0 && (
          <p class="paragraphs-missing">
            {t('differences_not_here', formatNumbers(missing, LISTING[lang]))}
          </p>
        )}
      </details>
    </div>
  );
}

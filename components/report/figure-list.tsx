/** The figures that are others on the page than in the report. */
import type { ReportDifferences } from '../../lib/core/report/differences.ts';
import { useTranslate } from '../translate.ts';
import { PlaceButton } from './place-button.tsx';

interface FigureListProps {
  readonly figures: ReportDifferences['figures'];
  readonly own?: boolean | undefined;
  onShowPlace(start: number, end: number): void;
}

export function FigureList({ figures, own, onShowPlace }: FigureListProps) {
  const t = useTranslate();
  const key = own ? 'figure_own' : 'figure_differs';
  return (
    <ul class="figures">
      {figures.map(({ paragraph, was, now, page }) => (
        <li key={`${page[0]} ${was}`}>
          <PlaceButton page={page} onShowPlace={onShowPlace}>
            <span class="paragraph-number">{t('paragraph_number', String(paragraph + 1))}</span>
            <span class="paragraph-state">{t(key, was, now)}</span>
          </PlaceButton>
        </li>
      ))}
    </ul>
  );
}

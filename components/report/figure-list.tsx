/** The figures that are others on the page than in the report: the page's words, and what the report has instead. */
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
  return (
    <>
      <h4>{t('figures_heading')}</h4>
      <ul class="figures">
        {figures.map(({ paragraph, was, now, before, after, page }) => (
          <li key={`${page[0]} ${was}`}>
            <PlaceButton page={page} onShowPlace={onShowPlace}>
              <span class="paragraph-number">{t('paragraph_number', String(paragraph + 1))}</span>
              <span class="figure">
                <span class="figure-here" lang="zh-CN">
                  …{before}
                  <strong>{now}</strong>
                  {after}…
                </span>{' '}
                <span class="figure-was">{t(own ? 'figure_own' : 'figure_differs', was)}</span>
              </span>
            </PlaceButton>
          </li>
        ))}
      </ul>
    </>
  );
}

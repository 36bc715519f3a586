/** The paragraphs of a report side by side, each drawn as the list names it: by shape, not by colour. */
import { useTranslate } from '../translate.ts';
import type { PageReport } from './page-status.ts';
import { countOf, paragraphKinds } from './paragraph-kinds.ts';
import { BOX, FILLED } from './paragraph-shapes.ts';

/** In units of the drawing; the strip stretches to its place. */
const STEP = 10;

export function CoverageStrip({ differences }: Pick<PageReport, 'differences'>) {
  const t = useTranslate();
  const states = paragraphKinds(differences);
  if (states.length === 0) return null;
  const found = states.length - countOf(states, 'missing');
  const gap = states.length > 60 ? 0 : 2;
  return (
    <svg
      class="coverage-strip"
      viewBox={`0 0 ${states.length * STEP} ${BOX}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('popup_paragraphs', String(found), String(states.length))}
    >
      {states.map(({ number, kind }) => {
        const column = { x: (number - 1) * STEP, width: STEP - gap };
        return (
          <g key={number} class={`strip-box strip-${kind}`}>
            <rect class="strip-track" {...column} y={0} height={BOX} />
            {FILLED[kind].map(([y, height]) => (
              <rect key={y} class="strip-fill" {...column} y={y} height={height} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

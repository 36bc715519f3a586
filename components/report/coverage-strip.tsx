/** The paragraphs of a report side by side, each filled as far as the page carries it. */
import { useTranslate } from '../translate.ts';

/** In units of the drawing; the strip stretches to its place. */
const STEP = 10;
const HEIGHT = 20;

export function CoverageStrip({ paragraphs }: { readonly paragraphs: readonly number[] }) {
  const t = useTranslate();
  if (paragraphs.length === 0) return null;
  const width = paragraphs.length * STEP;
  const gap = paragraphs.length > 60 ? 0 : 2;
  const found = paragraphs.filter((share) => share > 0).length;
  return (
    <svg
      class="coverage-strip"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('popup_paragraphs', String(found), String(paragraphs.length))}
    >
      {paragraphs.map((share, index) => {
        const filled = Math.min(1, Math.max(0, share)) * HEIGHT;
        const column = { x: index * STEP, width: STEP - gap };
        return (
          <g key={index}>
            <rect class="strip-track" {...column} y={0} height={HEIGHT} />
            <rect class="strip-fill" {...column} y={HEIGHT - filled} height={filled} />
          </g>
        );
      })}
    </svg>
  );
}

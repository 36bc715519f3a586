/**
 * The article from left to right: above, where terms stand, as the notes in the upper margin
 * of an annotated book do; below, its paragraphs. Shapes tell everything, colours nothing.
 */
import type { ParagraphState } from '../report/paragraph-kinds.ts';
import { BOX, FILLED } from '../report/paragraph-shapes.ts';
import { NOTE_SLIP } from './note-slip.tsx';
import type { Place } from './places.ts';

interface StripPictureProps {
  readonly places: readonly Place[];
  readonly paragraphs: readonly ParagraphState[];
  /** Offsets in the page text at its two ends. */
  readonly extent: readonly [number, number];
}

/** So many places and more are drawn with finer lines. */
const CROWDED = 80;
/** CSS pixels. */
const HEIGHT = 40;
const LINE = 22;
const PARAGRAPHS = { top: 26, height: 14 };

export function StripPicture({ places, paragraphs, extent }: StripPictureProps) {
  const [from, to] = extent;
  const across = (offset: number) =>
    `${Math.round(Math.min(1, Math.max(0, (offset - from) / (to - from))) * 10_000) / 100}%`;
  const standing = paragraphs.filter(({ page }) => page !== undefined);
  return (
    <svg
      class={`strip-picture${places.length > CROWDED ? ' crowded' : ''}`}
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
    >
      <line class="strip-line" x1="0" x2="100%" y1={LINE} y2={LINE} />
      {standing.map(({ number, kind, page: [start, end] = [0, 0] }) => (
        <g key={number} class={`strip-paragraph strip-${kind}`}>
          {FILLED[kind].map(([y, height]) => (
            <rect
              key={y}
              class="strip-fill"
              x={across(start)}
              width={across(from + end - start)}
              y={PARAGRAPHS.top + (y / BOX) * PARAGRAPHS.height}
              height={(height / BOX) * PARAGRAPHS.height}
            />
          ))}
          <line
            class="strip-gap"
            x1={across(start)}
            x2={across(start)}
            y1={PARAGRAPHS.top}
            y2={PARAGRAPHS.top + PARAGRAPHS.height}
          />
        </g>
      ))}
      {places.map((place) => (
        <Tick key={`${place.key} ${place.index}`} place={place} x={across(middleOf(place))} />
      ))}
    </svg>
  );
}

function Tick({ place: { isSlogan, hasNote }, x }: { readonly place: Place; readonly x: string }) {
  if (isSlogan) return <circle class="strip-slogan" cx={x} cy={LINE - 4} r="1.5" />;
  return (
    <>
      <line class="strip-tick" x1={x} x2={x} y1={hasNote ? 2 : LINE - 10} y2={LINE} />
      {hasNote && (
        <svg class="strip-note" x={x} y="0" overflow="visible" aria-hidden="true">
          <path d={NOTE_SLIP} transform="translate(-4 0)" />
        </svg>
      )}
    </>
  );
}

export function middleOf({ start, end }: Pick<Place, 'start' | 'end'>): number {
  return (start + end) / 2;
}

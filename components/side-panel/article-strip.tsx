/**
 * The picture of the article as a slider: it leads to the place that is clicked, and with the
 * arrow keys from place to place. A slider and no list: it is one stop of the Tab key, what it
 * says of itself is the place it is at, and the list of all terms follows below.
 */
import { useRef } from 'preact/hooks';
import { COMMA } from '../report/clauses.ts';
import type { ParagraphState } from '../report/paragraph-kinds.ts';
import { useLang, useTranslate } from '../translate.ts';
import { placeWords } from './place-announcement.tsx';
import type { Place } from './places.ts';
import { StripLegend } from './strip-legend.tsx';
import { middleOf, StripPicture } from './strip-picture.tsx';
import type { Places } from './use-places.ts';

interface ArticleStripProps {
  readonly places: Places;
  readonly paragraphs: readonly ParagraphState[];
  /** Offsets in the page text at its two ends. */
  readonly extent: readonly [number, number];
}

export function ArticleStrip({ places, paragraphs, extent }: ArticleStripProps) {
  const t = useTranslate();
  const lang = useLang();
  const { all, current, goTo } = places;
  const [from, to] = extent;
  const turnBefore = useRef(0);
  if (to <= from || all.length === 0) return null;
  const words = current && [
    placeWords(current, t),
    ...(current.hasNote ? [t('panel_with_note')] : []),
  ];
  const reach = (place: Place | undefined) => {
    if (place && place !== current) goTo(place);
  };
  return (
    <div class="article-strip">
      <div class="strip-frame">
        <StripPicture places={all} paragraphs={paragraphs} extent={extent} />
        <input
          type="range"
          class={current ? undefined : 'unset'}
          min={from}
          max={to}
          step={1}
          value={current ? Math.round(middleOf(current)) : from}
          aria-label={t('strip_label')}
          aria-valuetext={words?.join(COMMA[lang]) ?? t('strip_unset')}
          onInput={({ currentTarget }) => {
            const nearest = nearestOf(all, Number(currentTarget.value));
            reach(nearest);
            // Where nothing stands it stays at no place.
            const shown = nearest ?? current;
            if (shown) currentTarget.value = String(Math.round(middleOf(shown)));
          }}
          onPointerDown={() => {
            turnBefore.current = places.turn;
          }}
          // Clicked where it is already: there is no input, but the page may have been scrolled on.
          onClick={() => {
            if (current && places.turn === turnBefore.current) goTo(current);
          }}
          onKeyDown={(event) => {
            const next = keyTarget(event.key, current ? all.indexOf(current) : -1, all.length);
            if (next === undefined) return;
            event.preventDefault();
            reach(all[next]);
          }}
        />
      </div>
      <StripLegend places={all} hasParagraphs={paragraphs.length > 0} />
    </div>
  );
}

/** How many places a page-up or page-down goes. */
const MANY = 10;

/**
 * @param at the place now, from 0; -1: none
 * @returns undefined: the key is none of ours
 */
export function keyTarget(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: MANY,
    PageDown: -MANY,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  if (at < 0) return step > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, at + step));
}

export function nearestOf(places: readonly Place[], offset: number): Place | undefined {
  const distance = (place: Place) => Math.abs(middleOf(place) - offset);
  return places.reduce<Place | undefined>(
    (best, place) => (best && distance(best) <= distance(place) ? best : place),
    undefined,
  );
}

/** Where in the article the reader was led last, by whichever list or picture. */
import { useState } from 'preact/hooks';
import type { Place } from './places.ts';

export interface Places {
  /** In the order of the page. */
  readonly all: readonly Place[];
  /** The place led to last, as long as it stands there. */
  readonly current: Place | undefined;
  /** How often the reader was led anywhere: going to the same place again is news as well. */
  readonly turn: number;
  goTo(place: Place): void;
  /** Of what has this key: the next place if it is the current one, the first of it otherwise; round at the end. */
  goOn(key: string, step: 1 | -1): void;
}

export function usePlaces(
  all: readonly Place[],
  onShowPlace: (start: number, end: number) => void,
): Places {
  const [at, setAt] = useState<{ key: string; index: number; turn: number }>();
  const current = all.find(({ key, index }) => key === at?.key && index === at.index);
  const goTo = (place: Place) => {
    setAt({ key: place.key, index: place.index, turn: (at?.turn ?? 0) + 1 });
    onShowPlace(place.start, place.end);
  };
  return {
    all,
    current,
    turn: at?.turn ?? 0,
    goTo,
    goOn(key, step) {
      const own = all.filter((place) => place.key === key);
      const last = current?.key === key ? current.index + step : 0;
      const next = own[(last + own.length) % own.length];
      if (next) goTo(next);
    },
  };
}

/** Tells those who cannot see it flash which place of a term is shown in the page. */
import { type Translate, useTranslate } from '../translate.ts';
import type { Place } from './places.ts';
import type { Places } from './use-places.ts';

export function PlaceAnnouncement({ places: { current, turn } }: { readonly places: Places }) {
  const t = useTranslate();
  return (
    <p class="unseen" role="status">
      {/* A new element each time: to be led to the same place again is said again. */}
      {current && <span key={turn}>{placeWords(current, t)}</span>}
    </p>
  );
}

export function placeWords({ label, index, count }: Place, t: Translate): string {
  if (count === 1) return t('panel_at_only', label);
  return t('panel_at', label, String(index + 1), String(count));
}

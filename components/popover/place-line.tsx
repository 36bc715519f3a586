/** Which of its occurrences in the article the popover stands at, and the way to the others. */
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translate.ts';

export interface Place {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

interface PlaceLineProps {
  readonly place: Place;
  onStep(step: 1 | -1): void;
}

export function PlaceLine({ place: { index, count }, onStep }: PlaceLineProps) {
  const t = useTranslate();
  if (count < 2) return null;
  const isFirst = index <= 0;
  const isLast = index >= count - 1;
  return (
    <div class="place">
      <p aria-live="polite">{t('place_of', String(index + 1), String(count))}</p>
      {/* At an end they stay where they are: the focus may be on them. */}
      <button
        type="button"
        class="tool place-previous"
        aria-label={t('place_previous')}
        title={t('place_previous')}
        aria-disabled={isFirst}
        onClick={() => !isFirst && onStep(-1)}
      >
        <Icon name="chevron" />
      </button>
      <button
        type="button"
        class="tool place-next"
        aria-label={t('place_next')}
        title={t('place_next')}
        aria-disabled={isLast}
        onClick={() => !isLast && onStep(1)}
      >
        <Icon name="chevron" />
      </button>
    </div>
  );
}

/** How often something stands in the article; when the reader has been led to it, where of these, and on or back. */
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translate.ts';
import type { Place } from './places.ts';

interface PlaceStepsProps {
  readonly label: string;
  readonly count: number;
  /** The place of it that was led to last. */
  readonly current: Place | undefined;
  readonly tabIndex: 0 | -1;
  onStep(step: 1 | -1): void;
}

export function PlaceSteps({ label, count, current, tabIndex, onStep }: PlaceStepsProps) {
  const t = useTranslate();
  if (count < 2) return null;
  if (!current) return <span class="term-count">{t('popup_term_count', String(count))}</span>;
  return (
    <span class="place-steps">
      <button type="button" class="step-back" tabIndex={tabIndex} onClick={() => onStep(-1)}>
        <Icon name="chevron" />
        <span class="unseen">{t('panel_previous_place', label)}</span>
      </button>
      <span class="term-count" aria-hidden="true">
        {`${current.index + 1}/${count}`}
      </span>
      <button type="button" class="step-on" tabIndex={tabIndex} onClick={() => onStep(1)}>
        <Icon name="chevron" />
        <span class="unseen">{t('panel_next_place', label)}</span>
      </button>
    </span>
  );
}

/** Which occurrences of a term are marked. */
import { useId } from 'preact/hooks';
import type { Density } from '../../lib/core/settings.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

const CHOICES: readonly (readonly [Density, MessageKey])[] = [
  ['every', 'density_every'],
  ['paragraph', 'density_paragraph'],
  ['first', 'density_first'],
];

interface DensityChoiceProps {
  readonly density: Density;
  onDensity(density: Density): void;
}

export function DensityChoice({ density, onDensity }: DensityChoiceProps) {
  const t = useTranslate();
  const name = useId();
  return (
    <fieldset class="density">
      <legend>{t('density_heading')}</legend>
      {CHOICES.map(([one, key]) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === density}
            onChange={() => onDensity(one)}
          />
          <span>{t(key)}</span>
        </label>
      ))}
    </fieldset>
  );
}

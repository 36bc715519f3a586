/** Which occurrences of a term are marked. */
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
  return (
    <label class="density">
      <span>{t('density_heading')}</span>
      <select
        value={density}
        onChange={({ currentTarget }) => {
          const chosen = CHOICES.find(([one]) => one === currentTarget.value);
          if (chosen) onDensity(chosen[0]);
        }}
      >
        {CHOICES.map(([one, key]) => (
          <option key={one} value={one} selected={one === density}>
            {t(key)}
          </option>
        ))}
      </select>
    </label>
  );
}

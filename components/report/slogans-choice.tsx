/** Whether number slogans that no entry explains are marked as well. */
import { useTranslate } from '../translate.ts';

interface SlogansChoiceProps {
  readonly isOn: boolean;
  onSlogans(isOn: boolean): void;
}

export function SlogansChoice({ isOn, onSlogans }: SlogansChoiceProps) {
  const t = useTranslate();
  return (
    <label class="slogans-choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onSlogans(currentTarget.checked)}
      />
      <span>{t('density_slogans')}</span>
    </label>
  );
}

/** One thing that can be set: its name, what it does, and its choices as radio buttons in a row. */
import { useId } from 'preact/hooks';
import { type MessageKey, useTranslate } from '../translate.ts';

interface ChoiceRowProps<T> {
  readonly name: string;
  readonly help?: string;
  readonly choices: readonly (readonly [value: T, name: MessageKey])[];
  readonly value: T;
  onChoose(value: T): void;
}

export function ChoiceRow<T extends string | number | boolean | null>(props: ChoiceRowProps<T>) {
  const { name, help, choices, value, onChoose } = props;
  const t = useTranslate();
  const id = useId();
  return (
    <fieldset class="setting" aria-describedby={help && `${id}-help`}>
      <legend>{name}</legend>
      {help && (
        <p class="setting-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div class="setting-choices">
        {choices.map(([one, label]) => (
          <label key={label}>
            <input type="radio" name={id} checked={one === value} onChange={() => onChoose(one)} />
            <span>{t(label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

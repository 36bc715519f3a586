/** Takes the marks of a term away, and brings them back on the same spot. */
import { type MessageKey, useTranslate } from '../translate.ts';

export interface HidingControls {
  readonly isHidden: boolean;
  /** `changed`: by the reader, just now. */
  readonly type: 'as-found' | 'under-way' | 'changed' | 'failed';
  onToggle(): void;
}

interface HideButtonProps {
  readonly hiding: HidingControls;
  readonly what: 'entry' | 'slogan';
}

export function HideButton({ hiding, what }: HideButtonProps) {
  const t = useTranslate();
  const label = what === 'entry' ? 'popover_hide' : 'slogan_not_term';
  return (
    <button
      type="button"
      class="text-button"
      aria-disabled={hiding.type === 'under-way'}
      onClick={hiding.onToggle}
    >
      {t(hiding.isHidden ? 'undo' : label)}
    </button>
  );
}

/** What is to be said of it, if anything. */
export function hidingMessage({ isHidden, type }: HidingControls): MessageKey | undefined {
  if (type === 'failed') return 'popover_hide_failed';
  if (isHidden) return 'popover_hidden';
  return type === 'changed' ? 'popover_marked_again' : undefined;
}

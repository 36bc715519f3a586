/** The popover as a window: moved by its grip, pinned, closed. */
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translate.ts';
import { MoveGrip } from './move-grip.tsx';

export interface WindowControls {
  readonly isPinned: boolean;
  onPin(): void;
  /** By so many CSS pixels. */
  onMove(dx: number, dy: number): void;
  onClose(): void;
}

export function WindowTools({ isPinned, onPin, onMove, onClose }: WindowControls) {
  const t = useTranslate();
  return (
    <span class="tools">
      <MoveGrip onMove={onMove} />
      <button
        type="button"
        class="tool pin"
        aria-label={t('popover_pin')}
        title={t(isPinned ? 'popover_unpin_hint' : 'popover_pin_hint')}
        aria-pressed={isPinned}
        onClick={onPin}
      >
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M5.5 2.5h5M6.5 2.5v4l-2 2.5h7l-2-2.5v-4M8 9v4.5"
            fill={isPinned ? 'currentColor' : 'none'}
            stroke="currentColor"
            stroke-width="1.5"
          />
        </svg>
      </button>
      <button type="button" class="tool close" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </span>
  );
}

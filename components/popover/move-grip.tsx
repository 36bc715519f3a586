/** What the popover is moved by: with the pointer, or with the arrow keys. */
import { useRef } from 'preact/hooks';
import { useTranslate } from '../translate.ts';
import { type Drag, dragTo, startDrag } from './drag.ts';

/** CSS pixels at each press of an arrow key, and with Shift. */
const STEP = 16;
const LONG_STEP = 64;

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function MoveGrip({ onMove }: { onMove(dx: number, dy: number): void }) {
  const t = useTranslate();
  const drag = useRef<Drag>(undefined);
  return (
    <button
      type="button"
      class="tool grip"
      aria-label={t('popover_move')}
      title={t('popover_move')}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = startDrag(event);
      }}
      onPointerMove={(event) => {
        if (!drag.current || event.buttons === 0) return;
        const [dx, dy] = dragTo(drag.current, event);
        if (dx !== 0 || dy !== 0) onMove(dx, dy);
      }}
      onLostPointerCapture={() => {
        drag.current = undefined;
      }}
      onKeyDown={(event) => {
        const direction = DIRECTIONS[event.key];
        if (!direction || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        const step = event.shiftKey ? LONG_STEP : STEP;
        onMove(direction[0] * step, direction[1] * step);
      }}
    >
      <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M5.5 4v.01M5.5 8v.01M5.5 12v.01M10.5 4v.01M10.5 8v.01M10.5 12v.01"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}

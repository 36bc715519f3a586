/** After a deletion: what was put away, and the way back. */
import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../translate.ts';

interface UndoToastProps {
  readonly undo: { readonly label: string } | undefined;
  onUndo(): void;
}

export function UndoToast({ undo, onUndo }: UndoToastProps) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const label = undo?.label;

  // The button that was pressed went away with its note; the keyboard goes on from here.
  useEffect(() => {
    if (label !== undefined) button.current?.focus({ preventScroll: true });
  }, [label]);

  return (
    <div class="toast-place" role="status">
      {label !== undefined && (
        <p class="toast">
          <span>{t('note_deleted', label)}</span>
          <button type="button" class="undo-button" ref={button} onClick={onUndo}>
            {t('undo')}
          </button>
        </p>
      )}
    </div>
  );
}

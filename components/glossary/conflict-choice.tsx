/** Another window stored the entry otherwise: both are shown, and the reader says which it is to be. */
import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../translate.ts';

interface ConflictChoiceProps {
  onKeepMine(): void;
  onTakeTheirs(): void;
}

export function ConflictChoice({ onKeepMine, onTakeTheirs }: ConflictChoiceProps) {
  const t = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed went away; neither choice is made by pressing its key once more.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <p class="form-problem">{t('save_conflict')}</p>
      <p class="entry-actions">
        <button type="button" class="small-button" onClick={onKeepMine}>
          {t('conflict_keep_mine')}
        </button>
        <button type="button" class="small-button" onClick={onTakeTheirs}>
          {t('conflict_take_theirs')}
        </button>
      </p>
    </div>
  );
}

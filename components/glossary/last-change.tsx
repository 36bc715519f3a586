/** The last change to the glossary, said as it is made, and the way back. */
import { useRef } from 'preact/hooks';
import type { LastChange as Change } from '../../lib/core/glossary/glossary-view.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

const MADE: Record<Change['kind'], MessageKey> = {
  install: 'glossary_change_install',
  remove: 'glossary_change_remove',
  order: 'glossary_change_order',
  enable: 'glossary_change_enable',
  disable: 'glossary_change_disable',
  put: 'glossary_change_put',
  delete: 'glossary_change_delete',
  hide: 'glossary_change_hide',
  show: 'glossary_change_show',
};

interface LastChangeProps {
  readonly change: Change | undefined;
  /** The change before, if it was just taken back. */
  readonly undone: Change | undefined;
  readonly isBusy: boolean;
  onUndo(): void;
}

export function LastChange({ change, undone, isBusy, onUndo }: LastChangeProps) {
  const t = useTranslate();
  const line = useRef<HTMLDivElement>(null);
  const words = ({ kind, label }: Change) => t(MADE[kind], label);
  return (
    <div class="last-change" ref={line} tabIndex={-1}>
      <p role="status">
        {undone && <span>{t('glossary_undone', words(undone))}</span>}
        {!undone && change && words(change)}
      </p>
      {change && (
        <button
          type="button"
          class="small-button"
          aria-disabled={isBusy}
          title={undone && words(change)}
          onClick={() => {
            // The button goes away with the first of all changes.
            line.current?.focus({ preventScroll: true });
            if (!isBusy) onUndo();
          }}
        >
          {undone ? t('glossary_undo_more') : t('undo')}
        </button>
      )}
    </div>
  );
}

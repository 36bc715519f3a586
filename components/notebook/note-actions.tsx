/** What can be done with a note. */
import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../translate.ts';

interface NoteActionsProps {
  /** Heading of the note, so that the buttons of different notes can be told apart by ear. */
  readonly headingId: string;
  readonly editing: boolean;
  onEdit(): void;
  onEditDone(): void;
  onDelete(): void;
  /** Left out for a note without a page. */
  onOpen?: (() => void) | undefined;
}

export function NoteActions(props: NoteActionsProps) {
  const { headingId, editing, onOpen } = props;
  const t = useTranslate();
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(editing);

  useEffect(() => {
    if (wasEditing.current && !editing) editButton.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);

  if (editing) {
    return (
      <p class="note-actions">
        <button
          type="button"
          class="small-button"
          aria-describedby={headingId}
          onClick={props.onEditDone}
        >
          {t('note_edit_done')}
        </button>
      </p>
    );
  }
  const common = { type: 'button', class: 'text-button', 'aria-describedby': headingId } as const;
  return (
    <p class="note-actions">
      {onOpen && (
        <button {...common} onClick={onOpen}>
          {t('note_open')}
        </button>
      )}
      <button {...common} ref={editButton} onClick={props.onEdit}>
        {t('note_edit')}
      </button>
      <button {...common} onClick={props.onDelete}>
        {t('note_delete')}
      </button>
    </p>
  );
}

/** The note editor joined to a note session: popover and notebook alike. */
// Makes components follow the signals that they read, without waiting for the next frame.
import '@preact/signals';
import { NoteEditor } from '../../components/notes/note-editor.tsx';
import { MAX_NOTE_LENGTH } from '../core/annotation/note.ts';
import type { NoteSession } from '../notes/note-session.ts';

interface NoteFieldProps {
  readonly note: NoteSession;
  readonly autoFocus?: boolean;
  /** Id of what is to be known of the note. */
  readonly describedBy?: string | undefined;
}

export function NoteField({ note, autoFocus, describedBy }: NoteFieldProps) {
  return (
    <NoteEditor
      text={note.text.value}
      state={note.state.value}
      maxLength={MAX_NOTE_LENGTH}
      autoFocus={autoFocus}
      describedBy={describedBy}
      onInput={note.input}
      onComposing={note.composing}
      onBlur={() => void note.flush()}
      onRetry={() => void note.retry()}
      onKeepMine={note.keepMine}
      onTakeTheirs={() => void note.takeTheirs()}
      onKeepBoth={note.keepBoth}
    />
  );
}

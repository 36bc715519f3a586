/** One note in the notebook: what it is about, what it says, where and when it was written. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Note } from '../../lib/core/annotation/note.ts';
import { formatDateTime } from '../format-time.ts';
import { useLocale } from '../translate.ts';
import { MarkedText } from './marked-text.tsx';
import { Moment } from './moment.tsx';
import { NoteActions } from './note-actions.tsx';
import { NoteOrigin } from './note-origin.tsx';
import { NoteText } from './note-text.tsx';

interface NoteCardProps {
  readonly note: Note;
  readonly query: string;
  readonly now: number;
  /** In place of the text while the note is being edited. */
  readonly editor: VNode | undefined;
  onEdit(note: Note): void;
  onEditDone(): void;
  onOpen(note: Note): void;
  onDelete(note: Note): void;
}

export function NoteCard(props: NoteCardProps) {
  const { note, query, now, editor } = props;
  const locale = useLocale();
  const headingId = useId();
  return (
    <article class="note" aria-labelledby={headingId}>
      <header class="note-head">
        <h2 id={headingId} lang="zh-CN">
          <MarkedText text={note.target.label} query={query} />
        </h2>
        <Moment at={note.modified} now={now} full={formatDateTime(note.modified, locale)} />
      </header>
      {editor ?? <NoteText text={note.body.value} query={query} />}
      <footer class="note-foot">
        {note.provenance && <NoteOrigin provenance={note.provenance} query={query} />}
        <NoteActions
          headingId={headingId}
          editing={editor !== undefined}
          onOpen={note.provenance && (() => props.onOpen(note))}
          onEdit={() => props.onEdit(note)}
          onEditDone={props.onEditDone}
          onDelete={() => props.onDelete(note)}
        />
      </footer>
    </article>
  );
}

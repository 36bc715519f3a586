/** The page on which a note was first written. */
import type { Provenance } from '../../lib/core/annotation/note.ts';
import { hostOf } from '../notes/host-of.ts';
import { useTranslate } from '../translate.ts';
import { MarkedText } from './marked-text.tsx';

interface NoteOriginProps {
  readonly provenance: Provenance;
  readonly query: string;
}

export function NoteOrigin({ provenance, query }: NoteOriginProps) {
  const t = useTranslate();
  const { title, url } = provenance;
  const host = hostOf(url);
  return (
    <p class="note-origin">
      {host !== undefined && title !== '' && (
        <cite lang="zh-CN">
          <MarkedText text={title} query={query} />
        </cite>
      )}
      <span class="note-host">{host ?? t('note_from_sample')}</span>
    </p>
  );
}

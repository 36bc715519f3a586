/** The page on which a note was first written. */
import type { Provenance } from '../../lib/core/annotation/note.ts';
import { useTranslate } from '../translate.ts';
import { MarkedText } from './marked-text.tsx';

interface NoteOriginProps {
  readonly provenance: Provenance;
  readonly query: string;
}

export function NoteOrigin({ provenance, query }: NoteOriginProps) {
  const t = useTranslate();
  const { title, url } = provenance;
  return (
    <p class="note-origin">
      {title !== '' && (
        <cite lang="zh-CN">
          <MarkedText text={title} query={query} />
        </cite>
      )}
      <span class="note-host">{hostOf(url) ?? t('note_from_sample')}</span>
    </p>
  );
}

/** Undefined for the extension's own pages: the sample article. */
function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(url)?.[1];
}

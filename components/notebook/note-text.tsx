/** The text of a note, folded after six lines until the reader asks for the rest. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../translate.ts';
import { findHits } from './find-hits.ts';
import { MarkedText } from './marked-text.tsx';

/** More than six lines hold at any width; what is beyond need not be laid out. */
const FOLDED_LENGTH = 1200;
/** A hit this far into the text may lie in the folded part: then the text is shown from there. */
const SURELY_VISIBLE = 120;
const BEFORE_HIT = 40;

interface NoteTextProps {
  readonly text: string;
  readonly query: string;
}

export function NoteText({ text, query }: NoteTextProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const [overflows, setOverflows] = useState(false);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const firstHit = useMemo(() => findHits(text, query)[0], [text, query]);
  const start = firstHit && firstHit[1] > SURELY_VISIBLE ? firstHit[0] - BEFORE_HIT : 0;
  const folded = !open;

  useLayoutEffect(() => {
    const element = paragraph.current;
    if (!element || !folded) return;
    const isCut = start > 0 || text.length > FOLDED_LENGTH;
    setOverflows(isCut || element.scrollHeight > element.clientHeight + 1);
  }, [text, folded, start]);

  return (
    <>
      <p class={folded ? 'note-text folded' : 'note-text'} lang="zh-CN" ref={paragraph}>
        {folded && start > 0 && '…'}
        <MarkedText text={folded ? text.slice(start, start + FOLDED_LENGTH) : text} query={query} />
      </p>
      {overflows && (
        <button
          type="button"
          class="text-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'note_fold' : 'note_unfold')}
        </button>
      )}
    </>
  );
}

/** The text of a note, folded after six lines until the reader asks for the rest. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../translate.ts';
import { findHits } from './find-hits.ts';
import { MarkedText } from './marked-text.tsx';

/** More than six lines hold at any width; what is beyond need not be laid out. */
const FOLDED_LENGTH = 1200;
/** A hit this far into the text may lie in the folded part. */
const SURELY_VISIBLE = 120;

interface NoteTextProps {
  readonly text: string;
  readonly query: string;
}

export function NoteText({ text, query }: NoteTextProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const [overflows, setOverflows] = useState(false);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const hidesHit = findHits(text, query).some(([, end]) => end > SURELY_VISIBLE);
  const folded = !open && !hidesHit;

  useLayoutEffect(() => {
    const element = paragraph.current;
    if (!element || !folded) return;
    setOverflows(text.length > FOLDED_LENGTH || element.scrollHeight > element.clientHeight + 1);
  }, [text, folded]);

  return (
    <>
      <p class={folded ? 'note-text folded' : 'note-text'} lang="zh-CN" ref={paragraph}>
        <MarkedText text={folded ? text.slice(0, FOLDED_LENGTH) : text} query={query} />
      </p>
      {overflows && !hidesHit && (
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

/** The beginning of the reader's note on a term. */
import { useTranslate } from '../translate.ts';
import { NoteSlip } from './note-slip.tsx';

/** More does not fit into the lines that are shown; notes can be very long. */
const MOST = { closed: 160, open: 800 };

interface NoteLinesProps {
  readonly text: string;
  /** The term is explained: there is room for more of it. */
  readonly isOpen: boolean;
}

export function NoteLines({ text, isOpen }: NoteLinesProps) {
  const t = useTranslate();
  return (
    <p class={`term-note${isOpen ? ' open' : ''}`}>
      <NoteSlip />
      <span class="unseen">{t('panel_note')}</span>
      <span class="term-note-text">{text.slice(0, isOpen ? MOST.open : MOST.closed)}</span>
    </p>
  );
}

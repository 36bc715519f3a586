/** The sign of a note: a slip of paper that hangs into the text, in lists and in the picture of the article alike. */
export function NoteSlip() {
  return (
    <svg class="note-slip" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
      <path d={NOTE_SLIP} />
    </svg>
  );
}

/** On a grid of 8 × 12, its tip at (4, 12). */
export const NOTE_SLIP = 'M0.5 0.5h7v8l-3.5 3l-3.5-3z';

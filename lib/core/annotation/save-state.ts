/** Where a text being written stands; what the reader is told of it. */

/** Why a save was refused; the text stays in the editor whatever the reason. */
export type SaveProblem =
  /** Longer than MAX_NOTE_LENGTH. */
  | 'too-long'
  /** The disk or the browser's allowance is full. */
  | 'quota'
  /** The database or the background cannot be reached. */
  | 'unavailable'
  /** The database was written by a newer version of the extension. */
  | 'newer-database'
  /** The extension was updated or reloaded under this page: it cannot save any more. */
  | 'updated'
  /** The background does not take this note (an error of ours). */
  | 'refused';

export type SaveState =
  /** Nothing typed and nothing stored. */
  | { readonly type: 'empty' }
  /** Typed, not yet acknowledged. */
  | { readonly type: 'typing' }
  | { readonly type: 'saving' }
  /** Durable: said only after the transaction completed. `at` in epoch milliseconds. */
  | { readonly type: 'saved'; readonly at: number }
  | { readonly type: 'failed'; readonly problem: SaveProblem }
  /** Another window saved another text meanwhile: both are shown. */
  | { readonly type: 'conflict'; readonly theirs: string };

/**
 * Messages to a tab's reader (tabs.sendMessage), from the background and the popup.
 * The reader checks only that they come from our own extension.
 */
import type { ConceptId } from '../core/glossary/concept.ts';
import type { FoundReport } from './replies.ts';

export type TabMessage =
  | { readonly type: 'reader/state' }
  | { readonly type: 'reader/next-term' }
  | { readonly type: 'reader/show'; readonly conceptId: ConceptId }
  | { readonly type: 'popover/resized'; readonly nonce: string; readonly height: number }
  | { readonly type: 'popover/dismissed'; readonly nonce: string };

/** Answer to `reader/state`. */
export interface ReaderState {
  /** `reading`: not yet looked through. */
  readonly type: 'reading' | 'ready' | 'failed';
  readonly report?: FoundReport;
  readonly terms: readonly TermCount[];
}

export interface TermCount {
  readonly conceptId: ConceptId;
  readonly label: string;
  readonly count: number;
}

/** Broadcast by the background to our own pages: which note changed, never its text. */
export interface NoteChanged {
  readonly type: 'note/changed';
  readonly noteId: string;
  readonly conceptId: ConceptId;
  readonly revision: number;
}

export function isNoteChanged(message: unknown): message is NoteChanged {
  return (message as { type?: unknown } | null)?.type === 'note/changed';
}

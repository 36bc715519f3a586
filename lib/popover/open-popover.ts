/** The popover page's beginning: shows its nonce, gets its content, opens the note. */

import { preferredTerm } from '../core/glossary/concept.ts';
import { createNoteSession, type NoteSession } from '../notes/note-session.ts';
import type { Client } from '../protocol/client.ts';
import type { PopoverContent } from '../protocol/replies.ts';
import { RequestError } from '../protocol/reply.ts';

export type OpenedPopover =
  | { readonly type: 'ready'; readonly content: PopoverContent; readonly note: NoteSession }
  /** Nobody opened this page: a guessed, used or expired nonce. It stays inert. */
  | { readonly type: 'no-session' }
  | { readonly type: 'unavailable' };

export async function openPopover(
  ask: Client,
  nonce: string,
  newId: () => string,
): Promise<OpenedPopover> {
  try {
    const content = await ask('popover/hello', {});
    const { concept, note, draft, problem } = content;
    const target = {
      type: 'concept',
      conceptId: concept.id,
      label: preferredTerm(concept),
    } as const;
    return {
      type: 'ready',
      content,
      note: createNoteSession({ ask, target, editorId: nonce, newId, note, draft, problem }),
    };
  } catch (error) {
    const code = error instanceof RequestError ? error.code : 'failed';
    return { type: code === 'no-session' || code === 'not-allowed' ? 'no-session' : 'unavailable' };
  }
}

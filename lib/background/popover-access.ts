/** What a popover page may see and touch: that of its session, which it proves by its nonce. */
import type { Draft } from '../core/annotation/note.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { Sender } from '../protocol/dispatcher.ts';
import { RequestError } from '../protocol/reply.ts';
import type { NoteService } from './note-service.ts';
import type { PopoverSession, Sessions } from './sessions.ts';

export interface PopoverAccess {
  /** @throws RequestError `no-session` */
  sessionOf(sender: Sender): Promise<PopoverSession>;
  /**
   * A popover may touch the notes of what it shows or has shown, or of what else its term may mean.
   * @returns undefined for other senders, who may touch all
   * @throws RequestError `not-allowed`
   */
  mayTouch(sender: Sender, conceptId: ConceptId): Promise<PopoverSession | undefined>;
  /** As mayTouch; and a note keeps its concept: another's cannot be written by its id. */
  mayWrite(
    sender: Sender,
    note: Pick<Draft, 'noteId' | 'target'>,
  ): Promise<PopoverSession | undefined>;
}

export function createPopoverAccess(sessions: Sessions, notes: NoteService): PopoverAccess {
  const sessionOf = async (sender: Sender): Promise<PopoverSession> => {
    const session =
      sender.nonce && (await sessions.claim(sender.nonce, sender.tabId, sender.frameId));
    if (!session) throw new RequestError('no-session');
    return session;
  };
  const mayTouch = async (sender: Sender, conceptId: ConceptId) => {
    if (sender.kind !== 'popover') return undefined;
    const session = await sessionOf(sender);
    if (!shownIn(session).includes(conceptId)) throw new RequestError('not-allowed');
    return session;
  };
  return {
    sessionOf,
    mayTouch,
    async mayWrite(sender, { noteId, target }) {
      const session = await mayTouch(sender, target.conceptId);
      const note = await notes.get(noteId);
      if (note && note.target.conceptId !== target.conceptId) throw new RequestError('not-allowed');
      return session;
    },
  };
}

/** What a popover shows, has shown, or offers as another sense. */
export function shownIn({ conceptId, senses = [], visited = [] }: PopoverSession): ConceptId[] {
  return [...(conceptId === undefined ? [] : [conceptId]), ...senses, ...visited];
}

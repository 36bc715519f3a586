/**
 * What the reader types to explain a slogan, kept until it is an entry: the popover may be closed,
 * its page left, the browser ended at any moment. What cannot become an entry waits until the
 * slogan's popover opens again.
 */
import type { Provenance } from '../core/annotation/note.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { NoteService } from './note-service.ts';
import type { ExplainResult, OwnEntries } from './own-entries.ts';
import type { PopoverSession, Sessions } from './sessions.ts';
import type { KeyedStore } from './settings-store.ts';

export interface Explanations {
  /** What stands in a popover's field now. */
  keep(session: PopoverSession, text: string): Promise<void>;
  /** What was typed in this popover, or was left behind by one on the same slogan that is over. */
  of(session: PopoverSession): Promise<string | undefined>;
  /**
   * As explainSlogan.
   * @param instead the explanation that it takes the place of
   * @throws RequestError
   */
  explain(session: PopoverSession, definition: string, instead?: string): Promise<ExplainResult>;
  /** These popovers are over, or, unless they are given, all that were open in an earlier run. */
  end(nonces?: readonly string[]): Promise<void>;
}

export interface ExplanationsOptions {
  readonly local: KeyedStore;
  readonly sessions: Pick<Sessions, 'get'>;
  readonly glossary: Pick<OwnEntries, 'explainSlogan'>;
  readonly notes: Pick<NoteService, 'leave'>;
  readonly isSpelledAlike: (one: string, other: string) => boolean;
}

interface Kept {
  readonly slogan: string;
  readonly text: string;
  readonly provenance: Provenance;
}

const quietly = () => undefined;
/** storage.local: by nonce, the latest last. */
const KEY = 'explanations';

export function createExplanations(options: ExplanationsOptions): Explanations {
  const { local, sessions, glossary, notes, isSpelledAlike } = options;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const all = async () => new Map(Object.entries(((await local.get(KEY))[KEY] ?? {}) as object));
  const change = async (how: (kept: Map<string, Kept>) => void): Promise<void> => {
    const kept: Map<string, Kept> = await all();
    how(kept);
    await local.set({ [KEY]: Object.fromEntries(kept) });
  };

  async function settle(nonce: string, { slogan, text, provenance }: Kept): Promise<void> {
    const { type, id } = await glossary.explainSlogan(slogan, text.trim());
    // Nobody has seen the two side by side: the entry stays as it is, with this as a note.
    if (type === 'exists') await notes.leave(nonce, targetOf(id, slogan), text, provenance);
  }

  return {
    keep: ({ nonce, sentence, provenance }, text) =>
      inTurn(() =>
        change((kept) => {
          kept.delete(nonce);
          if (text.trim() !== '') kept.set(nonce, { slogan: sentence.match, text, provenance });
        }),
      ),
    of: ({ nonce, sentence, tabId, frameId }) =>
      inTurn(async () => {
        const kept: Map<string, Kept> = await all();
        const own = kept.get(nonce);
        if (own) return own.text;
        for (const [other, one] of [...kept].reverse()) {
          const session = await sessions.get(other);
          // A page shows one popover at a time, and is slow to tell that the last one is gone.
          const isOver = !session || (session.tabId === tabId && session.frameId === frameId);
          if (!isOver || !isSpelledAlike(one.slogan, sentence.match)) continue;
          await change((now) => {
            now.delete(other);
            now.set(nonce, one);
          });
          return one.text;
        }
        return undefined;
      }),
    explain: ({ nonce, sentence }, definition, instead) =>
      inTurn(async () => {
        const result = await glossary.explainSlogan(sentence.match, definition, instead);
        if (result.type === 'explained') await change((kept) => void kept.delete(nonce));
        return result;
      }),
    end: (nonces) =>
      inTurn(async () => {
        const kept: Map<string, Kept> = await all();
        for (const [nonce, one] of kept) {
          const isOver = nonces
            ? nonces.includes(nonce)
            : (await sessions.get(nonce)) === undefined;
          if (!isOver) continue;
          // What cannot be saved now waits.
          await settle(nonce, one).then(() => change((now) => void now.delete(nonce)), quietly);
        }
      }),
  };
}

function targetOf(conceptId: ConceptId, label: string) {
  return { type: 'concept', conceptId, label } as const;
}

/**
 * What the readers in the frames of a tab have found: most pages have one, framesets
 * several. Kept in storage.session, since the background sleeps; a frame that is gone
 * says nothing of it, so the others are asked before they are counted.
 */
import type { ConceptId } from '../core/glossary/concept.ts';
import type { PageAnalysis, TabState } from '../protocol/replies.ts';
import type { ReaderState } from '../protocol/tab-messages.ts';
import type { SessionStore } from './sessions.ts';

/** What the toolbar button tells of a frame. */
export interface FrameFinding {
  /** Title and coverage of the best covered report. */
  readonly title?: string;
  readonly coverage: number;
  readonly concepts: readonly ConceptId[];
}

export interface TabFrames {
  /** @param analysis undefined: nothing is there any more. @returns the findings of all frames */
  update(tabId: number, frameId: number, analysis?: PageAnalysis): Promise<FrameFinding[]>;
  /** The frame that found most; undefined when no reader answers. */
  best(tabId: number): Promise<TabState | undefined>;
  closeTab(tabId: number): Promise<void>;
}

/** Asks a frame's reader; undefined when there is none. */
export type AskFrame = (tabId: number, frameId: number) => Promise<ReaderState | undefined>;

const keyOf = (tabId: number) => `frames/${tabId}`;

export function createTabFrames(store: SessionStore, askFrame: AskFrame): TabFrames {
  /** One change of a tab after the other. */
  const queues = new Map<number, Promise<unknown>>();
  const inTurn = <T>(tabId: number, work: () => Promise<T>): Promise<T> => {
    const result = (queues.get(tabId) ?? Promise.resolve()).catch(() => undefined).then(work);
    queues.set(tabId, result);
    const done = () => {
      if (queues.get(tabId) === result) queues.delete(tabId);
    };
    result.then(done, done);
    return result;
  };
  const read = async (tabId: number): Promise<Record<string, FrameFinding>> => {
    const key = keyOf(tabId);
    return { ...((await store.get(key))[key] as Record<string, FrameFinding> | undefined) };
  };

  return {
    update: (tabId, frameId, analysis) =>
      inTurn(tabId, async () => {
        const frames = await read(tabId);
        delete frames[frameId];
        for (const other of Object.keys(frames)) {
          const state = await askFrame(tabId, Number(other));
          if (!state || !hasFound(state)) delete frames[other];
        }
        if (analysis && hasFound(analysis)) frames[frameId] = findingOf(analysis);
        if (Object.keys(frames).length > 0) await store.set({ [keyOf(tabId)]: frames });
        else await store.remove(keyOf(tabId));
        return Object.values(frames);
      }),
    async best(tabId) {
      const ids = new Set([0, ...Object.keys(await read(tabId)).map(Number)]);
      const answers = await Promise.all(
        [...ids].map(async (frameId) => ({ frameId, state: await askFrame(tabId, frameId) })),
      );
      return answers
        .flatMap(({ frameId, state }) => (state ? [{ frameId, state }] : []))
        .sort((a, b) => weight(b.state) - weight(a.state))[0];
    },
    closeTab: (tabId) => store.remove(keyOf(tabId)),
  };
}

function hasFound({ terms, ...found }: PageAnalysis | ReaderState): boolean {
  return terms.length > 0 || ('reports' in found ? found.reports.length > 0 : 'report' in found);
}

function findingOf({ reports, concepts, terms }: PageAnalysis): FrameFinding {
  const [report] = reports;
  return {
    ...(report ? { title: report.title } : {}),
    coverage: report?.coverage ?? 0,
    concepts: [...new Set(terms.map((term) => term.concept))].flatMap(
      (index) => concepts[index]?.id ?? [],
    ),
  };
}

/** A report counts for more than any number of terms. */
function weight({ report, terms }: ReaderState): number {
  return report ? 1 + report.coverage : terms.length > 0 ? 0.5 : 0;
}

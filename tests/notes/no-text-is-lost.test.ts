/**
 * One editor against a background that loses requests and answers, and another window
 * that writes the same note, in any order.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNoteSession } from '../../lib/notes/note-session.ts';
import { editorId, idCounter, targetOf } from '../store/support/samples.ts';
import { createFakeBackground, type Fate } from './support/fake-background.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

const fate = fc.constantFrom<Fate>('answered', 'answered', 'answer-lost', 'lost', 'no-room');
const deed = fc.oneof(
  fc.record({ do: fc.constant('type' as const) }),
  fc.record({ do: fc.constant('take-back' as const) }),
  fc.record({ do: fc.constant('clear' as const) }),
  fc.record({ do: fc.constant('wait' as const), time: fc.constantFrom(0, 100, 400, 1000, 20_000) }),
  fc.record({ do: fc.constant('meet' as const), fate }),
  fc.record({ do: fc.constant('meet' as const), fate }),
  fc.record({ do: fc.constant('flush' as const) }),
  fc.record({ do: fc.constant('write-elsewhere' as const) }),
  fc.record({ do: fc.constant('refresh' as const) }),
  fc.record({
    do: fc.constant('decide' as const),
    choice: fc.constantFrom('keepMine' as const, 'takeTheirs' as const, 'keepBoth' as const),
  }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

function createWorld(beginsWithNote: boolean) {
  /** What the reader of this editor has seen, in the field or beside it. */
  const seen = new Set<string>();
  const background = createFakeBackground((over) => {
    // Whatever is written over must have been in sight here.
    expect([...seen], 'overwritten unseen').toContain(over.body.value);
  });
  if (beginsWithNote) background.writeElsewhere('起初');
  const session = createNoteSession({
    ask: background.client.ask,
    target: targetOf('1jia11-moshi'),
    editorId: editorId(1),
    newId: idCounter(),
    note: background.note(),
  });
  const written = new Set<string>();
  let typed = 0;
  let before = session.text.value;

  const look = () => {
    seen.add(session.text.value);
    if (session.state.value.type === 'conflict') seen.add(session.state.value.theirs);
  };
  look();

  function type(text: string): void {
    before = session.text.value;
    session.input(text);
    expect(session.text.value).toBe(text);
  }

  const deeds: { readonly [D in Deed as D['do']]: (one: D) => void } = {
    type: () => type(`${session.text.value.slice(0, 40)}字${typed++}`),
    'take-back': () => type(before),
    clear: () => type(''),
    wait: () => undefined,
    meet: (one) => void background.meet(one.fate),
    flush: () => void session.flush(),
    'write-elsewhere': () => {
      const text = `别处${written.size}`;
      written.add(text);
      background.writeElsewhere(text);
    },
    refresh: () => session.refresh(background.note()),
    decide: ({ choice }) => {
      if (session.state.value.type === 'conflict') void session[choice]();
    },
  };
  const carryOut = (one: Deed) => (deeds[one.do] as (one: Deed) => void)(one);

  /** What a reader may rely on at any moment. */
  function check(last: string): void {
    const { text, state } = session;
    const stored = new Set(background.history.values());
    if (state.value.type === 'saved') {
      expect([...stored], 'called saved').toContain(text.value);
    }
    if (state.value.type === 'empty') expect(text.value.trim()).toBe('');
    // Nothing but the reader, or a rest, changes the text.
    if (text.value !== last) expect([...stored, ''], 'replaced, and gone').toContain(last);
    expect([...stored]).toEqual(expect.arrayContaining([...written]));
  }

  return { background, session, carryOut, look, check };
}

async function settleAll({ background, session, look }: ReturnType<typeof createWorld>) {
  for (let turn = 0; turn < 12; turn++) {
    await pass(20_000);
    look();
    while (background.meet('answered')) {
      await pass(0);
      look();
    }
    if (session.state.value.type === 'failed') void session.flush();
  }
}

/** Milliseconds: hundreds of runs on a busy machine. */
const PATIENCE = 60_000;

test(
  'the last typed text is stored in the end, or shown beside the other: never dropped',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(deed, { minLength: 1, maxLength: 40, size: 'max' }),
        async (beginsWithNote, deeds) => {
          vi.clearAllTimers();
          const world = createWorld(beginsWithNote);
          const { session, background } = world;
          for (const one of deeds) {
            const typing = one.do === 'type' || one.do === 'take-back' || one.do === 'clear';
            const deciding = one.do === 'decide' && session.state.value.type === 'conflict';
            const last = session.text.value;
            world.carryOut(one);
            // What is typed over was the reader's to replace; a choice may add to mine, not drop it.
            if (deciding) expect(session.text.value).toContain(last);
            else if (!typing) world.check(last);
            const now = session.text.value;
            await pass(one.do === 'wait' ? one.time : 0);
            world.look();
            world.check(now);
          }
          const last = session.text.value;
          await settleAll(world);
          world.check(last);

          const { value } = session.state;
          if (value.type === 'conflict') {
            // (What was written elsewhere after that shows when it is decided.)
            expect([...background.history.values()]).toContain(value.theirs);
            expect(session.text.value).toBe(last);
            return;
          }
          expect(['saved', 'empty']).toContain(value.type);
          if (last.trim() !== '') expect([...background.history.values()]).toContain(last);
          session.dispose();
        },
      ),
      { numRuns: 400 },
    );
  },
  PATIENCE,
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  IDLE,
  type PopoverEvent,
  type PopoverState,
  step,
} from '../../../lib/core/reader/popover-machine.ts';

const MARKS = [0, 1];
const EVENTS: readonly PopoverEvent[] = [
  ...MARKS.map((mark) => ({ type: 'mark-enter', mark }) as const),
  ...MARKS.map((mark) => ({ type: 'activate', mark, focus: mark === 1 }) as const),
  { type: 'mark-leave' },
  { type: 'dwell-end' },
  { type: 'popover-enter' },
  { type: 'popover-leave' },
  { type: 'grace-end' },
  { type: 'popover-focus' },
  { type: 'outside-click' },
  { type: 'escape' },
  { type: 'gone' },
];

const isShown = (state: PopoverState): boolean => state.type === 'open' || state.type === 'leaving';

/** The state after these events, and the effects of the last. */
function run(...events: PopoverEvent[]): ReturnType<typeof step> {
  return events.reduce<ReturnType<typeof step>>((before, event) => step(before.state, event), {
    state: IDLE,
    effects: [],
  });
}

/** Every state that two marks can lead to. */
function reachable(): PopoverState[] {
  const found = new Map([[JSON.stringify(IDLE), IDLE]]);
  for (const state of found.values()) {
    for (const event of EVENTS) {
      const next = step(state, event).state;
      if (!found.has(JSON.stringify(next))) found.set(JSON.stringify(next), next);
    }
  }
  return [...found.values()];
}

const enter = { type: 'mark-enter', mark: 0 } as const;
const enterOther = { type: 'mark-enter', mark: 1 } as const;
const click = { type: 'activate', mark: 0, focus: false } as const;
const key = { type: 'activate', mark: 0, focus: true } as const;
const hovered = [enter, { type: 'dwell-end' }] as const;

describe('stories', () => {
  test('rest on a mark, read, leave', () => {
    expect(run(enter)).toEqual({
      state: { type: 'dwelling', mark: 0 },
      effects: [{ type: 'stop-timers' }, { type: 'start-dwell' }],
    });
    expect(run(...hovered)).toEqual({
      state: { type: 'open', mark: 0, held: false },
      effects: [{ type: 'stop-timers' }, { type: 'show', mark: 0, focus: false }],
    });
    expect(run(...hovered, { type: 'mark-leave' }).effects).toContainEqual({ type: 'start-grace' });
    expect(run(...hovered, { type: 'mark-leave' }, { type: 'grace-end' })).toEqual({
      state: IDLE,
      effects: [{ type: 'hide', restoreFocus: false }],
    });
  });

  test('pass over a mark', () => {
    expect(run(enter, { type: 'mark-leave' }, { type: 'dwell-end' })).toEqual({
      state: IDLE,
      effects: [],
    });
  });

  test('move from the mark into the popover: it stays, nothing is shown anew', () => {
    const moved = run(...hovered, { type: 'mark-leave' }, { type: 'popover-enter' });
    expect(moved.state).toEqual({ type: 'open', mark: 0, held: false });
    expect(moved.effects).toEqual([{ type: 'stop-timers' }]);
  });

  test('move on to another mark: the popover changes after the grace time', () => {
    const on = [...hovered, { type: 'mark-leave' }, enterOther] as const;
    expect(run(...on).state).toEqual({ type: 'leaving', mark: 0, next: 1 });
    expect(run(...on, { type: 'grace-end' })).toEqual({
      state: { type: 'open', mark: 1, held: false },
      effects: [{ type: 'stop-timers' }, { type: 'show', mark: 1, focus: false }],
    });
    expect(run(...on, { type: 'popover-enter' }).state).toMatchObject({ type: 'open', mark: 0 });
    expect(run(...on, { type: 'mark-leave' }).state).toEqual({ type: 'leaving', mark: 0 });
  });

  test('moving about on that other mark does not put the change off', () => {
    expect(run(...hovered, enterOther, enterOther).effects).toEqual([]);
  });

  test('click, then type: only escape, a click outside or the page close it', () => {
    expect(run(click)).toEqual({
      state: { type: 'open', mark: 0, held: true },
      effects: [{ type: 'stop-timers' }, { type: 'show', mark: 0, focus: false }],
    });
    expect(run(key).effects).toContainEqual({ type: 'show', mark: 0, focus: true });
    expect(run(...hovered, { type: 'popover-focus' }).state).toMatchObject({ held: true });
    const late = [...hovered, { type: 'mark-leave' }, { type: 'popover-focus' }] as const;
    expect(run(...late, { type: 'grace-end' })).toEqual({
      state: { type: 'open', mark: 0, held: true },
      effects: [],
    });
  });
});

describe('in every state', () => {
  const states = reachable();

  test('there are few of them', () => {
    expect(states).toHaveLength(1 + 2 + 4 + 2 + 2);
  });

  test.each(states.map((state) => [JSON.stringify(state), state] as const))('%s', (_, state) => {
    for (const event of EVENTS) {
      const { state: next, effects } = step(state, event);
      const shows = effects.filter((effect) => effect.type === 'show');
      const hides = effects.filter((effect) => effect.type === 'hide');

      // Hidden exactly when it was shown and is no more.
      expect(hides).toHaveLength(isShown(state) && !isShown(next) ? 1 : 0);
      // Shown exactly when it was not, when the mark changes, or when it is asked for.
      const changes = isShown(next) && !(isShown(state) && markOf(state) === markOf(next));
      expect(shows).toHaveLength(changes || event.type === 'activate' ? 1 : 0);
      for (const show of shows) {
        const focus = event.type === 'activate' && event.focus;
        expect(show).toEqual({ type: 'show', mark: markOf(next), focus });
      }
      expect(hides).toEqual(
        hides.map(() => ({ type: 'hide', restoreFocus: event.type === 'escape' })),
      );

      if (['escape', 'outside-click', 'gone'].includes(event.type)) expect(next).toEqual(IDLE);
      if (state.type === 'idle' && !['mark-enter', 'activate'].includes(event.type)) {
        expect({ next, effects }).toEqual({ next: IDLE, effects: [] });
      }
      const closes = ['escape', 'outside-click', 'gone', 'activate'].includes(event.type);
      if (state.type === 'open' && state.held && !closes) expect(next).toEqual(state);
    }
  });

  function markOf(state: PopoverState): number | undefined {
    return state.type === 'idle' ? undefined : state.mark;
  }
});

test('any story: one timer at most, and the right one; focus given back only by escape', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 60 }), (events) => {
      let state: PopoverState = IDLE;
      let timer: 'dwell' | 'grace' | undefined;
      let shown: number | undefined;
      for (const event of events) {
        // A timer that does not run does not end.
        if (event.type === 'dwell-end' && timer !== 'dwell') continue;
        if (event.type === 'grace-end' && timer !== 'grace') continue;
        if (event.type === 'dwell-end' || event.type === 'grace-end') timer = undefined;
        const next = step(state, event);
        for (const effect of next.effects) {
          if (effect.type === 'stop-timers') timer = undefined;
          if (effect.type === 'start-dwell' || effect.type === 'start-grace') {
            expect(timer).toBeUndefined();
            timer = effect.type === 'start-dwell' ? 'dwell' : 'grace';
          }
          if (effect.type === 'show') shown = effect.mark;
          if (effect.type === 'hide') shown = undefined;
        }
        state = next.state;
        const expected = { idle: undefined, dwelling: 'dwell', open: undefined, leaving: 'grace' };
        expect(timer).toBe(expected[state.type]);
        expect(shown).toBe(isShown(state) && state.type !== 'idle' ? state.mark : undefined);
      }
    }),
    { numRuns: 500 },
  );
});

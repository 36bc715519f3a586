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
  ...[undefined, ...MARKS].map((mark) => ({ type: 'on-the-way', mark }) as const),
  { type: 'hold' },
  { type: 'pin' },
  { type: 'unpin' },
  ...MARKS.map((mark) => ({ type: 'move-on', mark }) as const),
  { type: 'outside-click' },
  { type: 'escape' },
  { type: 'gone' },
];

const isShown = (state: PopoverState): boolean =>
  state.type === 'open' || state.type === 'leaving' || state.type === 'pinned';

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
    expect(run(...hovered, { type: 'hold' }).state).toMatchObject({ held: true });
    const late = [...hovered, { type: 'mark-leave' }, { type: 'hold' }] as const;
    expect(run(...late, { type: 'grace-end' })).toEqual({
      state: { type: 'open', mark: 0, held: true },
      effects: [],
    });
  });
});

describe('on the way to the popover', () => {
  const way = (mark?: number) => ({ type: 'on-the-way', mark }) as const;

  test('a mark that is passed does not take over, as long as the pointer goes on', () => {
    const passed = run(...hovered, way(), way(1));
    expect(passed.effects).toEqual([{ type: 'stop-timers' }, { type: 'start-grace' }]);
    expect(run(...hovered, way(), way(1), way(), { type: 'popover-enter' })).toEqual({
      state: { type: 'open', mark: 0, held: false },
      effects: [{ type: 'stop-timers' }],
    });
  });

  test('who stops on it means that one, who stops beside it none', () => {
    expect(run(...hovered, way(1), { type: 'grace-end' }).state).toMatchObject({ mark: 1 });
    expect(run(...hovered, way(1), way(), { type: 'grace-end' }).state).toEqual(IDLE);
  });
});

describe('pinned', () => {
  const pinned = [...hovered, { type: 'pin' }] as const;

  test('the pointer, other marks and clicks elsewhere change nothing', () => {
    const events: PopoverEvent[] = [
      ...([{ type: 'mark-leave' }, { type: 'popover-leave' }, enterOther] as const),
      ...([{ type: 'outside-click' }, { type: 'hold' }, { type: 'on-the-way', mark: 1 }] as const),
    ];
    expect(run(...pinned, ...events)).toEqual({ state: { type: 'pinned', mark: 0 }, effects: [] });
  });

  test('another mark that is asked for is shown, and stays pinned', () => {
    expect(run(...pinned, { type: 'activate', mark: 1, focus: true })).toEqual({
      state: { type: 'pinned', mark: 1 },
      effects: [{ type: 'stop-timers' }, { type: 'show', mark: 1, focus: true }],
    });
  });

  test('let go, it is as if it had been clicked; Escape closes it', () => {
    expect(run(...pinned, { type: 'unpin' })).toEqual({
      state: { type: 'open', mark: 0, held: true },
      effects: [{ type: 'stop-timers' }],
    });
    expect(run(...pinned, { type: 'escape' }).effects).toContainEqual({
      type: 'hide',
      restoreFocus: true,
    });
  });

  test('nothing that is not shown can be pinned', () => {
    expect(run({ type: 'pin' }).state).toEqual(IDLE);
    expect(run(enter, { type: 'pin' })).toEqual({
      state: { type: 'dwelling', mark: 0 },
      effects: [],
    });
  });
});

test('the popover goes on to another mark without being shown anew', () => {
  const on = { type: 'move-on', mark: 1 } as const;
  expect(run(...hovered, { type: 'mark-leave' }, on)).toEqual({
    state: { type: 'open', mark: 1, held: true },
    effects: [{ type: 'stop-timers' }],
  });
  expect(run(...hovered, { type: 'pin' }, on).state).toEqual({ type: 'pinned', mark: 1 });
  expect(run(enter, on).state).toEqual({ type: 'dwelling', mark: 0 });
});

describe('in every state', () => {
  const states = reachable();

  test('there are few of them', () => {
    expect(states).toHaveLength(1 + 2 + 4 + 2 + 2 + 2);
  });

  test.each(states.map((state) => [JSON.stringify(state), state] as const))('%s', (_, state) => {
    for (const event of EVENTS) {
      const { state: next, effects } = step(state, event);
      const shows = effects.filter((effect) => effect.type === 'show');
      const hides = effects.filter((effect) => effect.type === 'hide');

      // Hidden exactly when it was shown and is no more.
      expect(hides).toHaveLength(isShown(state) && !isShown(next) ? 1 : 0);
      // Shown exactly when it was not, when the mark changes, or when it is asked for.
      const goesOn = event.type === 'move-on' && isShown(state);
      const isSame = isShown(state) && (markOf(state) === markOf(next) || goesOn);
      const changes = isShown(next) && !isSame;
      expect(shows).toHaveLength(changes || event.type === 'activate' ? 1 : 0);
      for (const show of shows) {
        const focus = event.type === 'activate' && event.focus;
        expect(show).toEqual({ type: 'show', mark: markOf(next), focus });
      }
      expect(hides).toEqual(
        hides.map(() => ({ type: 'hide', restoreFocus: event.type === 'escape' })),
      );

      const isPinned = state.type === 'pinned';
      if (['escape', 'gone'].includes(event.type)) expect(next).toEqual(IDLE);
      if (event.type === 'outside-click' && !isPinned) expect(next).toEqual(IDLE);
      if (state.type === 'idle' && !['mark-enter', 'activate'].includes(event.type)) {
        expect({ next, effects }).toEqual({ next: IDLE, effects: [] });
      }
      const asked = ['escape', 'gone', 'activate', 'pin', 'unpin', 'move-on'].includes(event.type);
      const isHeld = state.type === 'open' && state.held;
      if (isPinned && !asked) expect({ next, effects }).toEqual({ next: state, effects: [] });
      if (isHeld && !asked && event.type !== 'outside-click') expect(next).toEqual(state);
      // Pinned is only what was pinned.
      if (next.type === 'pinned') expect(isPinned || event.type === 'pin').toBe(true);
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
        if (event.type === 'move-on' && shown !== undefined) shown = event.mark;
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
        const expected = { dwelling: 'dwell', leaving: 'grace' } as const;
        const { type } = state;
        expect(timer).toBe(type === 'dwelling' || type === 'leaving' ? expected[type] : undefined);
        expect(shown).toBe(isShown(state) && state.type !== 'idle' ? state.mark : undefined);
      }
    }),
    { numRuns: 500 },
  );
});

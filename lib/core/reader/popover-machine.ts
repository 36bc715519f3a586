/**
 * When a popover opens and closes: a pure state machine, after the preview reducer
 * of MediaWiki's Popups. Times are the caller's: it starts the timers that the
 * effects name and sends back their end.
 */

/** Names a mark for as long as it is painted. */
export type MarkId = number;

export type PopoverState =
  | { readonly type: 'idle' }
  /** The pointer rests on a mark, intent not yet sure. */
  | { readonly type: 'dwelling'; readonly mark: MarkId }
  /** `held`: opened by click or key, or being typed in: the pointer's leaving does not close it. */
  | { readonly type: 'open'; readonly mark: MarkId; readonly held: boolean }
  /** The pointer left; it may still come back. */
  | { readonly type: 'leaving'; readonly mark: MarkId; readonly next?: MarkId };

export type PopoverEvent =
  | { readonly type: 'mark-enter'; readonly mark: MarkId }
  | { readonly type: 'mark-leave' }
  | { readonly type: 'dwell-end' }
  | { readonly type: 'popover-enter' }
  | { readonly type: 'popover-leave' }
  | { readonly type: 'grace-end' }
  /** Clicked, or reached by the keyboard: then the keyboard goes into the popover. */
  | { readonly type: 'activate'; readonly mark: MarkId; readonly focus: boolean }
  | { readonly type: 'popover-focus' }
  | { readonly type: 'outside-click' }
  | { readonly type: 'escape' }
  /** The page moved on under it, or it was taken away. */
  | { readonly type: 'gone' };

export type PopoverEffect =
  | { readonly type: 'start-dwell' }
  | { readonly type: 'start-grace' }
  | { readonly type: 'stop-timers' }
  | { readonly type: 'show'; readonly mark: MarkId; readonly focus: boolean }
  | { readonly type: 'hide'; readonly restoreFocus: boolean };

export interface Step {
  readonly state: PopoverState;
  readonly effects: readonly PopoverEffect[];
}

export const IDLE: PopoverState = { type: 'idle' };
const STOP: PopoverEffect = { type: 'stop-timers' };

export function step(state: PopoverState, event: PopoverEvent): Step {
  const stay: Step = { state, effects: [] };
  switch (event.type) {
    case 'mark-enter':
      if (state.type === 'idle') return dwell(event.mark);
      if (state.type === 'dwelling') return state.mark === event.mark ? stay : dwell(event.mark);
      if (state.mark === event.mark) return reopened(state);
      if (state.type === 'open' && state.held) return stay;
      // Moving on within the mark must not put off the change for ever.
      if (state.type === 'leaving' && state.next === event.mark) return stay;
      return {
        state: { type: 'leaving', mark: state.mark, next: event.mark },
        effects: [STOP, { type: 'start-grace' }],
      };
    case 'mark-leave':
    case 'popover-leave':
      if (state.type === 'dwelling') return { state: IDLE, effects: [STOP] };
      if (state.type === 'open' && !state.held) return leave(state.mark);
      if (state.type === 'leaving' && state.next !== undefined) return leave(state.mark);
      return stay;
    case 'dwell-end':
      return state.type === 'dwelling' ? open(state.mark, false) : stay;
    case 'popover-enter':
      return state.type === 'leaving' ? reopened(state) : stay;
    case 'grace-end':
      if (state.type !== 'leaving') return stay;
      return state.next === undefined
        ? { state: IDLE, effects: [{ type: 'hide', restoreFocus: false }] }
        : open(state.next, false);
    case 'activate':
      return open(event.mark, true, event.focus);
    case 'popover-focus':
      if (state.type === 'idle' || state.type === 'dwelling') return stay;
      return { state: { type: 'open', mark: state.mark, held: true }, effects: [STOP] };
    case 'outside-click':
      return close(state, false);
    case 'escape':
      return close(state, true);
    case 'gone':
      return close(state, false);
  }
}

function dwell(mark: MarkId): Step {
  return { state: { type: 'dwelling', mark }, effects: [STOP, { type: 'start-dwell' }] };
}

function open(mark: MarkId, held: boolean, focus = false): Step {
  return {
    state: { type: 'open', mark, held },
    effects: [STOP, { type: 'show', mark, focus }],
  };
}

function leave(mark: MarkId): Step {
  return { state: { type: 'leaving', mark }, effects: [STOP, { type: 'start-grace' }] };
}

function reopened(state: { readonly mark: MarkId; readonly held?: boolean }): Step {
  return {
    state: { type: 'open', mark: state.mark, held: state.held ?? false },
    effects: [STOP],
  };
}

function close(state: PopoverState, restoreFocus: boolean): Step {
  if (state.type === 'idle') return { state, effects: [] };
  if (state.type === 'dwelling') return { state: IDLE, effects: [STOP] };
  return { state: IDLE, effects: [STOP, { type: 'hide', restoreFocus }] };
}

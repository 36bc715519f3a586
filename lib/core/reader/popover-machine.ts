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
  | { readonly type: 'leaving'; readonly mark: MarkId; readonly next?: MarkId | undefined }
  /** Stays where it is, whatever the pointer does, until it is closed or let go. */
  | { readonly type: 'pinned'; readonly mark: MarkId };

export type PopoverEvent =
  | { readonly type: 'mark-enter'; readonly mark: MarkId }
  | { readonly type: 'mark-leave' }
  /** It comes nearer to the popover, perhaps across another mark. */
  | { readonly type: 'on-the-way'; readonly mark: MarkId | undefined }
  | { readonly type: 'dwell-end' }
  | { readonly type: 'popover-enter' }
  | { readonly type: 'popover-leave' }
  | { readonly type: 'grace-end' }
  /** Clicked, or reached by the keyboard: then the keyboard goes into the popover. */
  | { readonly type: 'activate'; readonly mark: MarkId; readonly focus: boolean }
  /** Something is being done in the popover. */
  | { readonly type: 'hold' }
  | { readonly type: 'pin' }
  | { readonly type: 'unpin' }
  /** The popover that is shown goes on to another mark. */
  | { readonly type: 'move-on'; readonly mark: MarkId }
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
      return enterMark(state, event.mark);
    case 'mark-leave':
    case 'popover-leave':
      if (state.type === 'dwelling') return { state: IDLE, effects: [STOP] };
      if (state.type === 'open' && !state.held) return leave(state.mark);
      if (state.type === 'leaving' && state.next !== undefined) return leave(state.mark);
      return stay;
    case 'on-the-way':
      if (state.type !== 'leaving' && !(state.type === 'open' && !state.held)) return stay;
      // Each step nearer puts off the change; who rests on another mark means that one.
      return state.mark === event.mark ? hold(state.mark, false) : leave(state.mark, event.mark);
    case 'dwell-end':
      return state.type === 'dwelling' ? open(state.mark, false) : stay;
    case 'popover-enter':
      return state.type === 'leaving' ? hold(state.mark, false) : stay;
    case 'grace-end':
      if (state.type !== 'leaving') return stay;
      return state.next === undefined
        ? { state: IDLE, effects: [{ type: 'hide', restoreFocus: false }] }
        : open(state.next, false);
    case 'activate':
      return state.type === 'pinned'
        ? { state: { type: 'pinned', mark: event.mark }, effects: show(event.mark, event.focus) }
        : open(event.mark, true, event.focus);
    case 'hold':
      return state.type === 'open' || state.type === 'leaving' ? hold(state.mark, true) : stay;
    case 'pin':
      return isShown(state) ? pin(state.mark) : stay;
    case 'unpin':
      return state.type === 'pinned' ? hold(state.mark, true) : stay;
    case 'move-on':
      if (!isShown(state)) return stay;
      return state.type === 'pinned' ? pin(event.mark) : hold(event.mark, true);
    case 'outside-click':
      return state.type === 'pinned' ? stay : close(state, false);
    case 'escape':
      return close(state, true);
    case 'gone':
      return close(state, false);
  }
}

type Shown = Extract<PopoverState, { readonly type: 'open' | 'leaving' | 'pinned' }>;

function isShown(state: PopoverState): state is Shown {
  return state.type !== 'idle' && state.type !== 'dwelling';
}

function enterMark(state: PopoverState, mark: MarkId): Step {
  const stay: Step = { state, effects: [] };
  switch (state.type) {
    case 'idle':
      return dwell(mark);
    case 'dwelling':
      return state.mark === mark ? stay : dwell(mark);
    case 'pinned':
      return stay;
    case 'open':
      if (state.held) return stay;
      return state.mark === mark ? hold(mark, false) : leave(state.mark, mark);
    case 'leaving':
      if (state.mark === mark) return hold(mark, false);
      // Moving on within the mark must not put off the change for ever.
      return state.next === mark ? stay : leave(state.mark, mark);
  }
}

function dwell(mark: MarkId): Step {
  return { state: { type: 'dwelling', mark }, effects: [STOP, { type: 'start-dwell' }] };
}

function open(mark: MarkId, held: boolean, focus = false): Step {
  return { state: { type: 'open', mark, held }, effects: show(mark, focus) };
}

function show(mark: MarkId, focus: boolean): PopoverEffect[] {
  return [STOP, { type: 'show', mark, focus }];
}

/** It is there already, and stays. */
function hold(mark: MarkId, held: boolean): Step {
  return { state: { type: 'open', mark, held }, effects: [STOP] };
}

function pin(mark: MarkId): Step {
  return { state: { type: 'pinned', mark }, effects: [STOP] };
}

function leave(mark: MarkId, next?: MarkId): Step {
  return { state: { type: 'leaving', mark, next }, effects: [STOP, { type: 'start-grace' }] };
}

function close(state: PopoverState, restoreFocus: boolean): Step {
  if (state.type === 'idle') return { state, effects: [] };
  if (state.type === 'dwelling') return { state: IDLE, effects: [STOP] };
  return { state: IDLE, effects: [STOP, { type: 'hide', restoreFocus }] };
}

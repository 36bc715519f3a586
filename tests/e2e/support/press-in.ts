/** Keys and text for views that Playwright takes no notice of, as the keyboard sends them. */
import type { OwnView } from './chromium-own-view.ts';

/** Windows virtual key codes, by KeyboardEvent.key: Chromium goes by them. */
const CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};
/** What the key writes, where its default action hangs on that. */
const TEXTS: Readonly<Record<string, string>> = { Enter: '\r', ' ': ' ' };
const SHIFT = 8;

/** @param combination a key by its name in KeyboardEvent.key, "Shift+" before it perhaps */
export async function pressIn(view: OwnView, combination: string): Promise<void> {
  const [, shift, key = ''] = /^(Shift\+)?(.+)$/s.exec(combination) ?? [];
  const code = CODES[key];
  if (code === undefined) throw new Error(`No key code for ${combination}.`);
  // A view that the window manager has not given the focus to would ignore the Tab key.
  await view.command('Emulation.setFocusEmulationEnabled', { enabled: true });
  const pressed = {
    key,
    code: key === ' ' ? 'Space' : key,
    windowsVirtualKeyCode: code,
    modifiers: shift ? SHIFT : 0,
  };
  const text = TEXTS[key];
  const down = text === undefined ? { type: 'rawKeyDown' } : { type: 'keyDown', text };
  await view.command('Input.dispatchKeyEvent', { ...pressed, ...down });
  // What the key did may have closed the view, or taken the focus out of it: then nobody answers.
  view.command('Input.dispatchKeyEvent', { ...pressed, type: 'keyUp' }).catch(() => undefined);
}

export async function typeIn(view: OwnView, text: string): Promise<void> {
  await view.command('Input.insertText', { text });
}

/**
 * A text field that leaves the input method alone: nothing is reported in the middle of a
 * composition (pinyin on its way to characters), and its value is set from outside only when
 * there is nothing in it that the outside has not heard of.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface TextInput<E extends Field> {
  readonly field: RefObject<E | null>;
  /** Takes the next text from outside even if the field has the focus. */
  acceptNext(): void;
  /** To be spread on the field. */
  readonly handlers: {
    onInput(): void;
    onBlur(): void;
    onCompositionStart(): void;
    onCompositionEnd(): void;
  };
}

interface TextInputEvents<E extends Field> {
  readonly onSettled?: (field: E) => void;
  readonly onComposing?: (active: boolean) => void;
}

export function useTextInput<E extends Field>(
  text: string,
  onText: (text: string) => void,
  { onSettled, onComposing }: TextInputEvents<E> = {},
): TextInput<E> {
  const field = useRef<E>(null);
  // `unheard`: reported, but not yet seen coming back in `text`.
  const now = useRef({ composing: false, unheard: false, accept: false });
  const reported = useRef(text);

  const takeFromOutside = () => {
    const element = field.current;
    const state = now.current;
    if (!element) return;
    if (element.value === text) {
      state.unheard = false;
      reported.current = text;
    } else if (!state.composing && (state.accept || !state.unheard)) {
      setValue(element, text);
      reported.current = text;
      state.accept = false;
      onSettled?.(element);
    }
  };

  const report = () => {
    const element = field.current;
    if (!element || now.current.composing) return;
    onSettled?.(element);
    if (element.value === reported.current) return;
    reported.current = element.value;
    now.current.unheard = true;
    onText(element.value);
  };

  useLayoutEffect(takeFromOutside);

  return {
    field,
    acceptNext() {
      now.current.accept = true;
      now.current.unheard = false;
    },
    handlers: {
      onInput: report,
      onBlur() {
        if (now.current.composing) onComposing?.(false);
        now.current.composing = false;
        report();
        takeFromOutside();
      },
      onCompositionStart() {
        now.current.composing = true;
        onComposing?.(true);
      },
      onCompositionEnd() {
        now.current.composing = false;
        report();
        onComposing?.(false);
      },
    },
  };
}

/** Keeps the caret where it is, as far as the new text reaches. */
function setValue(field: Field, text: string): void {
  const { selectionStart, selectionEnd } = field;
  field.value = text;
  field.setSelectionRange(selectionStart, selectionEnd);
}

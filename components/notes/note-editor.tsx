/** Where the reader writes. Whatever happens to the saving, the text stays in the field. */
import { useEffect, useId } from 'preact/hooks';
import type { SaveState } from '../../lib/core/annotation/save-state.ts';
import { formatCount } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { useTextInput } from '../use-text-input.ts';
import { NoteConflict } from './note-conflict.tsx';
import { SaveStatus } from './save-status.tsx';

/** From this share of the allowed length on the reader is shown the count. */
const COUNT_FROM = 0.9;

export interface NoteEditorProps {
  readonly text: string;
  readonly state: SaveState;
  readonly maxLength: number;
  readonly autoFocus?: boolean | undefined;
  /** Id of what is to be known of the note. */
  readonly describedBy?: string | undefined;
  onInput(text: string): void;
  /** An input method begins or ends its work. */
  onComposing(active: boolean): void;
  onBlur(): void;
  onRetry(): void;
  onKeepMine(): void;
  onTakeTheirs(): void;
  onKeepBoth(): void;
}

export function NoteEditor(props: NoteEditorProps) {
  const { text, state, maxLength, autoFocus = false } = props;
  const t = useTranslate();
  const lang = useLang();
  const id = useId();
  const { field, handlers, acceptNext } = useTextInput(text, props.onInput, {
    onSettled: growToText,
    onComposing: props.onComposing,
  });
  const label = t('note_label');

  useEffect(() => {
    const element = field.current;
    if (!autoFocus || !element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [autoFocus, field]);

  return (
    <div class="note-editor">
      <div class="note-bar">
        <label for={id}>{label}</label>
        <SaveStatus state={state} maxLength={maxLength} onRetry={props.onRetry} />
      </div>
      <textarea
        {...handlers}
        id={id}
        ref={field}
        rows={1}
        lang="zh-CN"
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-invalid={text.length > maxLength}
        placeholder={t('note_placeholder')}
        onBlur={() => {
          handlers.onBlur();
          props.onBlur();
        }}
      />
      {text.length > maxLength * COUNT_FROM && (
        <p class={text.length > maxLength ? 'note-count over' : 'note-count'}>
          {t('note_count', formatCount(text.length, lang), formatCount(maxLength, lang))}
        </p>
      )}
      {state.type === 'conflict' && (
        <NoteConflict
          theirs={state.theirs}
          onKeepMine={props.onKeepMine}
          onTakeTheirs={() => {
            acceptNext();
            props.onTakeTheirs();
          }}
          onKeepBoth={() => {
            acceptNext();
            props.onKeepBoth();
          }}
        />
      )}
    </div>
  );
}

/** As tall as its text; the style sheet sets the limits. */
function growToText(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  const borders = field.offsetHeight - field.clientHeight;
  field.style.height = `${field.scrollHeight + borders}px`;
}

/** Where the reader explains what the glossary does not. The text stays in the field until it is an entry. */
import { useId } from 'preact/hooks';
import { formatCount } from '../format-time.ts';
import { type MessageKey, useLang, useTranslate } from '../translate.ts';
import { useTextInput } from '../use-text-input.ts';

type State = 'at-rest' | 'saving' | 'failed' | 'quota' | 'too-long' | 'exists';

export interface ExplanationControls {
  readonly text: string;
  readonly state: State;
  /** UTF-16 code units. */
  readonly maxLength: number;
  /** In the state `exists`: what the reader has written elsewhere meanwhile. */
  readonly other?: string | undefined;
  onInput(text: string): void;
  onSave(): void;
  onReplaceOther(): void;
  onTakeOther(): void;
}

/** From this share of the allowed length on the reader is shown the count. */
const COUNT_FROM = 0.8;

const SAID: Record<State, MessageKey | undefined> = {
  'at-rest': undefined,
  saving: 'save_saving',
  failed: 'slogan_failed',
  quota: 'save_quota',
  'too-long': 'slogan_too_long',
  exists: 'slogan_exists',
};

export function ExplainForm(props: ExplanationControls) {
  const { text, state, maxLength } = props;
  const t = useTranslate();
  const lang = useLang();
  const id = useId();
  const saidId = useId();
  const { field, handlers } = useTextInput<HTMLTextAreaElement>(text, props.onInput);
  const said = SAID[state];
  const isTooLong = text.trim().length > maxLength;
  return (
    <form
      class="explain"
      onSubmit={(event) => {
        event.preventDefault();
        if (state === 'exists') props.onReplaceOther();
        else props.onSave();
      }}
    >
      <label for={id}>{t('slogan_explain')}</label>
      <textarea
        {...handlers}
        id={id}
        ref={field}
        rows={2}
        // What is typed meanwhile would be in no entry.
        readOnly={state === 'saving'}
        lang="zh-CN"
        aria-describedby={saidId}
        aria-invalid={isTooLong}
        placeholder={t('slogan_placeholder')}
      />
      {state === 'exists' && <p class="definition other-explanation">{props.other}</p>}
      <div class="explain-foot">
        <p class={`said said-${state}`} id={saidId} aria-live="polite">
          {said !== undefined && t(said, formatCount(maxLength, lang))}
        </p>
        {text.length > maxLength * COUNT_FROM && (
          <span class={isTooLong ? 'note-count over' : 'note-count'}>
            {t('note_count', formatCount(text.length, lang), formatCount(maxLength, lang))}
          </span>
        )}
        <button type="submit" class="small-button" aria-disabled={state === 'saving'}>
          {t(state === 'exists' ? 'slogan_replace' : 'slogan_save')}
        </button>
        {state === 'exists' && (
          <button type="button" class="small-button" onClick={props.onTakeOther}>
            {t('slogan_keep')}
          </button>
        )}
      </div>
    </form>
  );
}

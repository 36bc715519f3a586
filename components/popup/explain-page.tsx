/** Explains the terms of a page that carries no known report, and has it remembered. */
import { useState } from 'preact/hooks';
import { useTranslate } from '../translate.ts';

export interface ExplainPageProps {
  /** Nothing is to be explained any more. */
  readonly isExplained: boolean;
  /** There is something likelier to be done. */
  readonly isSecond?: boolean;
  onExplain(): void;
  onRemember(keepText: boolean): void;
}

export function ExplainPage({ isExplained, isSecond, onExplain, onRemember }: ExplainPageProps) {
  const t = useTranslate();
  const [keepText, setKeepText] = useState(false);
  return (
    <section class="explain-page">
      {!isExplained && (
        <button
          type="button"
          class={`small-button${isSecond ? '' : ' primary'}`}
          onClick={onExplain}
        >
          {t('page_explain')}
        </button>
      )}
      <div class="remember">
        <button type="button" class="text-button" onClick={() => onRemember(keepText)}>
          {t('page_remember')}
        </button>
        <label class="keep-text">
          <input
            type="checkbox"
            checked={keepText}
            onChange={({ currentTarget }) => setKeepText(currentTarget.checked)}
          />
          <span>{t('page_keep_text')}</span>
        </label>
        <p class="hint">{t('page_remember_how')}</p>
      </div>
    </section>
  );
}

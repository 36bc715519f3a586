/** Asked in the place of the buttons before something is done that cannot be taken back. */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { SaveProblem } from '../../lib/core/annotation/save-state.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { ARTICLE_PROBLEM } from './article-problem.ts';

export type Deed = 'forget' | 'drop-text';

const YES: Record<Deed, MessageKey> = {
  forget: 'articles_forget',
  'drop-text': 'articles_drop_text',
};

interface ArticleQuestionProps {
  readonly deed: Deed;
  readonly hasText: boolean;
  /** Why it could not be done when it was tried. */
  readonly problem: SaveProblem | undefined;
  onYes(): void;
  onNo(): void;
}

export function ArticleQuestion({ deed, hasText, problem, onYes, onNo }: ArticleQuestionProps) {
  const t = useTranslate();
  const textId = useId();
  const no = useRef<HTMLButtonElement>(null);

  // The button that was pressed went away; a second Enter on its way does no harm here.
  useEffect(() => no.current?.focus({ preventScroll: true }), []);

  return (
    <section
      class="article-question"
      aria-labelledby={textId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p id={textId}>{t(wording(deed, hasText))}</p>
      {problem !== undefined && (
        <p role="alert">
          {t('articles_not_done')} {t(ARTICLE_PROBLEM[problem])}
        </p>
      )}
      <p class="note-actions">
        <button type="button" class="small-button" onClick={onYes}>
          {t(YES[deed])}
        </button>
        <button type="button" class="small-button" ref={no} onClick={onNo}>
          {t('articles_keep')}
        </button>
      </p>
    </section>
  );
}

function wording(deed: Deed, hasText: boolean): MessageKey {
  if (deed === 'drop-text') return 'articles_drop_text_ask';
  return hasText ? 'articles_forget_ask_text' : 'articles_forget_ask';
}

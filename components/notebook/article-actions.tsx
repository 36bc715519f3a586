/** What can be done with a remembered article. */
import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../translate.ts';
import type { ListedArticle } from './article-facts.tsx';
import type { Deed } from './article-question.tsx';

interface ArticleActionsProps {
  /** Heading of the article, so that the buttons of different ones can be told apart by ear. */
  readonly headingId: string;
  readonly article: ListedArticle;
  /** The reader came back from here. */
  readonly cameFrom: 'text' | Deed | undefined;
  onOpen(): void;
  onRead(): void;
  onAskFirst(deed: Deed): void;
}

export function ArticleActions(props: ArticleActionsProps) {
  const { headingId, article, cameFrom } = props;
  const t = useTranslate();
  const row = useRef<HTMLParagraphElement>(null);

  // To the button that led away, or what is left in its place.
  useEffect(() => {
    if (cameFrom === undefined) return;
    const buttons = row.current;
    const back = buttons?.querySelector<HTMLElement>(`[data-deed="${cameFrom}"]`);
    (back ?? buttons?.querySelector('button'))?.focus();
  }, [cameFrom]);

  const common = { type: 'button', class: 'text-button', 'aria-describedby': headingId } as const;
  return (
    <p class="note-actions" ref={row}>
      <button {...common} onClick={props.onOpen}>
        {t('articles_open')}
      </button>
      {article.hasText && (
        <>
          <button {...common} data-deed="text" onClick={props.onRead}>
            {t('articles_read')}
          </button>
          <button {...common} data-deed="drop-text" onClick={() => props.onAskFirst('drop-text')}>
            {t('articles_drop_text')}
          </button>
        </>
      )}
      <button {...common} data-deed="forget" onClick={() => props.onAskFirst('forget')}>
        {t('articles_forget')}
      </button>
    </p>
  );
}

/** One of the reader's own articles: what is kept of it, and how it is forgotten. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../translate.ts';
import type { KeptArticle, PageReport } from './page-status.ts';

export interface OwnArticleActions {
  onForget(reportId: string): void;
  /** Keeps the words of the article on this page as well. */
  onKeepText(): void;
}

interface OwnArticleProps extends OwnArticleActions {
  readonly report: PageReport;
  /** Undefined until it is known. */
  readonly kept: KeptArticle | undefined;
}

export function OwnArticle({ report, kept, onForget, onKeepText }: OwnArticleProps) {
  const t = useTranslate();
  const [isAsked, setIsAsked] = useState<boolean | undefined>(undefined);
  const offer = useRef<HTMLButtonElement>(null);
  const refusal = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes to what has come in its place.
  useLayoutEffect(() => {
    if (isAsked !== undefined) (isAsked ? refusal : offer).current?.focus();
  }, [isAsked]);
  return (
    <section class="own-article" aria-label={t('remembered_heading')}>
      <p class="correction">
        <span class="kept" role="status">
          {kept && t(kept.hasText ? 'remembered_with_text' : 'remembered_without_text')}
        </span>
        {kept?.isThisPage && !kept.hasText && (
          <button type="button" class="text-button" onClick={onKeepText}>
            {t('remembered_keep_text')}
          </button>
        )}
        {!isAsked && (
          <button ref={offer} type="button" class="text-button" onClick={() => setIsAsked(true)}>
            {t('articles_forget')}
          </button>
        )}
      </p>
      {isAsked && (
        <div class="forget-asked">
          <p>{t(kept?.hasText ? 'articles_forget_ask_text' : 'articles_forget_ask')}</p>
          <button type="button" class="small-button" onClick={() => onForget(report.id)}>
            {t('articles_forget')}
          </button>
          <button ref={refusal} type="button" class="text-button" onClick={() => setIsAsked(false)}>
            {t('articles_keep')}
          </button>
        </div>
      )}
    </section>
  );
}

/** Where a remembered article stood, how long it is, and whether its text is kept. */
import { formatCount } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';

/** One of the reader's own articles, as it is listed. */
export interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly url: string;
  /** Epoch milliseconds. */
  readonly remembered: number;
  /** Word characters. */
  readonly length: number;
  readonly hasText: boolean;
}

export function ArticleFacts({ article }: { readonly article: ListedArticle }) {
  const t = useTranslate();
  const lang = useLang();
  return (
    <p class="note-origin">
      <span>{article.host}</span>
      <span>{t('articles_length', formatCount(article.length, lang))}</span>
      {article.hasText && <span>{t('articles_has_text')}</span>}
    </p>
  );
}

/** One remembered article in the notebook. */
import { useId, useRef } from 'preact/hooks';
import type { SaveProblem } from '../../lib/core/annotation/save-state.ts';
import { formatDateTime } from '../format-time.ts';
import { useLocale, useTranslate } from '../translate.ts';
import { ArticleActions } from './article-actions.tsx';
import { ArticleFacts, type ListedArticle } from './article-facts.tsx';
import { ArticleQuestion, type Deed } from './article-question.tsx';
import { MarkedText } from './marked-text.tsx';
import { Moment } from './moment.tsx';

export interface ArticleCallbacks {
  onOpen(article: ListedArticle): void;
  onRead(article: ListedArticle): void;
  onAskFirst(article: ListedArticle, deed: Deed): void;
  onYes(): void;
  onNo(): void;
}

interface ArticleCardProps extends ArticleCallbacks {
  readonly article: ListedArticle;
  readonly query: string;
  readonly now: number;
  /** Asked about this article. */
  readonly question: { readonly deed: Deed; readonly problem?: SaveProblem } | undefined;
  /** The reader comes back from its text. */
  readonly wasRead: boolean;
}

export function ArticleCard(props: ArticleCardProps) {
  const { article, query, now, question } = props;
  const t = useTranslate();
  const locale = useLocale();
  const headingId = useId();
  const asked = useRef<Deed>(undefined);
  const cameFrom = asked.current ?? (props.wasRead ? 'text' : undefined);
  if (question) asked.current = question.deed;
  return (
    <article class="note remembered" aria-labelledby={headingId}>
      <header class="note-head">
        <h2 id={headingId} lang="zh-CN">
          <MarkedText text={article.title} query={query} />
        </h2>
        <Moment
          at={article.remembered}
          now={now}
          full={t('articles_remembered', formatDateTime(article.remembered, locale))}
        />
      </header>
      <footer class="note-foot">
        <ArticleFacts article={article} />
        {question ? (
          <ArticleQuestion
            key={question.deed}
            deed={question.deed}
            hasText={article.hasText}
            problem={question.problem}
            onYes={props.onYes}
            onNo={props.onNo}
          />
        ) : (
          <ArticleActions
            headingId={headingId}
            article={article}
            cameFrom={cameFrom}
            onOpen={() => props.onOpen(article)}
            onRead={() => props.onRead(article)}
            onAskFirst={(deed) => props.onAskFirst(article, deed)}
          />
        )}
      </footer>
    </article>
  );
}

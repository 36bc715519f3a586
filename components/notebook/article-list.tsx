/** The remembered articles, to be searched and put in order. */
import { useEffect, useRef } from 'preact/hooks';
import type { SaveProblem } from '../../lib/core/annotation/save-state.ts';
import { formatCount } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { type ArticleCallbacks, ArticleCard } from './article-card.tsx';
import type { ListedArticle } from './article-facts.tsx';
import { ARTICLE_PROBLEM } from './article-problem.ts';
import type { Deed } from './article-question.tsx';
import { EmptyArticles } from './empty-articles.tsx';
import { Loading } from './loading.tsx';
import { NoHit } from './no-hit.tsx';
import { SearchBar } from './search-bar.tsx';
import { Unavailable } from './unavailable.tsx';
import { useNow } from './use-now.ts';

export interface ArticleListProps extends ArticleCallbacks {
  /** Those that match the query, in the order to be shown. */
  readonly articles: readonly ListedArticle[];
  readonly total: number;
  readonly query: string;
  readonly status:
    | { readonly type: 'loading' | 'ready' }
    | { readonly type: 'unavailable'; readonly problem: SaveProblem };
  readonly question:
    | { readonly id: string; readonly deed: Deed; readonly problem?: SaveProblem }
    | undefined;
  readonly done: { readonly deed: Deed; readonly title: string } | undefined;
  onQuery(query: string): void;
  onRetry(): void;
}

interface OwnProps {
  /** The article from whose text the reader comes back. */
  readonly wasRead: string | undefined;
}

export function ArticleList(props: ArticleListProps & OwnProps) {
  const { articles, total, query, status, done } = props;
  const t = useTranslate();
  const lang = useLang();
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(done);

  useEffect(() => {
    // The article went away with the focus in it.
    if (done !== before.current && done?.deed === 'forget') list.current?.focus();
    before.current = done;
  }, [done]);

  return (
    <div class="article-list" ref={list} tabIndex={-1}>
      {status.type === 'ready' && total > 0 && (
        <SearchBar
          label={t('articles_search')}
          query={query}
          count={
            query.trim() === ''
              ? t('articles_count', formatCount(total, lang))
              : t('articles_hits', formatCount(articles.length, lang), formatCount(total, lang))
          }
          onQuery={props.onQuery}
        />
      )}
      <p class="articles-done" role="status">
        {done && t(done.deed === 'forget' ? 'articles_forgotten' : 'articles_dropped', done.title)}
      </p>
      <ListBody {...props} />
    </div>
  );
}

function ListBody(props: ArticleListProps & OwnProps) {
  const { articles, query, status, question } = props;
  const t = useTranslate();
  const now = useNow();
  if (status.type === 'loading') return <Loading text={t('articles_loading')} />;
  if (status.type === 'unavailable') {
    return (
      <Unavailable
        heading={t('articles_unavailable')}
        advice={`${t(ARTICLE_PROBLEM[status.problem])} ${t('articles_not_lost')}`}
        onRetry={props.onRetry}
      />
    );
  }
  if (articles.length === 0) {
    const sought = query.trim();
    if (sought === '') return <EmptyArticles />;
    return <NoHit heading={t('articles_no_hit', sought)} onShowAll={() => props.onQuery('')} />;
  }
  return (
    <ul class="notes">
      {articles.map((article) => (
        <li key={article.id}>
          <ArticleCard
            article={article}
            query={query}
            now={now}
            question={question?.id === article.id ? question : undefined}
            wasRead={article.id === props.wasRead}
            onOpen={props.onOpen}
            onRead={props.onRead}
            onAskFirst={props.onAskFirst}
            onYes={props.onYes}
            onNo={props.onNo}
          />
        </li>
      ))}
    </ul>
  );
}

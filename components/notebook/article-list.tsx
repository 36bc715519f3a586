/** The remembered articles, to be searched and put in order. */
import { useEffect, useRef } from 'preact/hooks';
import type { SaveProblem } from '../../lib/core/annotation/save-state.ts';
import { Notice } from '../app-frame/notice.tsx';
import { formatCount } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { type ArticleCallbacks, ArticleCard } from './article-card.tsx';
import type { ListedArticle } from './article-facts.tsx';
import { ARTICLE_PROBLEM } from './article-problem.ts';
import type { Deed } from './article-question.tsx';
import { EmptyArticles } from './empty-articles.tsx';
import { SearchField } from './search-field.tsx';

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
  /** Against which “3小时前” is reckoned; the moment of rendering if left out. */
  readonly now?: number | undefined;
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
        <div class="notebook-bar">
          <SearchField label={t('articles_search')} query={query} onQuery={props.onQuery} />
          <p class="notebook-count" role="status">
            {query.trim() === ''
              ? t('articles_count', formatCount(total, lang))
              : t('articles_hits', formatCount(articles.length, lang), formatCount(total, lang))}
          </p>
        </div>
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
  const now = props.now ?? Date.now();
  if (status.type === 'loading') {
    return (
      <p class="loading" aria-busy="true">
        {t('articles_loading')}
      </p>
    );
  }
  if (status.type === 'unavailable') {
    return (
      <Notice heading={t('articles_unavailable')}>
        <p>
          {t(ARTICLE_PROBLEM[status.problem])} {t('articles_not_lost')}
        </p>
        <p>
          <button type="button" class="small-button" onClick={props.onRetry}>
            {t('try_again')}
          </button>
        </p>
      </Notice>
    );
  }
  if (articles.length === 0) return <EmptyArticles query={query} onQuery={props.onQuery} />;
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

/** The kept text of a remembered article, to be read. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SaveProblem } from '../../lib/core/annotation/save-state.ts';
import { Notice } from '../app-frame/notice.tsx';
import { useTranslate } from '../translate.ts';
import { ArticleFacts, type ListedArticle } from './article-facts.tsx';
import { ARTICLE_PROBLEM } from './article-problem.ts';
import { Loading } from './loading.tsx';
import { splitParagraphs } from './split-paragraphs.ts';
import { Unavailable } from './unavailable.tsx';

export type KeptText =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly text: string }
  | { readonly type: 'none' }
  | { readonly type: 'unavailable'; readonly problem: SaveProblem };

interface ArticleTextProps {
  /** Missing while the list is not there, or when the article is not in it. */
  readonly article: ListedArticle | undefined;
  readonly text: KeptText;
  onBack(): void;
  onOpen(article: ListedArticle): void;
  onRetry(): void;
}

export function ArticleText({ article, text, onBack, onOpen, onRetry }: ArticleTextProps) {
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  return (
    <article class="kept-text">
      <p class="kept-text-bar">
        <button type="button" class="text-button" onClick={onBack}>
          {t('articles_back')}
        </button>
        {article && (
          <button type="button" class="text-button" onClick={() => onOpen(article)}>
            {t('articles_open')}
          </button>
        )}
      </p>
      <h2 ref={heading} tabIndex={-1} lang={article && 'zh-CN'}>
        {article?.title ?? t('articles_title')}
      </h2>
      {article && <ArticleFacts article={article} />}
      <TextBody title={article?.title} text={text} onRetry={onRetry} />
    </article>
  );
}

interface TextBodyProps extends Pick<ArticleTextProps, 'text' | 'onRetry'> {
  readonly title: string | undefined;
}

function TextBody({ title, text, onRetry }: TextBodyProps) {
  const t = useTranslate();
  switch (text.type) {
    case 'loading':
      return <Loading text={t('articles_text_loading')} />;
    case 'ready':
      return <Paragraphs title={title} text={text.text} />;
    case 'none':
      return (
        <Notice heading={t('articles_no_text')}>
          <p>{t('articles_no_text_advice')}</p>
        </Notice>
      );
    case 'unavailable':
      return (
        <Unavailable
          heading={t('articles_text_unavailable')}
          advice={t(ARTICLE_PROBLEM[text.problem])}
          onRetry={onRetry}
        />
      );
  }
}

interface ParagraphsProps {
  readonly title: string | undefined;
  readonly text: string;
}

function Paragraphs({ title, text }: ParagraphsProps) {
  const paragraphs = useMemo(() => splitParagraphs(text), [text]);
  // The title mostly begins the text as well, and stands above it already.
  const shown = paragraphs[0] === title ? paragraphs.slice(1) : paragraphs;
  return (
    <div class="paragraphs" lang="zh-CN">
      {shown.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

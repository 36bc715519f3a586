/** The second part of the notebook: the articles that were remembered, or the text of one. */
import { useEffect, useRef } from 'preact/hooks';
import type { ListedArticle } from './article-facts.tsx';
import { ArticleList, type ArticleListProps } from './article-list.tsx';
import { ArticleText, type KeptText } from './article-text.tsx';

export interface ArticlesPartProps extends ArticleListProps {
  /** The article whose text is read. */
  readonly reading:
    | {
        readonly id: string;
        readonly label: ListedArticle | undefined;
        readonly text: KeptText;
      }
    | undefined;
  onBack(): void;
  onReadAgain(): void;
}

export function ArticlesPart(props: ArticlesPartProps) {
  const { reading, onBack, onReadAgain, ...list } = props;
  const wasRead = useRef<string>(undefined);
  const comesFrom = reading ? undefined : wasRead.current;

  // Once only: a card that a search hides and shows again takes no focus.
  useEffect(() => {
    wasRead.current = reading?.id;
  });

  if (!reading) return <ArticleList {...list} wasRead={comesFrom} />;
  return (
    <ArticleText
      key={reading.id}
      article={reading.label}
      text={reading.text}
      onBack={onBack}
      onOpen={props.onOpen}
      onRetry={onReadAgain}
    />
  );
}

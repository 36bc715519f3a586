/** The notebook's second part joined to its state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { ArticlesPart } from '../../components/notebook/articles-part.tsx';
import { hashOf } from '../../lib/notes/notebook-place.ts';
import type { RememberedArticles } from '../../lib/notes/remembered-articles.ts';
import { browser } from '../../lib/platform/browser.ts';

/** Reading a text is a place of its own: the browser's way back leads out of it. */
const goTo = (reading?: string) => {
  location.hash = hashOf({ part: 'articles', ...(reading === undefined ? {} : { reading }) });
};

export function ArticlesPage({ articles }: { readonly articles: RememberedArticles }) {
  const reading = articles.reading.value;
  return (
    <ArticlesPart
      articles={articles.articles.value}
      total={articles.total.value}
      query={articles.query.value}
      status={articles.status.value}
      reading={reading}
      question={articles.question.value}
      done={articles.done.value}
      onQuery={articles.search}
      onOpen={({ url }) => {
        if (/^https?:/.test(url)) void browser.tabs.create({ url });
      }}
      onRead={({ id }) => goTo(id)}
      onBack={() => goTo()}
      onReadAgain={() => void articles.read(reading?.id)}
      onAskFirst={({ id }, deed) => articles.askFirst(id, deed)}
      onYes={() => void articles.doIt()}
      onNo={articles.leaveIt}
      onRetry={() => void articles.load()}
    />
  );
}

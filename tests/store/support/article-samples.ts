/** Own articles and pages for tests: the same at every run. */
import type { NewArticle } from '../../../lib/store/article-repository.ts';
import { ideographs, randomFrom, recordOf } from '../../core/support/texts.ts';

export const PAGE = 'https://news.example.cn/2025/a.html?from=list';
export const OTHER_PAGE = 'https://paper.example.cn/b';

/** A well-formed article: another number is another text under another id. */
export function articleOf(n: number, change: Partial<NewArticle['record']> = {}): NewArticle {
  const text = ideographs(randomFrom(n), 60);
  return {
    record: { ...recordOf([text.slice(0, 40), text.slice(40)], idOf(n)), ...change },
    url: `https://news.example.cn/${n}.html`,
    host: 'news.example.cn',
  };
}

export function idOf(n: number): string {
  return `own-${n}`;
}

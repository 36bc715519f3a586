/** State of the notebook's second part: the articles that the reader had remembered. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SaveProblem } from '../core/annotation/save-state.ts';
import { foldForSearch } from '../core/annotation/search-notes.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { Client } from '../protocol/client.ts';
import type { OwnArticleLabel } from '../protocol/replies.ts';
import { problemOf } from './save-problem.ts';

export type ListStatus =
  | { readonly type: 'loading' }
  | { readonly type: 'ready' }
  | { readonly type: 'unavailable'; readonly problem: SaveProblem };

export type KeptText =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly text: string }
  /** Never kept, deleted, or damaged. */
  | { readonly type: 'none' }
  | { readonly type: 'unavailable'; readonly problem: SaveProblem };

/** What cannot be taken back, and is asked about first. */
export interface Question {
  readonly id: ReportId;
  readonly deed: 'forget' | 'drop-text';
  /** Why it could not be done when it was tried. */
  readonly problem?: SaveProblem;
}

export interface RememberedArticles {
  /** Those whose titles match the query, newest first. */
  readonly articles: ReadonlySignal<readonly OwnArticleLabel[]>;
  readonly total: ReadonlySignal<number>;
  readonly query: ReadonlySignal<string>;
  readonly status: ReadonlySignal<ListStatus>;
  /** The article being read; its label is missing until the list is there. */
  readonly reading: ReadonlySignal<
    | {
        readonly id: ReportId;
        readonly label: OwnArticleLabel | undefined;
        readonly text: KeptText;
      }
    | undefined
  >;
  readonly question: ReadonlySignal<Question | undefined>;
  /** The last deed, until the next question. */
  readonly done: ReadonlySignal<(Pick<Question, 'deed'> & { readonly title: string }) | undefined>;
  /** Also brings a list that is shown up to date; it stays as it is when that fails. */
  load(): Promise<void>;
  search(query: string): void;
  /** Undefined: back to the list. */
  read(id: ReportId | undefined): Promise<void>;
  askFirst(id: ReportId, deed: Question['deed']): void;
  leaveIt(): void;
  /** Does what was asked about. */
  doIt(): Promise<void>;
}

export function createRememberedArticles(ask: Client): RememberedArticles {
  const all = signal<readonly OwnArticleLabel[]>([]);
  const query = signal('');
  const status = signal<ListStatus>({ type: 'loading' });
  const opened = signal<{ readonly id: ReportId; readonly text: KeptText } | undefined>(undefined);
  const question = signal<Question | undefined>(undefined);
  const done = signal<RememberedArticles['done']['value']>(undefined);
  /** Counts what changes the list: an answer from before the latest change is out of date. */
  let age = 0;

  return {
    articles: computed(() => searchTitles(all.value, query.value)),
    total: computed(() => all.value.length),
    query,
    status,
    reading: computed(() => {
      if (!opened.value) return undefined;
      const { id, text } = opened.value;
      return { id, text, label: all.value.find((article) => article.id === id) };
    }),
    question,
    done,

    async load() {
      const asked = ++age;
      if (status.value.type !== 'ready') status.value = { type: 'loading' };
      try {
        const found = await ask('article/list', {});
        if (asked !== age) return;
        all.value = found;
        status.value = { type: 'ready' };
      } catch (error) {
        if (asked === age && status.value.type !== 'ready') {
          status.value = { type: 'unavailable', problem: problemOf(error) };
        }
      }
    },

    search(next) {
      query.value = next;
    },

    async read(id) {
      if (id === undefined) {
        opened.value = undefined;
        return;
      }
      const loading = { id, text: { type: 'loading' } } as const;
      opened.value = loading;
      const text = await keptText(ask, id);
      if (opened.value === loading) opened.value = { id, text };
    },

    askFirst(id, deed) {
      done.value = undefined;
      question.value = { id, deed };
    },

    leaveIt() {
      question.value = undefined;
    },

    async doIt() {
      const asked = question.value;
      if (!asked) return;
      const { id, deed } = asked;
      try {
        await ask(deed === 'forget' ? 'article/forget' : 'article/drop-text', { id });
      } catch (error) {
        if (question.value === asked) question.value = { id, deed, problem: problemOf(error) };
        return;
      }
      age++;
      const title = all.value.find((article) => article.id === id)?.title ?? '';
      all.value = all.value.flatMap((article) => {
        if (article.id !== id) return [article];
        return deed === 'forget' ? [] : [{ ...article, hasText: false }];
      });
      if (question.value === asked) question.value = undefined;
      done.value = { deed, title };
    },
  };
}

async function keptText(ask: Client, id: ReportId): Promise<KeptText> {
  try {
    const text = await ask('article/text', { id });
    return text === undefined ? { type: 'none' } : { type: 'ready', text };
  } catch (error) {
    return { type: 'unavailable', problem: problemOf(error) };
  }
}

/** Every word of the query must occur, folded as in the search of notes. */
function searchTitles(articles: readonly OwnArticleLabel[], query: string): OwnArticleLabel[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return articles
    .filter(({ title }) => {
      const folded = foldForSearch(title);
      return words.every((word) => folded.includes(word));
    })
    .sort((a, b) => b.remembered - a.remembered);
}

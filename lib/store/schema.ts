/** The database's tables as the code of today knows them. */
import type { DBSchema } from 'idb';
import type { Draft, Note, NotePut } from '../core/annotation/note.ts';
import type { OwnArticle } from '../core/report/own-article.ts';
import type { PageChoice } from '../core/report/page-choice.ts';
import type { ReportId } from '../core/report/report-record.ts';

export const DATABASE_NAME = 'meipi';
export const DATABASE_VERSION = 2;

/** A saved state of a note, the current one included. */
export interface Revision {
  readonly noteId: string;
  readonly revision: number;
  readonly text: string;
  readonly modified: number;
}

/** A put that was carried out: the same opId again is answered from here. */
export interface Operation {
  readonly opId: NotePut['opId'];
  readonly noteId: string;
  readonly done: number;
}

/** The text of an article, which the reader asked to keep. */
export interface ArticleText {
  readonly id: ReportId;
  readonly text: string;
}

export interface MeipiDatabase extends DBSchema {
  notes: {
    key: string;
    value: Note;
    indexes: { conceptId: string; modified: number };
  };
  revisions: { key: [string, number]; value: Revision };
  operations: { key: string; value: Operation; indexes: { done: number } };
  drafts: { key: string; value: Draft };
  articles: { key: ReportId; value: OwnArticle };
  articleTexts: { key: ReportId; value: ArticleText };
  choices: {
    key: [string, ReportId];
    value: PageChoice;
    indexes: { page: string };
  };
}

/** The database's tables as the code of today knows them. */
import type { DBSchema } from 'idb';
import type { Draft, Note, NotePut } from '../core/annotation/note.ts';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import type { GlossaryChange } from '../core/glossary/glossary-change.ts';
import type { HiddenItem } from '../core/glossary/hidden-item.ts';
import type { OwnEntry } from '../core/glossary/own-entry.ts';
import type { StoredPack } from '../core/glossary/stored-pack.ts';
import type { OwnArticle } from '../core/report/own-article.ts';
import type { PageChoice } from '../core/report/page-choice.ts';
import type { ReportId, ReportRecord } from '../core/report/report-record.ts';

export const DATABASE_NAME = 'meipi';
export const DATABASE_VERSION = 3;

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

/** Some of the entries, or reports, of one installation of a pack; `n` from 0, in the pack's order. */
export interface PackConcepts {
  readonly generation: string;
  readonly n: number;
  readonly concepts: readonly Concept[];
}

export interface PackReports {
  readonly generation: string;
  readonly n: number;
  readonly reports: readonly ReportRecord[];
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
  packs: { key: string; value: StoredPack };
  packConcepts: { key: [string, number]; value: PackConcepts };
  packReports: { key: [string, number]; value: PackReports };
  ownEntries: { key: ConceptId; value: OwnEntry };
  hidden: { key: [HiddenItem['kind'], string]; value: HiddenItem };
  glossaryChanges: { key: number; value: GlossaryChange };
}

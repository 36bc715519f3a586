/**
 * Reads the page, asks the background what it is, paints the marks, and does so again
 * when the page has changed. Cheap where there is nothing: one pass of the gate over
 * the raw text, no message.
 */

import type { Client } from '../protocol/client.ts';
import { MAX_PAGE_TEXT } from '../protocol/page-limits.ts';
import type { FoundReport, PageAnalysis } from '../protocol/replies.ts';
import type { ReaderState, TermCount } from '../protocol/tab-messages.ts';
import { gatePage } from './gate-page.ts';
import type { Mark } from './mark.ts';
import type { Marker } from './marker.ts';
import { type PageText, rangeOf, readVisibleText } from './visible-text.ts';

export interface PageReader {
  /**
   * Looks at the whole page anew. Calls while one is under way are joined into one more.
   * Resolves to whether other marks or another report were found than before.
   */
  read(): Promise<boolean>;
  /** There may be a report in what the page hides at present. */
  readonly mayHide: boolean;
  readonly marks: readonly Mark[];
  readonly page: PageText | undefined;
  readonly report: FoundReport | undefined;
  state(): ReaderState;
  stop(): void;
}

export interface PageReaderOptions {
  readonly ask: Client;
  readonly marker: Marker;
  readonly gate: ReadonlySet<number>;
  /** Resolves when the page has nothing better to do. */
  readonly idle: () => Promise<void>;
  /** The marks have changed. */
  readonly onMarks: () => void;
}

export function createPageReader(options: PageReaderOptions): PageReader {
  const { ask, marker, gate, idle, onMarks } = options;
  let marks: readonly Mark[] = [];
  let page: PageText | undefined;
  let report: FoundReport | undefined;
  let status: ReaderState['type'] = 'reading';
  let running: Promise<boolean> | undefined;
  let mayHide = false;
  let again = false;
  let stopped = false;
  let nextId = 1;

  async function readOnce(): Promise<void> {
    await idle();
    const root = document.body;
    if (stopped) return;
    // A page can be without a body: its script took everything away.
    const raw = (root?.textContent ?? '').slice(0, MAX_PAGE_TEXT);
    const open = await gatePage(raw, gate, async () => {
      await idle();
      return !stopped;
    });
    if (stopped) return;
    mayHide = open;
    if (!open || !root) {
      if (report) await ask('page/cleared', {});
      show(undefined, undefined);
      return;
    }
    const text = readVisibleText(root);
    const analysis = await ask('page/analyse', { text: text.text.slice(0, MAX_PAGE_TEXT) });
    if (stopped) return;
    mayHide = analysis.reports.length === 0;
    show(text, analysis);
  }

  function show(text: PageText | undefined, analysis: PageAnalysis | undefined): void {
    status = 'ready';
    report = analysis?.reports[0];
    page = report ? text : undefined;
    marks = page && analysis ? marksOf(page, analysis) : [];
    marker.mark(marks.map((mark) => mark.range));
    onMarks();
  }

  function marksOf(text: PageText, analysis: PageAnalysis): Mark[] {
    const before = Map.groupBy(marks, (mark) => mark.range.startContainer);
    return analysis.terms.flatMap(({ start, end, concept: c, report: r }) => {
      const concept = analysis.concepts[c];
      const reportId = analysis.reports[r]?.id;
      const range = rangeOf(text, start, end);
      if (!concept || !reportId || !range) return [];
      const old = before
        .get(range.startContainer)
        ?.find((mark) => mark.conceptId === concept.id && isSameRange(mark.range, range));
      const { id: conceptId, label } = concept;
      return [
        {
          id: old?.id ?? nextId++,
          range: old?.range ?? range,
          conceptId,
          reportId,
          label,
          start,
          end,
        },
      ];
    });
  }

  /** Says what is marked: the same as long as nothing new is found. */
  const fingerprint = () => `${report?.id} ${marks.map((mark) => mark.id).join(' ')}`;

  return {
    get marks() {
      return marks;
    },
    get page() {
      return page;
    },
    get report() {
      return report;
    },
    get mayHide() {
      return mayHide;
    },
    read() {
      if (running) {
        again = true;
        return running;
      }
      running = (async () => {
        const before = fingerprint();
        do {
          again = false;
          await readOnce().catch(() => {
            // The background is out of reach or refuses: the page stays as it is.
            status = 'failed';
          });
        } while (again && !stopped);
        running = undefined;
        return fingerprint() !== before;
      })();
      return running;
    },
    state: () => ({ type: status, ...(report ? { report } : {}), terms: countTerms(marks) }),
    stop() {
      stopped = true;
      marks = [];
      marker.clear();
    },
  };
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

function countTerms(marks: readonly Mark[]): TermCount[] {
  return [...Map.groupBy(marks, (mark) => mark.conceptId)].map(([conceptId, found]) => ({
    conceptId,
    label: found[0]?.label ?? conceptId,
    count: found.length,
  }));
}

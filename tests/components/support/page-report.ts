/** Made-up findings on a page. */
import type { PageReport, PageTerm, ReadPage } from '../../../components/report/page-status.ts';
import type {
  FigureDifference,
  ParagraphDifference,
} from '../../../lib/core/report/differences.ts';

/** One letter a paragraph: p(resent), h(alf of it), a(ltered), m(issing); a capital has moved. Ten characters each on the page. */
export function paragraphs(letters: string): ParagraphDifference[] {
  return [...letters].map((letter, i) => {
    const state = ({ p: 'present', h: 'partial', a: 'altered', m: 'missing' } as const)[
      letter.toLowerCase() as 'p' | 'h' | 'a' | 'm'
    ];
    const moved = letter !== letter.toLowerCase();
    return state === 'missing'
      ? { state, moved }
      : { state, moved, page: [i * 10, i * 10 + 10] as const };
  });
}

export function pageReport(
  letters: string,
  figures: readonly FigureDifference[] = [],
  more: Partial<PageReport> = {},
): PageReport {
  return {
    id: 'r1',
    title: '村口的新路灯',
    publisher: '澄川日报',
    date: '2025-04-08',
    coverage: 0.5,
    differences: { paragraphs: paragraphs(letters), figures },
    ...more,
  };
}

export function readPage(more: Partial<ReadPage> = {}): ReadPage {
  return {
    type: 'read',
    pageKey: 'page 1',
    host: 'news.example',
    isListed: true,
    candidates: [],
    refused: [],
    terms: [],
    slogans: [],
    extent: [0, 0],
    ...more,
  };
}

/** @param starts where it stands: two characters each */
export function pageTerm(conceptId: string, label: string, ...starts: number[]): PageTerm {
  const places = starts.flatMap((start) => [start, start + 2]);
  return { conceptId, label, count: starts.length, places };
}

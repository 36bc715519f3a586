/** How each paragraph of a report stands on a page, in the words that the interface has for it. */
import type { ReportDifferences } from '../../lib/core/report/differences.ts';

/** The first that holds: `altered` also of a paragraph that stands elsewhere or holds another figure. */
export type ParagraphKind = 'missing' | 'altered' | 'partial' | 'moved' | 'same';

export interface ParagraphState {
  /** From 1. */
  readonly number: number;
  readonly kind: ParagraphKind;
  readonly moved: boolean;
  /** Its first characters on the page. */
  readonly opening?: string;
  /** Span [start, end) of the page text, where it stands. */
  readonly page?: readonly [number, number];
}

export function paragraphKinds({ paragraphs, figures }: ReportDifferences): ParagraphState[] {
  const withFigures = new Set(figures.map(({ paragraph }) => paragraph));
  return paragraphs.map(({ state, moved, opening, page }, index) => ({
    number: index + 1,
    kind: kindOf(state, moved, withFigures.has(index)),
    moved,
    ...(opening ? { opening } : {}),
    ...(page ? { page } : {}),
  }));
}

function kindOf(
  state: ReportDifferences['paragraphs'][number]['state'],
  moved: boolean,
  hasFigure: boolean,
): ParagraphKind {
  if (state === 'missing') return 'missing';
  if (state === 'altered' || hasFigure) return 'altered';
  if (state === 'partial') return 'partial';
  return moved ? 'moved' : 'same';
}

export function countOf(states: readonly ParagraphState[], kind: ParagraphKind): number {
  return states.filter((state) => state.kind === kind).length;
}

/** Neighbouring paragraphs of the same kind. */
export function runsOf(states: readonly ParagraphState[]): ParagraphState[][] {
  const runs: ParagraphState[][] = [];
  for (const state of states) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before?.kind === state.kind && before.number === state.number - 1) last.push(state);
    else runs.push([state]);
  }
  return runs;
}

/** Such as “4–12、15”, of paragraphs in ascending order. */
export function formatNumbers(states: readonly ParagraphState[], separator: string): string {
  return runsOf(states)
    .map((run) => {
      const [first, last] = [run[0]?.number, run.at(-1)?.number];
      return first === last ? `${first}` : `${first}–${last}`;
    })
    .join(separator);
}

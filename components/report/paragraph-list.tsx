/** What differs between page and report, in full: the figures, then, folded, all paragraphs in the report's order. */
import { useTranslate } from '../translate.ts';
import { CoverageStrip } from './coverage-strip.tsx';
import { DifferencesLine, hasDifferences } from './differences-line.tsx';
import { FigureList } from './figure-list.tsx';
import type { PageReport } from './page-status.ts';
import { ParagraphItem } from './paragraph-item.tsx';
import { paragraphKinds, runsOf } from './paragraph-kinds.ts';

interface ParagraphListProps {
  readonly report: PageReport;
  onShowPlace(start: number, end: number): void;
}

export function ParagraphList({ report, onShowPlace }: ParagraphListProps) {
  const t = useTranslate();
  const { differences, own } = report;
  // Those next to each other of which there is nothing more to say are said in one.
  const items = runsOf(paragraphKinds(differences)).flatMap((run) =>
    run[0]?.kind === 'missing' || run[0]?.kind === 'same' ? [run] : run.map((state) => [state]),
  );
  return (
    <section class="differences">
      {hasDifferences(differences) && <h3>{t('differences_heading')}</h3>}
      <DifferencesLine differences={differences} own={own} />
      {differences.figures.length > 0 && (
        <FigureList figures={differences.figures} own={own} onShowPlace={onShowPlace} />
      )}
      {hasDifferences(differences) && (
        <details>
          <summary>{t('differences_show')}</summary>
          <CoverageStrip differences={differences} />
          <ol class="paragraphs">
            {items.map((run) => (
              <ParagraphItem key={run[0]?.number} run={run} onShowPlace={onShowPlace} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

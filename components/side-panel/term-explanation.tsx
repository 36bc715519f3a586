/** The explanation of a term, in its place in the list. */
import type { Note } from '../../lib/core/annotation/note.ts';
import { ConceptFacts } from '../popover/concept-facts.tsx';
import { ConceptText } from '../popover/concept-text.tsx';
import { isOfThisReport } from '../popover/report-of-concept.ts';
import { SourceList } from '../popover/source-list.tsx';
import type { PageReport } from '../report/page-status.ts';
import { SectionLevel } from '../section-heading.tsx';
import { useTranslate } from '../translate.ts';
import type { TermEntry } from './filter-terms.ts';

interface TermExplanationProps {
  readonly id: string;
  /** Undefined: not yet known, or there is none to be had. */
  readonly entry: TermEntry | undefined;
  readonly isKnown: boolean;
  readonly note: Note | undefined;
  /** The one that the page carries. */
  readonly report: PageReport | undefined;
  /** Opens the popover at the term, where notes are written. */
  onOpenNote(): void;
}

export function TermExplanation(props: TermExplanationProps) {
  const { id, entry, isKnown, note, report, onOpenNote } = props;
  const t = useTranslate();
  return (
    <div class="term-explanation" id={id} aria-busy={!isKnown}>
      {entry && (
        <SectionLevel.Provider value={4}>
          <Explained {...entry} report={report} />
        </SectionLevel.Provider>
      )}
      {isKnown && !entry && <p class="no-terms">{t('panel_no_entry')}</p>}
      <button type="button" class="small-button" onClick={onOpenNote}>
        {t(note ? 'panel_see_note' : 'panel_write_note')}
      </button>
    </div>
  );
}

type ExplainedProps = TermEntry & Pick<TermExplanationProps, 'report'>;

function Explained({ concept, origin, packTitle, report }: ExplainedProps) {
  const { sources } = concept;
  return (
    <>
      <ConceptFacts
        concept={concept}
        origin={origin}
        packTitle={packTitle}
        report={report}
        occurrence={undefined}
      />
      <ConceptText concept={concept} report={report} />
      {sources.length > 0 && (
        <SourceList sources={sources} isThisReport={isOfThisReport(concept, report)} />
      )}
    </>
  );
}

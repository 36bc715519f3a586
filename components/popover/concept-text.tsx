/** What a concept means, what is known of its parts, and what is not known. */
import type { ComponentChildren } from 'preact';
import { type Concept, preferredTerm } from '../../lib/core/glossary/concept.ts';
import { BilingualText } from '../bilingual-text.tsx';
import { SectionHeading } from '../section-heading.tsx';
import { useTranslate } from '../translate.ts';
import { ExpansionSection } from './expansion-section.tsx';
import { LookUpList } from './look-up-list.tsx';
import type { ShownReport } from './report-of-concept.ts';
import { Verdict } from './verdict.tsx';

interface ConceptTextProps {
  readonly concept: Concept;
  readonly report: ShownReport | undefined;
  /** What the page says of its parts: before what is not known, and after what is. */
  readonly children?: ComponentChildren;
}

export function ConceptText({ concept, report, children }: ConceptTextProps) {
  const t = useTranslate();
  const { definition, expansion, unknown } = concept;
  const here = concept.inReports?.find((one) => one.report === report?.id);
  const isOpen = expansion !== undefined && expansion.status !== 'established';
  // Whoever wrote it in his own words has told known from unknown himself.
  const isOwn = concept.basis === 'own';
  const hasGap = !isOwn && (isOpen || unknown !== undefined);
  const missing = unknown && (
    <BilingualText zh={unknown.zh} en={unknown.en} lead={!isOwn && <Verdict isKnown={false} />} />
  );
  return (
    <>
      <div class="definition">
        <BilingualText
          zh={definition.zh}
          en={definition.en}
          lead={hasGap && <Verdict isKnown={true} />}
        />
      </div>
      {here && (
        <section class="here">
          <SectionHeading>{t('in_report_heading')}</SectionHeading>
          <BilingualText zh={here.zh} en={here.en} />
        </section>
      )}
      {isOpen && children}
      {expansion && (
        <ExpansionSection expansion={expansion} isOwn={isOwn}>
          {missing}
        </ExpansionSection>
      )}
      {!isOpen && children}
      {missing && !isOpen && <div class="unknown">{missing}</div>}
      {isLookedUp(concept) && <LookUpList term={preferredTerm(concept)} />}
    </>
  );
}

/** Where the entry does not settle it, the reader may want to look further. */
function isLookedUp({ basis, expansion }: Concept): boolean {
  if (basis === 'unknown' || basis === 'background') return true;
  return expansion !== undefined && expansion.status !== 'established';
}

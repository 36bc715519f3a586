/** The explanation of one concept, with the evidence for it and room for the reader's note. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Provenance } from '../../lib/core/annotation/note.ts';
import { type Concept, type ConceptId, preferredTerm } from '../../lib/core/glossary/concept.ts';
import type { Sentence } from '../../lib/core/text/sentence.ts';
import { BilingualText } from '../bilingual-text.tsx';
import { useTranslate } from '../translate.ts';
import { CardHeader } from './card-header.tsx';
import { ExpansionSection } from './expansion-section.tsx';
import { isWrittenElsewhere } from './is-written-elsewhere.ts';
import { OtherSenses, type Sense, type Turning } from './other-senses.tsx';
import { PageSentence } from './page-sentence.tsx';
import { SourceList } from './source-list.tsx';
import { WrittenAt } from './written-at.tsx';

export interface PopoverCardProps {
  readonly concept: Concept;
  /** The sentence of the page in which the term stands. */
  readonly sentence?: Sentence | undefined;
  /** The term as the page writes it. */
  readonly occurrence?: string | undefined;
  /** The report in whose text the term stands. */
  readonly report?: { readonly id: string; readonly title: string } | undefined;
  /** All that the spelling may mean here, this concept among them. */
  readonly senses?: readonly Sense[] | undefined;
  readonly turning: Turning;
  /** Where the note was first written. */
  readonly noteOrigin?: Provenance | undefined;
  /** The note editor. */
  readonly children?: ComponentChildren;
  onSense(id: ConceptId): void;
  onClose(): void;
}

export function PopoverCard(props: PopoverCardProps) {
  const { concept, sentence, occurrence, report, turning, noteOrigin } = props;
  const t = useTranslate();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const conceptBefore = useRef(concept.id);
  const term = preferredTerm(concept);
  const unknown = concept.unknown && (
    <BilingualText zh={concept.unknown.zh} en={concept.unknown.en} />
  );
  const isAllUnknown = concept.expansion?.status === 'not-established';
  const here = concept.inReports?.find((one) => one.report === report?.id);
  const others = props.senses?.filter((sense) => sense.id !== concept.id) ?? [];

  // The button that was pressed went away with its sense; ears and keyboard go on from the new one.
  useEffect(() => {
    if (conceptBefore.current !== concept.id) heading.current?.focus({ preventScroll: true });
    conceptBefore.current = concept.id;
  }, [concept.id]);

  return (
    <article class="card" aria-labelledby={headingId}>
      <CardHeader
        key={`head ${concept.id}`}
        headingId={headingId}
        heading={heading}
        term={term}
        occurrence={occurrence}
        concept={concept}
        onClose={props.onClose}
      />
      <div class="card-body" key={concept.id}>
        {others.length > 0 && (
          <OtherSenses senses={others} turning={turning} onSense={props.onSense} />
        )}
        <div class="definition">
          <BilingualText zh={concept.definition.zh} en={concept.definition.en} />
        </div>
        {here && (
          <section>
            <h2>{t('in_report_heading')}</h2>
            <BilingualText zh={here.zh} en={here.en} />
          </section>
        )}
        {concept.expansion && (
          <ExpansionSection expansion={concept.expansion}>
            {isAllUnknown && unknown}
          </ExpansionSection>
        )}
        {unknown && !isAllUnknown && (
          <section class="unknown">
            <h2>{t('unknown_heading')}</h2>
            {unknown}
          </section>
        )}
        {sentence && <PageSentence sentence={sentence} reportTitle={report?.title} />}
        {concept.sources.length > 0 && <SourceList sources={concept.sources} />}
      </div>
      <footer class="card-note" inert={turning === 'under-way'}>
        {!report && <p class="note-hint">{t('note_remembers_article')}</p>}
        {props.children}
        {noteOrigin && isWrittenElsewhere(noteOrigin, report) && <WrittenAt origin={noteOrigin} />}
      </footer>
    </article>
  );
}

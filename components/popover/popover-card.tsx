/** The explanation of one concept, with the evidence for it and room for the reader's note. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Provenance } from '../../lib/core/annotation/note.ts';
import { type Concept, type ConceptId, preferredTerm } from '../../lib/core/glossary/concept.ts';
import type { BilingualLabel, Origin } from '../../lib/core/glossary/glossary-view.ts';
import { useLang, useTranslate } from '../translate.ts';
import { CardFrame } from './card-frame.tsx';
import { CardHead } from './card-head.tsx';
import { citationText, isoDay } from './citation-text.ts';
import { ConceptActions } from './concept-actions.tsx';
import { ConceptFacts } from './concept-facts.tsx';
import { ConceptText } from './concept-text.tsx';
import type { HidingControls } from './hide-button.tsx';
import { isWrittenElsewhere } from './is-written-elsewhere.ts';
import { ListedSection } from './listed-section.tsx';
import { OtherSenses, type Sense } from './other-senses.tsx';
import { PageSentence } from './page-sentence.tsx';
import type { PlacedText } from './placed-text.ts';
import { RelatedList } from './related-list.tsx';
import { isOfThisReport, type ShownReport } from './report-of-concept.ts';
import { SourceList } from './source-list.tsx';
import { type Turning, TurningProblem } from './turning-problem.tsx';
import type { WindowControls } from './window-tools.tsx';
import { WrittenAt } from './written-at.tsx';

export interface PopoverCardProps {
  readonly concept: Concept;
  readonly origin?: Origin | undefined;
  /** Of the pack that the entry is from, unless it came with Meipi. */
  readonly packTitle?: BilingualLabel | undefined;
  /** Where the term stands in the article; none of a concept that the reader has come to from another. */
  readonly placed?: PlacedText | undefined;
  /** The term as the page writes it. */
  readonly occurrence?: string | undefined;
  /** The report in whose text the term stands. */
  readonly report?: ShownReport | undefined;
  readonly page: { readonly title: string; readonly url: string };
  /** All that the spelling may mean here, this concept among them. */
  readonly senses?: readonly Sense[] | undefined;
  readonly related: readonly Sense[];
  /** The concept from which the reader came to this one. */
  readonly backTo?: string | undefined;
  readonly scroll: number;
  readonly turning: Turning;
  readonly hiding: HidingControls;
  readonly controls: WindowControls;
  /** Where the entry is edited. */
  readonly editUrl: string;
  /** Where the note was first written. */
  readonly noteOrigin?: Provenance | undefined;
  /** The note editor, given the id of what is to be known of it. */
  readonly children?: (hintId: string | undefined) => ComponentChildren;
  onSense(id: ConceptId): void;
  /** @param scroll how far the card is scrolled */
  onRelated(id: ConceptId, scroll: number): void;
  onBack(): void;
  onCopy(text: string): Promise<boolean>;
}

export function PopoverCard(props: PopoverCardProps) {
  const { concept, origin, placed, report, page, turning, noteOrigin } = props;
  const t = useTranslate();
  const lang = useLang();
  const headingId = useId();
  const hintId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const others = props.senses?.filter((sense) => sense.id !== concept.id) ?? [];

  return (
    <CardFrame
      headingId={headingId}
      heading={heading}
      body={body}
      subject={concept.id}
      scroll={props.scroll}
      isBusy={turning === 'under-way'}
      head={
        <CardHead
          key={`head ${concept.id}`}
          headingId={headingId}
          heading={heading}
          term={preferredTerm(concept)}
          backTo={props.backTo}
          controls={props.controls}
          onBack={props.onBack}
        >
          <ConceptFacts
            concept={concept}
            origin={origin}
            packTitle={props.packTitle}
            report={report}
            occurrence={props.occurrence}
          />
        </CardHead>
      }
      foot={
        <footer class="card-note" inert={turning === 'under-way'}>
          {!report && (
            <p class="note-hint" id={hintId}>
              {t('note_remembers_article')}
            </p>
          )}
          {props.children?.(report ? undefined : hintId)}
          {noteOrigin && isWrittenElsewhere(noteOrigin, report) && (
            <WrittenAt origin={noteOrigin} />
          )}
        </footer>
      }
    >
      <TurningProblem turning={turning} />
      {others.length > 0 && <OtherSenses senses={others} onSense={props.onSense} />}
      <ConceptText concept={concept} report={report}>
        {placed && <ListedSection items={placed.listed} onShow={placed.onShow} />}
      </ConceptText>
      {placed && (
        <PageSentence
          sentence={placed.sentence}
          place={placed.place}
          reportTitle={report?.title}
          onStep={placed.onStep}
        />
      )}
      {concept.sources.length > 0 && (
        <SourceList sources={concept.sources} isThisReport={isOfThisReport(concept, report)} />
      )}
      {props.related.length > 0 && (
        <RelatedList
          related={props.related}
          onRelated={(id) => props.onRelated(id, body.current?.scrollTop ?? 0)}
        />
      )}
      <ConceptActions
        editUrl={props.editUrl}
        hiding={props.hiding}
        onCopy={() => {
          const cited = { concept, origin, packTitle: props.packTitle, report, page };
          return props.onCopy(citationText(cited, isoDay(new Date()), t, lang));
        }}
      />
    </CardFrame>
  );
}

/** The explanation of one concept, with the evidence for it and room for the reader's note. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Concept, preferredTerm } from '../../lib/core/glossary/concept.ts';
import type { Sentence } from '../../lib/core/text/sentence.ts';
import { BilingualText } from '../bilingual-text.tsx';
import { useTranslate } from '../translate.ts';
import { CardHeader } from './card-header.tsx';
import { ExpansionSection } from './expansion-section.tsx';
import { PageSentence } from './page-sentence.tsx';
import { SourceList } from './source-list.tsx';

export interface PopoverCardProps {
  readonly concept: Concept;
  /** The sentence of the page in which the term stands. */
  readonly sentence?: Sentence | undefined;
  /** The term as the page writes it. */
  readonly occurrence?: string | undefined;
  /** The report in whose text the term stands. */
  readonly report?: { readonly id: string; readonly title: string } | undefined;
  /** The note editor. */
  readonly children?: ComponentChildren;
  onClose(): void;
}

export function PopoverCard(props: PopoverCardProps) {
  const { concept, sentence, occurrence, report } = props;
  const t = useTranslate();
  const headingId = useId();
  const term = preferredTerm(concept);
  const unknown = concept.unknown && (
    <BilingualText zh={concept.unknown.zh} en={concept.unknown.en} />
  );
  const isAllUnknown = concept.expansion?.status === 'not-established';
  const here = concept.inReports?.find((one) => one.report === report?.id);
  return (
    <article class="card" aria-labelledby={headingId}>
      <CardHeader
        key={`head ${concept.id}`}
        headingId={headingId}
        term={term}
        occurrence={occurrence}
        concept={concept}
        onClose={props.onClose}
      />
      <div class="card-body" key={concept.id}>
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
      <footer class="card-note">{props.children}</footer>
    </article>
  );
}

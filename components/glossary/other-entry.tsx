/** The entry beside the one that is written: the pack's, or what another window has stored. */
import { useId } from 'preact/hooks';
import { type Concept, preferredTerm } from '../../lib/core/glossary/concept.ts';
import { ConceptFacts } from '../popover/concept-facts.tsx';
import { ConceptText } from '../popover/concept-text.tsx';
import { SourceList } from '../popover/source-list.tsx';

interface OtherEntryProps {
  readonly concept: Concept;
  readonly heading: string;
}

export function OtherEntry({ concept, heading }: OtherEntryProps) {
  const headingId = useId();
  return (
    <aside class="packs-entry entry-text" aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      <p class="entry-name" lang="zh-CN">
        {preferredTerm(concept)}
      </p>
      <ConceptFacts
        concept={concept}
        origin={undefined}
        packTitle={undefined}
        report={undefined}
        occurrence={undefined}
      />
      <ConceptText concept={concept} report={undefined} />
      {concept.sources.length > 0 && <SourceList sources={concept.sources} />}
    </aside>
  );
}

/** The pack's entry, to be compared with what is written in its place. */
import { useId } from 'preact/hooks';
import { type Concept, preferredTerm } from '../../lib/core/glossary/concept.ts';
import { ConceptFacts } from '../popover/concept-facts.tsx';
import { ConceptText } from '../popover/concept-text.tsx';
import { SourceList } from '../popover/source-list.tsx';
import { useTranslate } from '../translate.ts';

interface PacksEntryProps {
  readonly concept: Concept;
  /** The reader's stands in its place already. */
  readonly isReplaced: boolean;
}

export function PacksEntry({ concept, isReplaced }: PacksEntryProps) {
  const t = useTranslate();
  const headingId = useId();
  return (
    <aside class="packs-entry entry-text" aria-labelledby={headingId}>
      <h2 id={headingId}>{t(isReplaced ? 'entry_packs_replaced' : 'entry_packs')}</h2>
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

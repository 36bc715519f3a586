/** Other entries that have to do with this one; they open inside. */
import { useId } from 'preact/hooks';
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import { SectionHeading } from '../section-heading.tsx';
import { useTranslate } from '../translate.ts';
import type { Sense } from './other-senses.tsx';

interface RelatedListProps {
  readonly related: readonly Sense[];
  onRelated(id: ConceptId): void;
}

export function RelatedList({ related, onRelated }: RelatedListProps) {
  const t = useTranslate();
  const headingId = useId();
  return (
    <section class="related" aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t('related_heading')}</SectionHeading>
      <ul>
        {related.map(({ id, label }) => (
          <li key={id}>
            <button type="button" class="chip" lang="zh-CN" onClick={() => onRelated(id)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

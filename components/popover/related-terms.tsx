/** Concepts that a reader of this one may want next. */
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import { useTranslate } from '../translate.ts';

export interface RelatedTerm {
  readonly id: ConceptId;
  readonly label: string;
}

interface RelatedTermsProps {
  readonly related: readonly RelatedTerm[];
  readonly onRelated: ((id: ConceptId) => void) | undefined;
}

export function RelatedTerms({ related, onRelated }: RelatedTermsProps) {
  const t = useTranslate();
  return (
    <section class="related">
      <h2>{t('related_heading')}</h2>
      <ul>
        {related.map(({ id, label }) => (
          <li key={id} lang="zh-CN">
            {onRelated ? (
              <button type="button" onClick={() => onRelated(id)}>
                {label}
              </button>
            ) : (
              label
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

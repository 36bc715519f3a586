/** Concepts that a reader of this one may want next. */
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import { useTranslate } from '../translate.ts';

export interface RelatedTerm {
  readonly id: ConceptId;
  readonly label: string;
}

export function RelatedTerms({ related }: { readonly related: readonly RelatedTerm[] }) {
  const t = useTranslate();
  return (
    <section class="related">
      <h2>{t('related_heading')}</h2>
      <ul>
        {related.map(({ id, label }) => (
          <li key={id} lang="zh-CN">
            {label}
          </li>
        ))}
      </ul>
    </section>
  );
}

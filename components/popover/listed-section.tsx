/** What the article on the page lists under the term: its words, not the glossary's, each a way to its place. */
import { useId } from 'preact/hooks';
import { SectionHeading } from '../section-heading.tsx';
import { useTranslate } from '../translate.ts';

export interface ListedPlace {
  readonly text: string;
  /** Offsets [start, end) in the page's text. */
  readonly start: number;
  readonly end: number;
  /** The part of the slogan that it stands for. */
  readonly key?: string | undefined;
}

interface ListedSectionProps {
  readonly items: readonly ListedPlace[];
  /** @param index which of the items */
  onShow(index: number): void;
}

export function ListedSection({ items, onShow }: ListedSectionProps) {
  const t = useTranslate();
  const headingId = useId();
  if (items.length === 0) return null;
  return (
    <section class="listed" aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t('listed_heading')}</SectionHeading>
      <p class="listed-explained">{t('listed_explained')}</p>
      <ol>
        {items.map((item, index) => (
          <li key={item.start}>
            <button type="button" lang="zh-CN" onClick={() => onShow(index)}>
              {item.key === undefined ? (
                <span class="item-ordinal" aria-hidden="true">
                  {index + 1}
                </span>
              ) : (
                <span class="item-key">{item.key}</span>
              )}
              <span class="item-text">{item.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the numbers of a slogan stand for, item by item, and how much of that is known. */
import type { ComponentChildren } from 'preact';
import type { Expansion } from '../../lib/core/glossary/concept.ts';
import { useTranslate } from '../translate.ts';
import { ExpansionItem } from './expansion-item.tsx';

/** “1+11” has twelve; a longer list is folded after that. */
const SHOWN_AT_ONCE = 12;

interface ExpansionSectionProps {
  readonly expansion: Expansion;
  /** What more there is to say of what is not known. */
  readonly children?: ComponentChildren;
}

export function ExpansionSection({ expansion, children }: ExpansionSectionProps) {
  const t = useTranslate();
  const { status, items } = expansion;
  const folded = items.slice(SHOWN_AT_ONCE);
  return (
    <section class="expansion">
      <h2>{t('expansion_heading')}</h2>
      {items.length > 0 && (
        <ol>
          {items.slice(0, SHOWN_AT_ONCE).map((item, index) => (
            <ExpansionItem key={item.zh} item={item} ordinal={index + 1} />
          ))}
        </ol>
      )}
      {folded.length > 0 && (
        <details class="more">
          <summary>{t('more_items', String(folded.length))}</summary>
          <ol start={SHOWN_AT_ONCE + 1}>
            {folded.map((item, index) => (
              <ExpansionItem key={item.zh} item={item} ordinal={SHOWN_AT_ONCE + index + 1} />
            ))}
          </ol>
        </details>
      )}
      {status === 'partial' && <p class="gap">{t('expansion_partial')}</p>}
      {status === 'not-established' && <p class="gap">{t('expansion_not_established')}</p>}
      {children}
    </section>
  );
}

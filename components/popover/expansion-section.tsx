/** What the numbers of a slogan stand for, item by item, and how much of that is known. */
import type { ComponentChildren } from 'preact';
import type { Expansion } from '../../lib/core/glossary/concept.ts';
import { SectionHeading } from '../section-heading.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';
import { BasisSign } from './basis-sign.tsx';
import { BASIS_NAME } from './basis-wording.ts';
import { ExpansionItem } from './expansion-item.tsx';
import { Verdict } from './verdict.tsx';

/** “1+11” has twelve; a longer list is folded after that. */
const SHOWN_AT_ONCE = 12;

const GAP = {
  partial: 'expansion_partial',
  'not-established': 'expansion_not_established',
} as const satisfies Partial<Record<Expansion['status'], MessageKey>>;

interface ExpansionSectionProps {
  readonly expansion: Expansion;
  /** Whoever wrote the entry vouches for it: what is not there was not looked for. */
  readonly isOwn?: boolean;
  /** What is not known, in the entry's own words. */
  readonly children?: ComponentChildren;
}

export function ExpansionSection({ expansion, isOwn = false, children }: ExpansionSectionProps) {
  const t = useTranslate();
  const { status, items } = expansion;
  const [basis, ...others] = new Set(items.map((item) => item.basis));
  const common = others.length === 0 ? basis : undefined;
  const list = (from: number, to?: number) =>
    items
      .slice(from, to)
      .map((item, index) => (
        <ExpansionItem
          key={item.zh}
          item={item}
          ordinal={from + index + 1}
          showsBasis={common === undefined}
        />
      ));
  const folded = Math.max(0, items.length - SHOWN_AT_ONCE);
  return (
    <section class="expansion">
      <div class="section-head">
        <SectionHeading>{t('expansion_heading')}</SectionHeading>
        {common !== undefined && (
          <span class={`item-basis basis-${common}`}>
            <BasisSign basis={common} />
            {t(BASIS_NAME[common])}
          </span>
        )}
      </div>
      {items.length > 0 && <ol>{list(0, SHOWN_AT_ONCE)}</ol>}
      {folded > 0 && (
        <details class="more">
          <summary>{t('more_items', String(folded))}</summary>
          <ol start={SHOWN_AT_ONCE + 1}>{list(SHOWN_AT_ONCE)}</ol>
        </details>
      )}
      {status !== 'established' && (
        <div class="gap">
          {children ?? (
            <p>
              {!isOwn && <Verdict isKnown={false} />}
              {t(isOwn ? 'expansion_own_gap' : GAP[status])}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

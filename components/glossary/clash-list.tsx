/** Spellings that several entries lay claim to, and which of them has the word. */
import type { Clash, PackLabel } from '../../lib/core/glossary/glossary-view.ts';
import { useTranslate } from '../translate.ts';
import { OriginName } from './origin-name.tsx';

interface ClashListProps {
  readonly clashes: readonly Clash[];
  readonly packs: readonly PackLabel[];
}

export function ClashList({ clashes, packs }: ClashListProps) {
  const t = useTranslate();
  return (
    <ul class="clashes">
      {clashes.map(({ spelling, claims }) => (
        <li key={spelling}>
          <span class="entry-name" lang="zh-CN">
            {spelling}
          </span>
          <ol>
            {claims.map(({ conceptId, label, origin }, index) => (
              <li key={`${conceptId} ${origin.type === 'own' ? '' : origin.id}`}>
                <span class={index === 0 ? 'claim claim-first' : 'claim'}>
                  {t(index === 0 ? 'glossary_has_word' : 'glossary_also')}
                </span>
                <span lang="zh-CN">{label}</span>
                <span class="entry-facts">
                  <OriginName origin={origin} packs={packs} />
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

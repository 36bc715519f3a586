/** One item of an expansion, the number it stands for set out in the margin. */
import type { Expansion } from '../../lib/core/glossary/concept.ts';
import { useLang, useTranslate } from '../translate.ts';
import { BasisSign } from './basis-sign.tsx';
import { BASIS_NAME } from './basis-wording.ts';
import { splitItem } from './split-item.ts';

interface ExpansionItemProps {
  readonly item: Expansion['items'][number];
  /** Shown where the item names no part of the slogan: it helps to count. */
  readonly ordinal: number;
  /** Unless it is that of all items. */
  readonly showsBasis: boolean;
}

export function ExpansionItem({ item, ordinal, showsBasis }: ExpansionItemProps) {
  const t = useTranslate();
  const lang = useLang();
  const zh = splitItem(item.zh);
  const en = lang === 'en' && item.en !== undefined ? splitItem(item.en) : undefined;
  return (
    <li class="item">
      {zh.key === undefined ? (
        <span class="item-ordinal" aria-hidden="true">
          {ordinal}
        </span>
      ) : (
        <span class="item-key" lang="zh-CN">
          {zh.key}
        </span>
      )}
      <span class="item-text">
        {en && <span lang="en">{en.text}</span>}
        <span class={en && 'original'} lang="zh-CN">
          {zh.text}
        </span>
      </span>
      {showsBasis && (
        <span class={`item-basis basis-${item.basis}`}>
          <BasisSign basis={item.basis} />
          {t(BASIS_NAME[item.basis])}
        </span>
      )}
    </li>
  );
}

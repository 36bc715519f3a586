/** A text that a pack carries in Chinese, in English or in both. */
import type { ComponentChildren } from 'preact';
import { useLang } from './translate.ts';

interface BilingualTextProps {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
  /** On the first line, before the text. */
  readonly lead?: ComponentChildren;
}

/** The interface's language first; an English reader also sees the Chinese, which is the original. */
export function BilingualText({ zh, en, lead }: BilingualTextProps) {
  const lang = useLang();
  const isEnglish = en !== undefined && (lang === 'en' || zh === undefined);
  return (
    <>
      <p lang={isEnglish ? 'en' : 'zh-CN'}>
        {lead}
        {isEnglish ? en : zh}
      </p>
      {isEnglish && zh !== undefined && (
        <p class="original" lang="zh-CN">
          {zh}
        </p>
      )}
    </>
  );
}

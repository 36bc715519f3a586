/** A text that a pack carries in Chinese and English. */
import { useLang } from './translate.ts';

interface BilingualTextProps {
  readonly zh: string;
  readonly en?: string | undefined;
}

/** The interface's language first; an English reader also sees the Chinese, which is the original. */
export function BilingualText({ zh, en }: BilingualTextProps) {
  const lang = useLang();
  if (lang === 'zh' || en === undefined) return <p lang="zh-CN">{zh}</p>;
  return (
    <>
      <p lang="en">{en}</p>
      <p class="original" lang="zh-CN">
        {zh}
      </p>
    </>
  );
}

/** The sentence of the reader's page in which the term stands. */
import type { Sentence } from '../../lib/core/text/sentence.ts';
import { useTranslate } from '../translate.ts';

interface PageSentenceProps {
  readonly sentence: Sentence;
  readonly reportTitle: string | undefined;
}

export function PageSentence({ sentence, reportTitle }: PageSentenceProps) {
  const t = useTranslate();
  return (
    <figure class="page-sentence">
      <figcaption>
        {t('sentence_heading')}
        {reportTitle !== undefined && <cite lang="zh-CN">{t('title_quoted', reportTitle)}</cite>}
      </figcaption>
      <blockquote lang="zh-CN">
        {sentence.before}
        <em>{sentence.match}</em>
        {sentence.after}
      </blockquote>
    </figure>
  );
}

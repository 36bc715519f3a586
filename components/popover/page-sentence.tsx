/** The sentence of the reader's page in which the term stands. */
import type { Sentence } from '../../lib/core/text/sentence.ts';
import { useTranslate } from '../translate.ts';
import { type Place, PlaceLine } from './place-line.tsx';

interface PageSentenceProps {
  readonly sentence: Sentence;
  readonly place: Place;
  readonly reportTitle: string | undefined;
  onStep(step: 1 | -1): void;
}

export function PageSentence({ sentence, place, reportTitle, onStep }: PageSentenceProps) {
  const t = useTranslate();
  return (
    <figure class="page-sentence">
      <figcaption>
        {t('sentence_heading')}
        {reportTitle !== undefined && <cite lang="zh-CN">{t('title_quoted', reportTitle)}</cite>}
      </figcaption>
      <blockquote lang="zh">
        {sentence.before}
        <em>{sentence.match}</em>
        {sentence.after}
      </blockquote>
      <PlaceLine place={place} onStep={onStep} />
    </figure>
  );
}

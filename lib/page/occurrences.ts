/** Where else in the article a term stands. */
import { sentenceAround } from '../core/text/sentence.ts';
import type { PopoverPlace } from '../protocol/replies.ts';
import type { Mark } from './mark.ts';
import type { PageText } from './visible-text.ts';

/** Things that the article lists, and characters of one, that the background takes. */
const MAX_LISTED = 20;
const MAX_LISTED_TEXT = 200;

/** All marks of the same concept, or of the same slogan, in page order. */
export function occurrencesOf({ conceptId, label }: Mark, marks: readonly Mark[]): Mark[] {
  return marks.filter(
    (one) => one.conceptId === conceptId && (conceptId !== undefined || one.label === label),
  );
}

/** What a popover on a mark says of where it stands. */
export function placeOf(mark: Mark, marks: readonly Mark[], { text }: PageText): PopoverPlace {
  const { start, end, listed } = mark;
  const all = occurrencesOf(mark, marks);
  const index = all.findIndex(({ id }) => id === mark.id);
  return {
    sentence: sentenceAround(text, start, end),
    // A mark that has just been lost is the only one that is known of.
    place: { index: Math.max(0, index), count: Math.max(1, all.length) },
    listed: listed.slice(0, MAX_LISTED).map((item) => ({
      ...item,
      text: sentenceAround(text, item.start, item.end).match.slice(0, MAX_LISTED_TEXT),
    })),
  };
}

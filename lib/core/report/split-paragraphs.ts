/**
 * Page text as the paragraphs of a report that has no lines of its own: parted at
 * blocks, and at a `<br>` where a sentence ends or the next line is blank or indented.
 * A `<br>` amid a sentence is a hard line break of the page's typesetting.
 */
import { LINE_SEPARATOR, PARAGRAPH_SEPARATOR } from '../text/char-fold.ts';

const BLOCK_END = String.fromCharCode(PARAGRAPH_SEPARATOR);
const LINE_END = String.fromCharCode(LINE_SEPARATOR);
const SENTENCE_END = /[。！？；：…!?;:.](?:[”’」』）)"'])*$/;
/** Ordinary blanks in front are those of the source. */
const BLANK_OR_INDENTED = /^\s*$|^[ \t\r\n]*[\u3000\u00a0]{2}/;

/** @returns trimmed, none of them empty */
export function splitParagraphs(pageText: string): string[] {
  const paragraphs: string[] = [];
  for (const block of pageText.split(BLOCK_END)) {
    let open = '';
    for (const line of block.split(LINE_END)) {
      if (SENTENCE_END.test(open) || BLANK_OR_INDENTED.test(line)) {
        paragraphs.push(open);
        open = '';
      }
      open += line.trim();
    }
    paragraphs.push(open);
  }
  return paragraphs.filter((one) => one !== '');
}

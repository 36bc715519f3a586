/** A kept text as paragraphs: parted by U+2029, a line break within one of them counting as well. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/[\u2028\u2029\r\n]+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

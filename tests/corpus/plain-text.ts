/** Text as marks and truth are compared: compatibility forms folded, blanks, invisible characters and quotes left out. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}⏎“”‘’"'「」『』]/gu, '');
}

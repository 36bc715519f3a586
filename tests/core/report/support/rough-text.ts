/** A page's text from its source, roughly: no styles, so that hidden text is among it. */

const UNREAD =
  /<(script|style|textarea|template|noscript|select|title|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
const BLOCKS =
  'address|article|aside|blockquote|body|dd|div|dl|dt|figcaption|figure|footer|form|h\\d|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul';
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  middot: '·',
  mdash: '—',
  hellip: '…',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
};

/** Blocks are parted by U+2029, `<br>` is U+2028, as in visible-text.ts. */
export function roughText(html: string): string {
  return html
    .replace(UNREAD, '')
    .replace(/<br\b[^>]*>/gi, '\u2028')
    .replace(new RegExp(`</?(?:${BLOCKS})\\b[^>]*>`, 'gi'), '\u2029')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gi, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole);
}

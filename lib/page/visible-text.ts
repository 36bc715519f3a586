/**
 * The page's text as the reader sees it, in one string, with a table back to the
 * text nodes. Blocks are parted by U+2029, `<br>` is U+2028.
 */
import { LINE_SEPARATOR, PARAGRAPH_SEPARATOR } from '../core/text/char-fold.ts';

export interface PageText {
  readonly text: string;
  /** Text nodes in document order and the offset in `text` at which each begins. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** Never read: not text, not the page's own words, or being edited. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON CODE KBD SAMP IFRAME OBJECT CANVAS AUDIO VIDEO RT RP MEIPI-POPOVER'.split(
    ' ',
  ),
);
/** Elements that do not break a line; all others do. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const BLOCK_END = String.fromCharCode(PARAGRAPH_SEPARATOR);
const LINE_END = String.fromCharCode(LINE_SEPARATOR);

export function readVisibleText(root: Element): PageText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let atLineStart = true;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const endBlock = () => {
    if (!atLineStart) add(BLOCK_END);
    atLineStart = true;
  };

  const walk = (element: Element) => {
    // Asked only where text stands directly inside, and then once.
    let shown: boolean | undefined;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        const { data } = child as Text;
        if (data === '') continue;
        shown ??= isShown(element);
        if (!shown) continue;
        nodes.push(child as Text);
        starts.push(length);
        add(data);
        if (atLineStart && /\S/.test(data)) atLineStart = false;
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const inner = child as Element;
        // Upper case in HTML; XHTML keeps what was written.
        const tag = inner.tagName.toUpperCase();
        if (tag === 'BR') {
          add(LINE_END);
          continue;
        }
        if (SKIPPED.has(tag) || isNotProse(inner)) continue;
        const inline = INLINE.has(tag);
        if (!inline) endBlock();
        walk(inner);
        if (!inline) endBlock();
      }
    }
  };
  walk(root);
  return { text: parts.join(''), nodes, starts };
}

function isNotProse(element: Element): boolean {
  return (
    element.namespaceURI !== 'http://www.w3.org/1999/xhtml' ||
    element.getAttribute('aria-hidden') === 'true' ||
    (element as HTMLElement).isContentEditable
  );
}

function isShown(element: Element): boolean {
  // Chrome 120 knows these by their first names only.
  const how = { opacityProperty: true, visibilityProperty: true };
  if (element.checkVisibility({ ...how, checkOpacity: true, checkVisibilityCSS: true }))
    return true;
  // An element without a box of its own is as visible as the one around it.
  const parent = element.parentElement;
  return parent !== null && getComputedStyle(element).display === 'contents' && isShown(parent);
}

/** A live range over [start, end) of the text; undefined when the page has changed under it. */
export function rangeOf(page: PageText, start: number, end: number): Range | undefined {
  const first = nodeAt(page, start);
  const last = nodeAt(page, end - 1);
  const from = page.nodes[first];
  const to = page.nodes[last];
  if (!from?.isConnected || !to?.isConnected) return undefined;
  const range = from.ownerDocument.createRange();
  try {
    range.setStart(from, start - (page.starts[first] ?? 0));
    range.setEnd(to, end - (page.starts[last] ?? 0));
  } catch {
    return undefined;
  }
  return range;
}

/** Index of the text node in which an offset lies. */
function nodeAt(page: PageText, offset: number): number {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((page.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

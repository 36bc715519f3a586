/**
 * The page's text as the reader sees it, in one string, with a table back to the
 * text nodes. Blocks are parted by U+2029, `<br>` is U+2028, and U+FFFC stands for
 * what is seen in a line but not read.
 */
import { LINE_SEPARATOR, PARAGRAPH_SEPARATOR } from '../core/text/char-fold.ts';
import { TINY } from './clip-shape.ts';
import { eachFlatChild, UNSEEN } from './flat-tree.ts';
import { breaksLine, isInline } from './line-break.ts';
import type { Place } from './place.ts';
import { createTextShown } from './text-shown.ts';

export interface PageText {
  readonly text: string;
  /** Text nodes in the order of display and the offset in `text` at which each begins. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** Never read though it may be seen: not the page's own words, or being edited. */
const SKIPPED = new Set(
  'TEXTAREA INPUT SELECT OPTION BUTTON CODE KBD SAMP IFRAME OBJECT CANVAS AUDIO VIDEO METER PROGRESS MEIPI-POPOVER'.split(
    ' ',
  ),
);
const BLOCK_END = String.fromCharCode(PARAGRAPH_SEPARATOR);
const LINE_END = String.fromCharCode(LINE_SEPARATOR);
const SOMETHING_ELSE = '\uFFFC';

export function readVisibleText(root: Element): PageText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let atStart = true;
  const isShown = createTextShown();
  /** Elements begun or ended since the last text; whether they break the line is asked when more text comes. */
  let crossed: Place[] = [];
  /** Those without text, and what was skipped. */
  let empty: Place[] = [];
  let skipped: Element[] = [];

  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const addNode = (node: Text) => {
    nodes.push(node);
    starts.push(length);
    add(node.data);
  };
  const addText = (node: Text) => {
    if (!atStart) {
      if (breaksLine(crossed, empty)) add(BLOCK_END);
      else if (skipped.some(isSeen)) add(SOMETHING_ELSE);
    }
    crossed = [];
    empty = [];
    skipped = [];
    atStart = false;
    addNode(node);
  };
  const readText = (node: Text, place: Place) => {
    if (/\S/.test(node.data)) {
      if (isShown(node, place)) addText(node);
    } else if (node.data !== '' && !atStart && crossed.every(isInline)) addNode(node);
  };

  const walk = (place: Place) => {
    eachFlatChild(place.element, (child) => {
      if (child.nodeType === Node.TEXT_NODE) readText(child as Text, place);
      else if (child.nodeType === Node.ELEMENT_NODE) enter(child as Element, place);
    });
  };
  const enter = (element: Element, parent: Place) => {
    // Upper case in HTML; XHTML keeps what was written.
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') return add(LINE_END);
    if (UNSEEN.has(tag)) return;
    // A picture amid a word does not part it, drawn or loaded.
    if (tag === 'SVG') return;
    if (SKIPPED.has(tag) || isNotProse(element)) return void skipped.push(element);
    const [texts, passed] = [nodes.length, crossed.length];
    const place: Place = { element, parent };
    if (!atStart) crossed.push(place);
    walk(place);
    if (nodes.length > texts) crossed.push(place);
    else if (crossed.length > passed) {
      crossed.length = passed;
      empty.push(place);
    }
  };
  walk({ element: root, parent: undefined });
  return { text: parts.join(''), nodes, starts };
}

function isNotProse(element: Element): boolean {
  return (
    element.namespaceURI !== 'http://www.w3.org/1999/xhtml' ||
    element.getAttribute('aria-hidden') === 'true' ||
    (element as HTMLElement).isContentEditable
  );
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > TINY && height > TINY && element.checkVisibility({ visibilityProperty: true });
}

/** A live range over [start, end) of the text; undefined when the page has changed under it. */
export function rangeOf(page: PageText, start: number, end: number): Range | undefined {
  const first = nodeAt(page, start);
  const last = nodeAt(page, end - 1);
  const from = page.nodes[first];
  const to = page.nodes[last];
  // The page may have changed it since: what stands there now was not meant.
  if (!from || !to || !isAsRead(page, first) || !isAsRead(page, last)) return undefined;
  // No range reaches from one tree into another.
  if (from.getRootNode() !== to.getRootNode()) return undefined;
  const range = from.ownerDocument.createRange();
  try {
    range.setStart(from, start - (page.starts[first] ?? 0));
    range.setEnd(to, end - (page.starts[last] ?? 0));
  } catch {
    return undefined;
  }
  return range.collapsed ? undefined : range;
}

function isAsRead({ text, nodes, starts }: PageText, index: number): boolean {
  const node = nodes[index];
  return node?.isConnected === true && text.startsWith(node.data, starts[index]);
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

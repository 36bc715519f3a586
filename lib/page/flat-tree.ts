/** The page as it is shown: with open shadow roots in place of what they stand before (the flat tree of CSS Scoping 1, 2.1). */

/**
 * Visits an element's children in the order of display. Closed shadow roots look like none.
 * (No generator: this is the reader's innermost loop.)
 */
export function eachFlatChild(element: Element, visit: (node: Node) => void): void {
  const root = element.shadowRoot;
  if (!root && element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    for (const node of assigned) visit(node);
    if (assigned.length > 0) return;
  }
  for (let node = (root ?? element).firstChild; node; node = node.nextSibling) visit(node);
}

/** Open shadow roots at and below a node, nested ones after those around them. */
export function openShadowRoots(top: Document | Element | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  if ('shadowRoot' in top && top.shadowRoot) add(top.shadowRoot);
  collect(top);
  return found;

  function add(root: ShadowRoot): void {
    found.push(root);
    collect(root);
  }
  function collect(node: Document | Element | ShadowRoot): void {
    // No selector finds hosts, and any plain element may be one.
    for (const element of node.querySelectorAll('*')) {
      if (element.shadowRoot) add(element.shadowRoot);
    }
  }
}

/** Elements whose text is never seen in a line: not text, or about the text. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE DATALIST NOFRAMES NOEMBED RT RP'.split(' '),
);

/** All text at and below an element in the order of display, hidden or not, save what is never text to be read. */
export function rawTextOf(top: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node as Text).data);
    else if (node.nodeType === Node.ELEMENT_NODE) enter(node as Element);
  };
  const enter = (element: Element): void => {
    // Upper case in HTML; XHTML keeps what was written.
    if (!UNSEEN.has(element.tagName.toUpperCase())) eachFlatChild(element, visit);
  };
  enter(top);
  return parts.join('');
}

/** Runs inside a frame: what the extension painted there, and where. Uses nothing from outside itself. */

export interface PaintedMark {
  /** What of it a reader sees: no ruby, nothing hidden; all of it if nothing is seen. */
  readonly text: string;
  /** Inside the article. */
  readonly inArticle: boolean;
  /** What speaks against the place: the name of an element, or `unseen`, `blank`. */
  readonly forbidden?: string;
  /** Texts of `mustNotMatch` that it lies upon. */
  readonly on: readonly string[];
}

export interface WhereToLook {
  /** Undefined in frames that do not hold the article. */
  readonly articleSelector: string | undefined;
  /** Only those that stand in visible text. */
  readonly mustNotMatch: readonly string[];
  readonly unseenSelector: string | undefined;
}

export function marksInPage({
  articleSelector,
  mustNotMatch,
  unseenSelector,
}: WhereToLook): PaintedMark[] {
  const plain = (text: string) => text.replace(/[\s\p{Cf}“”‘’"'「」『』]/gu, '');
  const article = articleSelector ? document.querySelector(articleSelector) : null;
  const off =
    'script,style,noscript,template,textarea,input,select,option,button,code,svg,iframe,[contenteditable]:not([contenteditable=false])';

  /** The elements around a node, out of shadow trees too. */
  const around = (node: Node): Element[] => {
    const found: Element[] = [];
    for (let at = node.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      if (at instanceof Element) found.push(at);
    }
    return found;
  };
  const answers = new Map<Node | null, boolean>();
  const isSeen = (text: Node): boolean => {
    const parent = text.parentElement;
    let seen = answers.get(parent);
    if (seen === undefined) {
      const unseen = `script,style,noscript,template,rt,rp${unseenSelector ? `,${unseenSelector}` : ''}`;
      seen =
        !around(text).some((element) => element.matches(unseen)) &&
        (parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? true);
      answers.set(parent, seen);
    }
    return seen;
  };
  const textsBelow = (root: Node): Text[] => {
    const found: Text[] = [];
    const walk = (node: Node) => {
      if (node instanceof Text) found.push(node);
      if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      node.childNodes.forEach(walk);
    };
    walk(root);
    return found;
  };

  // All that is seen of the page, plainly, with the offset at which each text node begins.
  const starts = new Map<Node, number>();
  let all = '';
  for (const text of textsBelow(document)) {
    starts.set(text, all.length);
    if (isSeen(text)) all += plain(text.data);
  }
  const offsetOf = (node: Node, offset: number) =>
    (starts.get(node) ?? 0) +
    (isSeen(node) ? plain((node as Text).data.slice(0, offset)).length : 0);
  const bans = mustNotMatch.flatMap((text) => {
    const wanted = plain(text);
    const found: { text: string; start: number; end: number }[] = [];
    for (let at = all.indexOf(wanted); wanted && at >= 0; at = all.indexOf(wanted, at + 1)) {
      found.push({ text, start: at, end: at + wanted.length });
    }
    return found;
  });

  const seenText = (range: Range): string =>
    textsBelow(range.commonAncestorContainer)
      .filter((text) => range.intersectsNode(text) && isSeen(text))
      .map((text) => {
        const from = text === range.startContainer ? range.startOffset : 0;
        const to = text === range.endContainer ? range.endOffset : text.length;
        return text.data.slice(from, to);
      })
      .join('');

  const marks: PaintedMark[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('meipi-term')) continue;
    for (const range of highlight) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const first = range.startContainer;
      const start = offsetOf(first, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      const elements = around(first);
      const held = elements.find((element) => element.matches(off));
      const painted = [...live.getClientRects()].some((box) => box.width > 1 && box.height > 1);
      const forbidden =
        held?.tagName.toLowerCase() ?? (isSeen(first) ? (painted ? undefined : 'blank') : 'unseen');
      marks.push({
        text: seenText(live) || live.toString(),
        inArticle: article !== null && elements.includes(article),
        ...(forbidden ? { forbidden } : {}),
        on: bans.filter((ban) => ban.start < end && start < ban.end).map((ban) => ban.text),
      });
    }
  }
  return marks;
}

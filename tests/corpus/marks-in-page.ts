/** Runs inside a page: what the extension painted there, and where. Uses nothing from outside itself. */

export interface PaintedMark {
  readonly text: string;
  /** Inside the article. */
  readonly inArticle: boolean;
  /** What speaks against the place: the name of an element, or `unseen`, `blank`. */
  readonly forbidden?: string;
  /** Texts of `mustNotMatch` that it lies upon. */
  readonly on: readonly string[];
}

export function marksInPage({
  articleSelector,
  mustNotMatch,
}: {
  articleSelector: string | undefined;
  mustNotMatch: readonly string[];
}): PaintedMark[] {
  const plain = (text: string) => text.replace(/[\s\p{Cf}“”‘’"'「」『』]/gu, '');
  const article = articleSelector ? document.querySelector(articleSelector) : null;
  const off =
    'script,style,noscript,template,textarea,input,select,option,button,code,svg,iframe,[contenteditable]:not([contenteditable=false])';

  // All text of the page, plainly, with the offset at which each text node begins.
  const starts = new Map<Node, number>();
  let all = '';
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.set(node, all.length);
    all += plain((node as Text).data);
  }
  const offsetOf = (node: Node, offset: number) =>
    (starts.get(node) ?? 0) + plain((node as Text).data.slice(0, offset)).length;
  const bans = mustNotMatch.flatMap((text) => {
    const wanted = plain(text);
    const found: { text: string; start: number; end: number }[] = [];
    for (let at = all.indexOf(wanted); wanted && at >= 0; at = all.indexOf(wanted, at + 1)) {
      found.push({ text, start: at, end: at + wanted.length });
    }
    return found;
  });

  const marks: PaintedMark[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('meipi-term')) continue;
    for (const range of highlight) {
      const node = range.startContainer;
      const element = node.parentElement;
      const live = document.createRange();
      live.setStart(node, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const start = offsetOf(node, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      const held = element?.closest(off);
      const shown =
        element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false;
      const painted = [...live.getClientRects()].some((box) => box.width > 1 && box.height > 1);
      const forbidden =
        held?.tagName.toLowerCase() ?? (shown ? (painted ? undefined : 'blank') : 'unseen');
      marks.push({
        text: live.toString(),
        inArticle: article?.contains(node) ?? false,
        ...(forbidden ? { forbidden } : {}),
        on: bans.filter((ban) => ban.start < end && start < ban.end).map((ban) => ban.text),
      });
    }
  }
  return marks;
}

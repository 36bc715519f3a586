/** What a page of ours says in the language of its interface. Runs in that page: uses nothing from outside itself. */
export interface Wording {
  /** That of the whole page. */
  readonly lang: string;
  /** Every text, title, label and placeholder that is not marked as being in another language. */
  readonly words: readonly string[];
  /** What is so marked, the longest first: labels repeat it. */
  readonly cited: readonly string[];
  /** The outlines of controls that have no name at all. */
  readonly nameless: readonly string[];
}

export function wording(): Wording {
  const root = document.documentElement;
  const words = [document.title];
  const cited: string[] = [];
  const isOurs = (element: Element | null) => element?.closest('[lang]') === root;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    (isOurs(node.parentElement) ? words : cited).push(text);
  }
  const nameless: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const own = ['title', 'aria-label', 'placeholder']
      .map((name) => element.getAttribute(name) ?? '')
      .filter((text) => text !== '');
    // A placeholder is ours, whatever the language that is written over it.
    if (element.matches('[placeholder]') || isOurs(element)) words.push(...own);
    if (!element.matches('a[href], button, input, textarea, select')) continue;
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element>) ?? [])] : [];
    const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const named = [element, ...labels, ...labelled.map((id) => document.getElementById(id))];
    const name = named.map((one) => one?.textContent ?? '').join('') + own.join('');
    if (name.trim() === '') nameless.push(element.outerHTML.slice(0, 200));
  }
  const trimmed = (texts: string[]) => texts.map((one) => one.trim()).filter((one) => one !== '');
  return {
    lang: root.lang,
    words: trimmed(words),
    cited: trimmed(cited).sort((a, b) => b.length - a.length),
    nameless,
  };
}

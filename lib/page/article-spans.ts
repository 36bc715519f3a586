/** Where a page's article stands in its visible text. */
import type { PageText } from './visible-text.ts';

/** Elements whose own text belongs to the article; undefined when none was found. */
export type FindArticle = () => ReadonlySet<Element> | undefined;

/** @returns spans of the text, start and end in turn, ascending; neighbours are one span */
export function spansOf(
  { text, nodes, starts }: PageText,
  article: ReadonlySet<Element>,
): number[] {
  const spans: number[] = [];
  let open = false;
  nodes.forEach((node, i) => {
    const parent = node.parentElement;
    const belongs = parent !== null && article.has(parent);
    if (belongs && !open) spans.push(starts[i] ?? 0);
    if (!belongs && open) spans.push((starts[i - 1] ?? 0) + (nodes[i - 1]?.data.length ?? 0));
    open = belongs;
  });
  if (open) spans.push(text.length);
  return spans;
}

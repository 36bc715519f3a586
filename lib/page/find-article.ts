/**
 * The article of any page, by Mozilla's Readability. It works on a copy of the document,
 * which it takes apart; the copy's elements carry numbers, by which those that it
 * keeps are found again in the page. The page itself is not touched.
 */
import { Readability } from '@mozilla/readability';

const NUMBER = 'data-meipi-number';
/** Characters of running text below which there is no article to speak of. */
const SHORTEST = 100;

/** @returns the page's elements whose text belongs to its article; undefined: it seems to have none */
export function findArticle(): ReadonlySet<Element> | undefined {
  const originals = [...document.querySelectorAll('*')];
  // A document without a window: nothing is loaded, no script or custom element runs in it.
  const copy = document.cloneNode(true) as Document;
  const copies = copy.querySelectorAll('*');
  if (copies.length !== originals.length) return undefined;
  copies.forEach((element, i) => {
    element.setAttribute(NUMBER, String(i));
  });
  const article = new Readability<Element>(copy, {
    // Chinese says in 120 characters what it takes for a paragraph elsewhere.
    charThreshold: 120,
    serializer: (node) => node as Element,
  }).parse();
  if (!article?.content || !isProse(article.content)) return undefined;
  const kept = [...article.content.querySelectorAll(`[${NUMBER}]`)];
  return new Set(kept.flatMap((one) => originals[Number(one.getAttribute(NUMBER))] ?? []));
}

/** Readability takes the best there is, be it a list of links. */
function isProse(content: Element): boolean {
  const lengthOf = (element: Element) => (element.textContent ?? '').replace(/\s/g, '').length;
  const linked = [...content.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
  const all = lengthOf(content);
  return all - linked >= SHORTEST && linked < all / 2;
}

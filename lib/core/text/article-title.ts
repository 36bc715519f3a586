/** The title of an article, from what its page says. */

const LONGEST = 200;
const SHORTEST = 4;
/** “标题 - 某某网”, “标题_频道_某某网”: what sites set behind an article's title. */
const SITE_PART = /\s*(?:[_|｜]|\s[-–—]\s?|[-–—]\s)\s*[^_|｜]{1,24}$/;

/**
 * @param documentTitle the page's title, its site's name often behind it
 * @param headings texts of the page's main headings
 * @returns at most 200 characters; '' when the page says nothing
 */
export function articleTitle(documentTitle: string, headings: readonly string[]): string {
  const title = tidy(documentTitle);
  const heading = headings.map(tidy).find((one) => one.length >= SHORTEST && title.includes(one));
  return (heading ?? withoutSite(title)).slice(0, LONGEST);
}

function withoutSite(title: string): string {
  const shorter = title.replace(SITE_PART, '');
  return shorter === title || shorter.length < SHORTEST ? title : withoutSite(shorter);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

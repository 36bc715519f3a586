/** The sample article (assets/sample/article.html), without its title. */
import sample from 'virtual:meipi/sample';
import { useLayoutEffect, useRef } from 'preact/hooks';

const parsed = new DOMParser().parseFromString(sample, 'text/html').body;
const heading = parsed.querySelector('h1');
export const SAMPLE_TITLE = heading?.textContent ?? '';
heading?.remove();
// Its links lead to other pages of the sample site, which is not served here.
for (const link of parsed.querySelectorAll('a')) link.removeAttribute('href');

export function SampleArticle() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(...parsed.childNodes), []);
  return <div ref={place} />;
}

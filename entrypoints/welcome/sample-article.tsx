/** The sample article (assets/sample/article.txt), without its title. */
import lines from 'virtual:meipi/sample';

const [title = '', subtitle, byline, ...paragraphs] = lines;
export const SAMPLE_TITLE = title;

export function SampleArticle() {
  return (
    <>
      <p class="subtitle">{subtitle}</p>
      <p class="meta">{byline}</p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}

/** Ways to set an article's paragraphs. Each takes the paragraphs' HTML and gives the article's. */

export type Blocks = (paragraphs: readonly string[]) => string;

export const asP: Blocks = (all) => all.map((one) => `<p>${one}</p>`).join('\n');
export const asIndentedP: Blocks = (all) => all.map((one) => `<p>　　${one}</p>`).join('\n');
export const asBr: Blocks = (all) => all.map((one) => `　　${one}`).join('<br>\n');
export const asBrNbsp: Blocks = (all) =>
  all.map((one) => `&nbsp;&nbsp;&nbsp;&nbsp;${one}`).join('<br /><br />');
export const asPre: Blocks = (all) => `<pre>\n${all.map((one) => `    ${one}`).join('\n')}\n</pre>`;
export const asList: Blocks = (all) =>
  `<ol>\n${all.map((one) => `<li>${one}</li>`).join('\n')}\n</ol>`;

/** Text of so many characters a line, as old systems send it. */
export const asWrappedPre =
  (width: number): Blocks =>
  (all) =>
    asPre(
      all.map((one) => one.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), (line) => `${line}\n`)),
    );

/** Every printed line a block of its own, as programs make it that turn newspaper pages into HTML. */
export const asPrintedLines =
  (width: number): Blocks =>
  (all) =>
    all
      .flatMap((one) => `　　${one}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])
      .map((line) => `<div class="line">${line}</div>`)
      .join('\n');

export const asTable: Blocks = (all) =>
  `<table cellpadding="0"><tbody>${all
    .map((one) => `<tr><td width="8"></td><td><font size="3">　　${one}</font></td></tr>`)
    .join('\n')}</tbody></table>`;

/** No element says what it is; sentences are boxes of their own. */
export const asDivSoup: Blocks = (all) =>
  all
    .map((one) => {
      const sentences = one.match(/[^。]*。[”」]?|[^。]+$/g) ?? [one];
      const boxes = sentences.map((sentence) => `<span><span>${sentence}</span></span>`);
      return `<div><div>${boxes.join('')}</div></div><div></div>`;
    })
    .join('\n');

/** Items on lines of their own, their leads in bold, pictures between. */
export const asItems: Blocks = (all) =>
  all
    .flatMap((one) => one.split(/(?=[一二三四]是[^。]{3,12}。)/))
    .map((one) => one.replace(/^[一二三四]是[^。]+。/, (lead) => `<strong>${lead}</strong>`))
    .map((one, i) => `<p>${one}</p>${i % 5 === 4 ? '\n<p><img alt="" src="pic.jpg"></p>' : ''}`)
    .join('\n');

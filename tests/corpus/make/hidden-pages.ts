/** The whole article where a reader's eye and the DOM differ: hidden text, shadow roots, frames. */
import * as blocks from './blocks.ts';
import type { Draft } from './draft.ts';
import * as inline from './inline.ts';
import * as letters from './letters.ts';
import { SAME_GENRE } from './other-texts.ts';
import { BODY } from './sample-article.ts';
import { GOVERNMENT, MOBILE, NEWSPAPER, PORTAL } from './shells.ts';

const COPY = blocks.asP(BODY);
const frame = (body: string) =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>正文</title></head>\n<body>\n<div id="text">\n${body}\n</div>\n</body></html>\n`;

export const HIDDEN_PAGES: readonly Draft[] = [
  {
    id: 'full-noise',
    kind: 'full',
    paragraphs: BODY,
    inline: inline.noise,
    style: inline.NOISE_STYLE,
    unseenSelector: inline.NOISE_SELECTOR,
    notes: '防复制的杂字：十一种藏法，落在词和数字中间。',
  },
  {
    id: 'full-hidden-copies',
    kind: 'full',
    paragraphs: BODY,
    before: `<div class="audio-text" aria-hidden="true" style="display:none">\n${COPY}\n</div>`,
    after: `<details class="print"><summary>打印版</summary>\n${COPY}\n</details>`,
    unseenSelector: '.audio-text, .print > p',
    notes: '另有两份读者看不见的全文。',
  },
  {
    id: 'full-aria-hidden-copy',
    kind: 'full',
    paragraphs: BODY,
    before: `<div class="copy" aria-hidden="true" style="position:absolute;left:-12000px;top:0">\n${COPY}\n</div>`,
    unseenSelector: '.copy',
  },
  {
    id: 'full-open-details',
    kind: 'full',
    paragraphs: BODY,
    before: '<details open><summary>展开全文</summary>',
    after: '</details>',
  },
  {
    id: 'full-light-on-dark',
    kind: 'full',
    paragraphs: BODY,
    style: '.night{background-image:linear-gradient(#1b2a33,#101a20);color:#fff}',
    before: '<div class="night">',
    after: '</div>',
    notes: '白字，底是渐变，不是藏着的字。',
  },
  {
    id: 'full-scroller',
    kind: 'full',
    paragraphs: BODY,
    style: '.pane{height:280px;overflow:auto} .pane p{text-indent:-2em;padding-left:2em}',
    before: '<div class="pane">',
    after: '</div>',
    notes: '要在框里滚动才看得完。',
  },
  {
    id: 'full-shadow-root',
    kind: 'full',
    paragraphs: BODY,
    shell: MOBILE,
    articleSelector: 'news-text',
    before: '<news-text><template shadowrootmode="open"><div class="body">',
    after: '</div></template></news-text>',
    notes: '正文只在开放的影子根里。',
  },
  {
    id: 'full-slotted',
    kind: 'full',
    paragraphs: BODY,
    shell: MOBILE,
    articleSelector: 'news-text',
    before:
      '<news-text><template shadowrootmode="open"><p>本文由客户端发布</p><slot></slot></template>',
    after: '</news-text>',
    notes: '正文在影子根的插槽里。',
  },
  {
    id: 'full-frameset',
    kind: 'full',
    paragraphs: BODY,
    blocks: blocks.asBr,
    shell: NEWSPAPER,
    articleFile: 'text.html',
    files: (page) => ({
      'page.html':
        '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>数字报</title></head>\n<frameset cols="180,*"><frame src="menu.html" /><frame src="text.html" /></frameset></html>\n',
      'menu.html': frame('<a href="./">第一版 要闻</a><br><a href="./">第二版 民生</a>'),
      'text.html': page,
    }),
  },
  {
    id: 'full-same-site-frame',
    kind: 'full',
    paragraphs: BODY,
    shell: PORTAL,
    articleFile: 'text.html',
    hosts: { 'text.html': 'mp.sohu.com' },
    files: (page) => ({
      'page.html': frame(
        '<h1>澄川号</h1>\n<iframe title="正文" src="http://mp.sohu.com/full-same-site-frame/text.html" width="820" height="620"></iframe>',
      ),
      'text.html': page,
    }),
  },
  {
    id: 'negative-strange-frames',
    kind: 'negative',
    paragraphs: SAME_GENRE.paragraphs,
    title: SAME_GENRE.title,
    shell: PORTAL,
    hosts: { 'widget.html': 'widgets.example.net', 'partner.html': 'new.qq.com' },
    after:
      '<iframe title="正文" src="http://widgets.example.net/negative-strange-frames/widget.html" width="600" height="300"></iframe>\n<iframe title="正文" src="http://new.qq.com/negative-strange-frames/partner.html" width="600" height="300"></iframe>',
    files: (page) => ({
      'page.html': page,
      'widget.html': frame(COPY),
      'partner.html': frame(COPY),
    }),
    notes: '别家网站的框里有全文：一家不在名单上，一家在名单上，都不读。',
  },
  {
    id: 'negative-hidden-article',
    kind: 'negative',
    paragraphs: SAME_GENRE.paragraphs,
    title: SAME_GENRE.title,
    letters: letters.straightQuotes,
    shell: GOVERNMENT,
    before: `<div class="next" style="display:none">\n${COPY}\n</div>`,
    after: `<div class="cache" style="height:0;overflow:hidden">\n${COPY}\n</div>`,
    unseenSelector: '.next, .cache',
    notes: '看得见的是另一篇，报道全文藏着。',
  },
];

/** Parts of the article: cut out, quoted, split over pages. */
import * as blocks from './blocks.ts';
import type { Draft } from './draft.ts';
import * as inline from './inline.ts';
import * as letters from './letters.ts';
import { NEWS } from './other-texts.ts';
import { BODY } from './sample-article.ts';
import { FORUM, MESSENGER, PORTAL } from './shells.ts';

const [, opening = '', , health = '', , canteen = '', care = '', , , , jobs = ''] = BODY;
const foreign = (texts: readonly string[]) => texts.map((one) => ({ foreign: one }));
const newsOf = (at: number) => foreign([`【${NEWS[at]?.title}】`, ...(NEWS[at]?.paragraphs ?? [])]);

export const PART_PAGES: readonly Draft[] = [
  {
    id: 'excerpt-130',
    kind: 'excerpt',
    paragraphs: [
      ...foreign(NEWS[4]?.paragraphs ?? []),
      `${jobs.slice(0, 130)}……`,
      ...foreign(NEWS[3]?.paragraphs ?? []),
    ],
    title: '澄川就业服务送到厂门口',
    notes: '连续一百三十字，前后是别的消息。',
  },
  {
    id: 'excerpt-150-middle',
    kind: 'excerpt',
    paragraphs: [`据《澄川日报》报道，${care.slice(40, 190)}`],
    title: '澄川：养老服务往家门口靠',
    letters: letters.taiwan,
    notes: '从一段中间截下一百五十字，繁体。',
  },
  {
    id: 'excerpt-150-broken',
    kind: 'excerpt',
    paragraphs: [health.slice(9, 159)],
    title: '专家沉下去 县乡连起来',
    inline: inline.every(16, () => '<br>'),
    letters: letters.fullWidth,
  },
  {
    id: 'excerpt-paragraph',
    kind: 'excerpt',
    paragraphs: [care],
    title: '老年友好，看得见摸得着',
  },
  {
    id: 'excerpt-opening',
    kind: 'excerpt',
    paragraphs: [opening, ...foreign(['（未完待续，全文见今日第二版）'])],
    title: '一张民生清单怎样落地',
    letters: letters.cornerQuotes,
  },
  {
    id: 'excerpt-roundup',
    kind: 'excerpt',
    paragraphs: [...newsOf(0), ...newsOf(1), health, ...newsOf(2), ...newsOf(3), ...newsOf(4)],
    title: '澄川一日：四月九日要闻',
    shell: PORTAL,
    notes: '六条消息里的一条引了报道的一段。',
  },
  {
    id: 'excerpt-quote',
    kind: 'excerpt',
    paragraphs: [canteen, care.slice(0, 120)],
    title: '大家觉得这个社区食堂怎么样',
    shell: FORUM,
    letters: letters.straightQuotes,
    blocks: (all) =>
      `<p>早上看到的，家里老人在问，转给大家：</p>\n<blockquote>${all.join('<br>')}</blockquote>\n<p>我们那条街去年也说要办，到现在还围着挡板。</p>`,
  },
  {
    id: 'split-1',
    kind: 'excerpt',
    paragraphs: BODY.slice(0, 8),
    after: '<p class="page"><b>1</b> <a href="./">2</a> <a href="./">下一页</a></p>',
    shell: MESSENGER,
  },
  {
    id: 'split-2',
    kind: 'excerpt',
    paragraphs: BODY.slice(8),
    blocks: blocks.asBrNbsp,
    after: '<p class="page"><a href="./">上一页</a> <a href="./">1</a> <b>2</b></p>',
  },
];

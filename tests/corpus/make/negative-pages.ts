/** Pages that do not carry the article, though they look like it or speak of it. */
import * as blocks from './blocks.ts';
import type { Draft } from './draft.ts';
import * as letters from './letters.ts';
import { COMMENTS, chronicle, NEWS, SAME_GENRE, SAME_SERIES } from './other-texts.ts';
import { TITLE } from './sample-article.ts';
import { FORUM, GOVERNMENT, PORTAL } from './shells.ts';

export const NEGATIVE_PAGES: readonly Draft[] = [
  {
    id: 'negative-same-series',
    kind: 'negative',
    paragraphs: SAME_SERIES.paragraphs,
    title: SAME_SERIES.title,
  },
  {
    id: 'negative-same-genre',
    kind: 'negative',
    paragraphs: SAME_GENRE.paragraphs,
    title: SAME_GENRE.title,
  },
  {
    id: 'negative-same-genre-taiwan',
    kind: 'negative',
    paragraphs: SAME_GENRE.paragraphs,
    title: SAME_GENRE.title,
    letters: letters.taiwan,
  },
  {
    id: 'negative-headline-only',
    kind: 'negative',
    paragraphs: SAME_SERIES.paragraphs.slice(1),
    title: TITLE,
    notes: '题目是报道的，文字是另一篇。',
  },
  {
    id: 'negative-list',
    kind: 'negative',
    paragraphs: [
      `${TITLE}　民生清单有了施工图，记者走进街巷村落看落地。`,
      ...NEWS.map(({ title, paragraphs }) => `${title}　${paragraphs[0]?.slice(0, 40)}…`),
    ],
    title: '澄川民生频道',
    blocks: blocks.asList,
    shell: GOVERNMENT,
  },
  {
    id: 'negative-comments',
    kind: 'negative',
    paragraphs: COMMENTS,
    title: `评论：${TITLE}`,
    blocks: blocks.asList,
    shell: FORUM,
  },
  {
    id: 'negative-look-alikes',
    kind: 'negative',
    paragraphs: [
      '今日短讯汇总如下。',
      '枕溪公安“1+110”警务联动机制获评优秀；第1527号提案答复公开；热线0000-1527158开通；“110+N”公共就业服务平台招标。',
      '市三院组建专业镇痛团队；协会新增两会员单位；银发经济舱旅游专列首发；中秋敬老月饼义卖；村小校医改行当茶农。',
    ],
    title: '澄川短讯',
    lookAlikes: ['“1+110”警务', '银发经济舱', '敬老月饼', '校医改行'],
    shell: PORTAL,
  },
  {
    id: 'negative-chronicle',
    kind: 'negative',
    paragraphs: chronicle(3000),
    title: '澄川大事记（三）',
    blocks: blocks.asTable,
  },
];

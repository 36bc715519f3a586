/** The article with something changed in it. */
import * as blocks from './blocks.ts';
import type { Draft } from './draft.ts';
import * as letters from './letters.ts';
import { NEWS, SAME_GENRE } from './other-texts.ts';
import { BODY } from './sample-article.ts';

/** The body with pieces replaced, each of which must stand there once. */
function edited(changes: Readonly<Record<string, string>>): string[] {
  return Object.entries(changes).reduce(
    (body, [was, now]) => {
      if (body.join('\n').split(was).length !== 2) throw new Error(`“${was}” does not stand once.`);
      return body.map((paragraph) => paragraph.replace(was, now));
    },
    [...BODY],
  );
}

const FIGURES = edited({
  二十六件列入: '三十六件列入',
  '120名骨干': '150名骨干',
  '12个。': '16个。',
  '18个日间': '28个日间',
  '30处': '45处',
  播了十二场: '播了十五场',
});
const ALTERED = [
  { was: '二十六', now: '三十六' },
  { was: '120', now: '150' },
  { was: '12', now: '16' },
  { was: '18', now: '28' },
  { was: '十二', now: '十五' },
  { was: '30', now: '45' },
];

export const EDITED_PAGES: readonly Draft[] = [
  { id: 'edited-figures', kind: 'edited', paragraphs: FIGURES, alteredFigures: ALTERED },
  {
    id: 'edited-figures-taiwan',
    kind: 'edited',
    paragraphs: FIGURES,
    alteredFigures: ALTERED,
    letters: (text) => letters.taiwan(letters.fullWidth(text)),
    blocks: blocks.asBr,
  },
  {
    id: 'edited-figures-original-hidden',
    kind: 'edited',
    paragraphs: FIGURES,
    alteredFigures: ALTERED,
    after: `<div class="print" style="display:none">\n${blocks.asP(BODY)}\n</div>`,
    unseenSelector: '.print',
    notes: '看得见的改了数字，藏着的打印版没有改。',
  },
  {
    id: 'edited-figures-same',
    kind: 'edited',
    paragraphs: edited({
      二十六件列入: '26件列入',
      播了十二场: '播了12场',
      七十三岁: '73岁',
      '120名骨干': '一百二十名骨干',
    }),
    alteredFigures: [],
    notes: '数字换了写法，数目没有变。',
  },
  {
    id: 'edited-terms',
    kind: 'edited',
    paragraphs: edited({
      '“10+N”公共就业服务专项活动': '“12+N”公共就业服务专项活动',
      '“1527”工作推进法': '“1528”工作推进法',
      '“一站式”创业服务': '“两站式”创业服务',
      年度民生实事: '年度重点工程',
      '“敬老月”': '“爱老月”',
      体教融合: '文体融合',
    }),
    alteredFigures: [
      { was: '1527', now: '1528' },
      { was: '10', now: '12' },
      { was: '一', now: '两' },
    ],
    lookAlikes: ['“12+N”公共就业服务专项活动', '“两站式”创业服务', '“爱老月”', '文体融合'],
  },
  {
    id: 'edited-look-alikes',
    kind: 'edited',
    paragraphs: edited({
      '“银发经济”，支持': '银发经济舱旅游，支持',
      '“敬老月”，组织': '敬老月饼义卖，组织',
      群众对医改最直接: '村小校医改行以后最直接',
    }),
    lookAlikes: ['银发经济舱', '敬老月饼', '校医改行'],
  },
  {
    id: 'edited-dropped',
    kind: 'edited',
    paragraphs: BODY.filter((_, i) => ![1, 3, 7, 11, 13].includes(i)),
  },
  {
    id: 'edited-moved',
    kind: 'edited',
    paragraphs: [...BODY.slice(8, 12), ...BODY.slice(0, 8), ...BODY.slice(12)],
    letters: letters.noQuotes,
  },
  {
    id: 'edited-inserted',
    kind: 'edited',
    paragraphs: [
      ...BODY.slice(0, 4),
      { foreign: SAME_GENRE.paragraphs[2] ?? '' },
      ...BODY.slice(4, 8),
      ...(NEWS[2]?.paragraphs ?? []).map((foreign) => ({ foreign })),
      ...BODY.slice(8),
    ],
  },
  {
    id: 'edited-retitled',
    kind: 'edited',
    paragraphs: ['【核心提示】家门口拍片，八块钱吃饭，夜里有灯。', ...BODY.slice(1)],
    title: '拍片不进城，吃饭八块钱：澄川的账这样算',
    blocks: blocks.asItems,
  },
];

/** The whole article, in other markup and other letters. */
import * as blocks from './blocks.ts';
import type { Draft } from './draft.ts';
import * as inline from './inline.ts';
import * as letters from './letters.ts';
import { chronicle } from './other-texts.ts';
import { BODY, BYLINE, SERIES_LINE, SUBTITLE, TITLE } from './sample-article.ts';
import { FORUM, GOVERNMENT, MESSENGER, NEWSPAPER } from './shells.ts';

const full = (name: string, how: Partial<Draft>): Draft => ({
  id: `full-${name}`,
  kind: 'full',
  paragraphs: BODY,
  ...how,
});
const both =
  (first: letters.Letters, second: letters.Letters): letters.Letters =>
  (text) =>
    second(first(text));

export const FULL_PAGES: readonly Draft[] = [
  full('p', {}),
  full('br', { blocks: blocks.asBr }),
  full('br-nbsp', { blocks: blocks.asBrNbsp, letters: letters.cornerQuotes }),
  full('pre', { blocks: blocks.asPre }),
  full('pre-wrapped', { blocks: blocks.asWrappedPre(31), letters: letters.straightQuotes }),
  full('table', { blocks: blocks.asTable, shell: NEWSPAPER }),
  full('li', { blocks: blocks.asList }),
  full('div-soup', { blocks: blocks.asDivSoup, letters: letters.noQuotes }),
  full('items', { blocks: blocks.asItems, shell: MESSENGER }),
  full('full-width', { letters: letters.fullWidth, blocks: blocks.asIndentedP }),
  full('radicals', { letters: letters.radicals, blocks: blocks.asIndentedP }),
  full('taiwan', { letters: letters.taiwan }),
  full('hong-kong', { letters: letters.hongKong, blocks: blocks.asBr }),
  full('taiwan-full-width', { letters: both(letters.fullWidth, letters.taiwan) }),
  full('straight-quotes', { letters: letters.straightQuotes }),
  full('corner-quotes', { letters: letters.cornerQuotes, shell: FORUM }),
  full('no-quotes', { letters: letters.noQuotes }),
  full('half-width-punctuation', {
    letters: both(letters.halfWidthPunctuation, letters.straightQuotes),
  }),
  full('spaced', { letters: letters.spaced }),
  full('zero-width', { inline: inline.zeroWidth, shell: MESSENGER }),
  full('soft-hyphens', { inline: inline.softHyphens }),
  full('hard-breaks-16', { inline: inline.every(16, () => '<br>'), shell: NEWSPAPER }),
  full('hard-breaks-19', {
    inline: inline.every(19, () => '\n<br/>'),
    blocks: blocks.asIndentedP,
  }),
  full('printed-lines', { blocks: blocks.asPrintedLines(23), shell: NEWSPAPER }),
  full('icons', {
    inline: inline.every(
      11,
      () => '<svg aria-hidden="true" width="8" height="8"><path d="M0 0h8v8z"/></svg>',
    ),
  }),
  full('spans', { inline: inline.spansEvery(7), shell: MESSENGER }),
  full('links', { inline: inline.linked }),
  full('ruby', { inline: inline.ruby, notes: '六个词旁边注音，不影响词条。' }),
  full('entities', { inline: inline.entities, blocks: blocks.asBr }),
  full('head-in-text', {
    paragraphs: [TITLE, SUBTITLE, BYLINE, ...BODY, SERIES_LINE],
    title: '澄川日报今日导读',
  }),
  full('in-long-text', {
    paragraphs: [
      ...chronicle(5600).map((foreign) => ({ foreign })),
      ...BODY,
      ...chronicle(10_400)
        .slice(150)
        .map((foreign) => ({ foreign })),
    ],
    title: '澄川大事记（四）',
    shell: GOVERNMENT,
    notes: '全文夹在一万字别人的文字中间。',
  }),
];

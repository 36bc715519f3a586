/** The sample article in many kinds of markup. All of them say the same. */
import { readFileSync } from 'node:fs';

const lines = readFileSync(new URL('../../../assets/sample/article.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

export const [TITLE = '', ...PARAGRAPHS] = lines;

export interface Markup {
  readonly name: string;
  readonly body: string;
  /** Its characters are others, though they mean the same: only concepts and their counts can be compared. */
  readonly isRespelt?: boolean;
}

const paragraphs = (texts: readonly string[] = PARAGRAPHS) =>
  texts.map((text) => `<p>${text}</p>`).join('\n');
const article = (inner: string) => `<h1>${TITLE}</h1><article>${inner}</article>`;

/** Something put between any two pieces of so many characters. */
const between = (size: number, mark: string) =>
  PARAGRAPHS.map((text) => pieces(text, size).join(mark));
const wrapped = (size: number, wrap: (piece: string, index: number) => string) =>
  PARAGRAPHS.map((text) => pieces(text, size).map(wrap).join(''));

export function pieces(text: string, size: number): string[] {
  const chars = [...text];
  return Array.from({ length: Math.ceil(chars.length / size) }, (_, i) =>
    chars.slice(i * size, (i + 1) * size).join(''),
  );
}

/** Each of the first string's characters becomes the one at its place in the second. */
function respell(from: string, to: string): string[] {
  const [old, young] = [[...from], [...to]];
  const table = new Map(old.map((char, i) => [char, young[i] ?? char]));
  return PARAGRAPHS.map((text) => [...text].map((char) => table.get(char) ?? char).join(''));
}

const TAGS = ['b', 'em', 'a', 'span', 'font', 'u', 'strong'];
const SIMPLIFIED = '养业银发经济医疗资县产动场级评机构会体带岗务质创补贴备与为从众们众优层战';
const TRADITIONAL = '養業銀發經濟醫療資縣產動場級評機構會體帶崗務質創補貼備與為從眾們眾優層戰';
const IDEOGRAPHS = '一人力口土大女子小山工心手文方日月木水火生用田目石立老行里金长高';
const RADICALS = '⼀⼈⼒⼝⼟⼤⼥⼦⼩⼭⼯⼼⼿⽂⽅⽇⽉⽊⽔⽕⽣⽤⽥⽬⽯⽴⽼⾏⾥⾦⻓⾼';

/** The markup to which the others are compared. */
export const PLAIN: Markup = { name: 'paragraphs', body: article(paragraphs()) };

export const MARKUPS: readonly Markup[] = [
  { name: 'one block with line breaks', body: article(PARAGRAPHS.join('<br><br>\n　　')) },
  { name: 'line breaks within words', body: article(paragraphs(between(5, '<br>'))) },
  { name: 'hard line breaks within words', body: article(paragraphs(between(7, '\r\n    '))) },
  {
    name: 'words split by inline tags',
    body: article(
      paragraphs(
        wrapped(1, (piece, i) => {
          const tag = TAGS[i % TAGS.length];
          return `<${tag}>${piece}</${tag}>`;
        }),
      ),
    ),
  },
  {
    name: 'ruby',
    body: article(
      paragraphs(
        wrapped(2, (piece) => `<ruby>${piece}<rp>（</rp><rt>zhù yīn</rt><rp>）</rp></ruby>`),
      ),
    ),
  },
  { name: 'places to break', body: article(paragraphs(between(1, '<wbr>'))) },
  { name: 'soft hyphens', body: article(paragraphs(between(1, '&shy;'))) },
  {
    name: 'zero-width characters',
    body: article(paragraphs(between(1, '&#8203;&zwnj;&#8288;&#65279;'))),
  },
  { name: 'blanks', body: article(paragraphs(between(1, ' &nbsp;&emsp;'))) },
  { name: 'comments', body: article(paragraphs(between(1, '<!-- 直播带岗 -->'))) },
  {
    name: 'lines of a fixed length',
    body: article(
      `<pre>${PARAGRAPHS.map((text) => pieces(text, 23).join('\n')).join('\n\n')}</pre>`,
    ),
  },
  {
    name: 'cells of a table',
    body: article(
      `<table>${PARAGRAPHS.map((text) => `<tr><td>${text}</td></tr><tr><td>日间照料</td><td>中心</td></tr>`).join('')}</table>`,
    ),
  },
  {
    name: 'entities',
    body: article(
      paragraphs(
        PARAGRAPHS.map((text) =>
          text.replace(/./gu, (c) => `&#x${c.codePointAt(0)?.toString(16)};`),
        ),
      ),
    ),
  },
  {
    name: 'full width',
    isRespelt: true,
    body: article(
      paragraphs(
        PARAGRAPHS.map((text) =>
          text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
        ),
      ),
    ),
  },
  {
    name: 'Kangxi radicals',
    isRespelt: true,
    body: article(paragraphs(respell(IDEOGRAPHS, RADICALS))),
  },
  {
    name: 'traditional characters',
    isRespelt: true,
    body: article(paragraphs(respell(SIMPLIFIED, TRADITIONAL))),
  },
  { name: 'corner brackets for quotes', body: article(paragraphs(respell('“”‘’', '「」『』'))) },
  {
    name: 'no quotes',
    body: article(paragraphs(PARAGRAPHS.map((text) => text.replace(/[“”"]/g, '')))),
  },
  {
    name: 'blocks in blocks',
    body: article(
      `<div><section><div>${PARAGRAPHS.map((text) => `<div><div>${text}</div></div>`).join('')}</div></section></div>`,
    ),
  },
  {
    name: 'an open shadow root',
    body: `<h1>${TITLE}</h1><news-article><template shadowrootmode="open">${paragraphs()}</template></news-article>`,
  },
  {
    name: 'shadow roots within one another, each paragraph in its own',
    body: `<h1>${TITLE}</h1><news-article><template shadowrootmode="open"><main>${PARAGRAPHS.map(
      (text) => `<news-line><template shadowrootmode="open"><p>${text}</p></template></news-line>`,
    ).join('')}</main></template></news-article>`,
  },
  {
    name: 'slots, in another order than shown',
    body: `<h1>${TITLE}</h1><news-article><template shadowrootmode="open">${PARAGRAPHS.map((_, i) => `<p><slot name="s${i}"></slot></p>`).join('')}</template>${PARAGRAPHS.map(
      (text, i) => `<span slot="s${i}">${text}</span>`,
    )
      .reverse()
      .join('')}</news-article>`,
  },
];

/** A term of the glossary put where nothing is ever marked, in the middle of words too. */
const TERM = '直播带岗';
const FORBIDDEN: readonly (readonly [name: string, html: string])[] = [
  ['scripts', `<script type="text/plain">${TERM}</script>`],
  ['styles', `<style>/* ${TERM} */</style>`],
  ['templates', `<template>${TERM}</template>`],
  ['noscript', `<noscript>${TERM}</noscript>`],
  ['attributes', `<img width="1" height="1" alt="${TERM}" title="${TERM}">`],
  ['hidden text', `<span hidden>${TERM}</span>`],
  ['text of size 0', `<span class="noise" style="font-size:0">${TERM}</span>`],
  ['text of the ground’s colour', `<i class="noise" style="color:#fff">${TERM}</i>`],
  ['text far away', `<span class="noise" style="position:absolute;left:-9999px">${TERM}</span>`],
  [
    'text for screen readers',
    `<span class="noise" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">${TERM}</span>`,
  ],
];
/** Things that are seen stand between sentences: within a word they would end it. */
const SEEN: readonly (readonly [name: string, html: string])[] = [
  ['code', `<code>${TERM}</code>`],
  ['text fields', `<textarea>${TERM}</textarea>`],
  ['inputs', `<input value="${TERM}">`],
  ['lists of options', `<select><option>${TERM}</option></select>`],
  ['editors', `<span contenteditable>${TERM}<b>${TERM}</b></span>`],
  ['drawings', `<svg width="90" height="20"><text y="15">${TERM}</text></svg>`],
  ['buttons', `<button>${TERM}</button>`],
];

export const NOISY: readonly Markup[] = [
  ...FORBIDDEN.map(([name, html]) => ({ name, body: article(paragraphs(between(6, html))) })),
  ...SEEN.map(([name, html]) => ({
    name,
    body: article(
      paragraphs(PARAGRAPHS.map((text) => text.replace(/[。；]/g, (end) => end + html))),
    ),
  })),
];

export function pageOf({ body }: Pick<Markup, 'body'>): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${TITLE}</title><body>${body}</body></html>`;
}

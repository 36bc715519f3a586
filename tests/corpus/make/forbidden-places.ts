/** Places where nothing may be marked, each holding a glossary word. */

interface Place {
  /** As `mustNotMatch.where` has it. */
  readonly where: string;
  readonly html: (word: string) => string;
}

const PLACES: readonly Place[] = [
  { where: 'script', html: (word) => `<script>window.hotWords = ["${word}"];</script>` },
  {
    where: 'json script',
    html: (word) => `<script type="application/ld+json">{"keywords":"${word}"}</script>`,
  },
  { where: 'style', html: (word) => `<style>.tag::before { content: "${word}"; }</style>` },
  { where: 'textarea', html: (word) => `<textarea rows="2" cols="20">${word}</textarea>` },
  { where: 'input', html: (word) => `<input type="text" size="12" value="${word}">` },
  { where: 'code', html: (word) => `<p><code>search --word ${word}</code></p>` },
  { where: 'contenteditable', html: (word) => `<div contenteditable="true">${word}</div>` },
  {
    where: 'svg text',
    html: (word) =>
      `<svg width="160" height="24"><title>标签</title><text x="4" y="18">${word}</text></svg>`,
  },
  { where: 'template', html: (word) => `<template><p>${word}</p></template>` },
  { where: 'noscript', html: (word) => `<noscript><p>${word}</p></noscript>` },
  {
    where: 'option',
    html: (word) => `<select><option>频道</option><option>${word}</option></select>`,
  },
  { where: 'comment', html: (word) => `<!-- ${word} -->` },
  {
    where: 'attributes',
    html: (word) => `<a href="./" title="${word}" data-tag="${word}">更多</a>`,
  },
  { where: 'display:none', html: (word) => `<div style="display:none">${word}</div>` },
  { where: 'hidden attribute', html: (word) => `<p hidden>${word}</p>` },
  { where: 'visibility:hidden', html: (word) => `<p style="visibility:hidden">${word}</p>` },
  { where: 'closed details', html: (word) => `<details><summary>标签</summary>${word}</details>` },
  {
    where: 'iframe srcdoc',
    html: (word) =>
      `<iframe title="标签" srcdoc="<p>${word}</p>" width="160" height="40"></iframe>`,
  },
];
const WORDS = ['一老一小', '医防融合', '敬老月', '直播带岗', '零工市场', '康养产业', '新质生产力'];
const HOW_MANY = 7;

export interface Forbidden {
  readonly html: readonly string[];
  readonly truth: readonly { readonly text: string; readonly where: string }[];
}

/** Some of them; with running `turn` all have their turn, with other words each time. */
export function forbiddenPlaces(turn: number): Forbidden {
  const chosen = Array.from({ length: HOW_MANY }, (_, i) => {
    const { where, html } = PLACES[(turn * 5 + i) % PLACES.length] as Place;
    const text = WORDS[(turn + i) % WORDS.length] ?? '';
    return { html: html(text), truth: { text, where } };
  });
  return { html: chosen.map(({ html }) => html), truth: chosen.map(({ truth }) => truth) };
}

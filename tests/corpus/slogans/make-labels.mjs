// `node tests/corpus/slogans/make-labels.mjs list.json`: writes labels.json from a list that stays outside the repository,
// {page: [[pattern, core], …]}: a regular expression of a name as the page writes it, and how many of its first
// characters (blanks and quotes not counted) may not be missing. Every place it fits becomes a label.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { sloganTexts } from './slogan-corpus.ts';
import { comparedText, labelOf } from './slogan-labels.ts';

/** @type {Record<string, [string, number][]>} */
const list = JSON.parse(readFileSync(argv[2] ?? '', 'utf8'));
/** @type {Record<string, import('./slogan-labels.ts').SloganLabel[]>} */
const labels = {};
for (const [page, raw] of await sloganTexts()) {
  const compared = comparedText(raw);
  const found = (list[page] ?? []).flatMap(([pattern, core]) => {
    const places = [...compared.text.matchAll(new RegExp(pattern, 'g'))];
    if (places.length === 0) throw new Error(`${page} has no ${pattern}.`);
    return places.map(({ 0: name, index }) =>
      labelOf(compared, { start: index, end: index + name.length }, core),
    );
  });
  labels[page] = [...new Map(found.map((label) => [label.hash, label])).values()];
}
writeFileSync(new URL('labels.json', import.meta.url), `${JSON.stringify(labels, null, 2)}\n`);

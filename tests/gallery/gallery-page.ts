/** The page that shows all pictures of the gallery: entries below one another, looks side by side. */
import { BASES, type Concept, preferredTerm } from '../../lib/core/glossary/concept.ts';

export interface Picture {
  /** Id of the entry that it shows. */
  readonly concept: string;
  readonly look: string;
  /** Beside the page. */
  readonly file: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Without a script: which basis and which looks are shown is a matter of boxes ticked and CSS. */
export function galleryPage(concepts: readonly Concept[], pictures: readonly Picture[]): string {
  const title = `眉批：全部词条（${concepts.length}）`;
  const bases = BASES.filter((basis) => concepts.some((concept) => concept.basis === basis));
  const looks = [...new Set(pictures.map(({ look }) => look))];
  const sections = concepts.map((concept) =>
    section(
      concept,
      pictures.filter((picture) => picture.concept === concept.id),
    ),
  );
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${title}</title>
<style>
${STYLE}
${[...bases, ...looks].map(hiding).join('\n')}
</style>
<header>
<h1>${title}</h1>
<p>${boxes(bases, (basis) => `${concepts.filter((one) => one.basis === basis).length}`)}</p>
<p>${boxes(looks, () => '')}</p>
<nav>${concepts.map(link).join(' ')}</nav>
</header>
${sections.join('\n')}
`;
}

const STYLE = `:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 1.5rem; background: light-dark(#ddd, #444); }
label { margin-inline-end: 1.5em; }
nav { columns: 14em; font-size: 13px; }
nav a { display: block; }
section { scroll-margin-top: 1rem; }
section div { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem; }
figure { margin: 0; }
figcaption, small { opacity: .75; font-size: 12px; font-weight: normal; }`;

/** What has the class is hidden while its box is not ticked. */
const hiding = (name: string) =>
  `body:has(#show-${name}:not(:checked)) .${name} { display: none; }`;

function boxes(names: readonly string[], count: (name: string) => string): string {
  return names
    .map(
      (name) =>
        `<label><input type="checkbox" id="show-${name}" checked> ${name} ${count(name)}</label>`,
    )
    .join('');
}

function link(concept: Concept): string {
  return `<a class="${concept.basis}" href="#${concept.id}">${escaped(preferredTerm(concept))}</a>`;
}

function section(concept: Concept, pictures: readonly Picture[]): string {
  const { id, basis, expansion } = concept;
  const facts = [id, basis, expansion?.status].filter(Boolean).join(' · ');
  const figures = pictures.map(
    ({ file, look, width, height }) =>
      `<figure class="${look}"><img loading="lazy" src="${file}" width="${width}" height="${height}" alt="${look}"><figcaption>${look} · ${height} px</figcaption></figure>`,
  );
  return `<section class="${basis}" id="${id}"><h2>${escaped(preferredTerm(concept))} <small>${facts}</small></h2><div>${figures.join('')}</div></section>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

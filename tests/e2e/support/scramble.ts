/** Puts all kinds of elements around and between the sample article's text without changing what is read. */
import fc from 'fast-check';
import { PARAGRAPHS, TITLE } from './sample-markups.ts';

/** What is done at one place of the text. */
interface Edit {
  /** Character of the article, counted round and round. */
  readonly at: number;
  readonly noise: string;
  /** Elements around the piece that follows. */
  readonly around: readonly string[];
}

interface Disguise {
  readonly edits: readonly Edit[];
  /** Elements around each paragraph in turn. */
  readonly blocks: readonly string[];
  readonly aside: string;
}

const HIDDEN = ['display:none', 'font-size:0', 'visibility:hidden', 'color:#fff', 'opacity:0'];
const noise = fc.oneof(
  fc.constant(''),
  fc.constantFrom('<!-- 又 -->', '<wbr>', '&shy;', '&#8203;', '\n', '<i></i>', '<br>'),
  fc
    .tuple(fc.constantFrom('span', 'i', 'b', 'font'), fc.constantFrom(...HIDDEN))
    .map(([tag, style]) => `<${tag} class="noise" style="${style}">看不见的零工市场</${tag}>`),
  fc.constantFrom(
    '<span class="noise" style="position:absolute;left:-9999px"><b>银发经济</b></span>',
    '<script type="text/plain">医改</script>',
    '<span class="noise" aria-hidden="true" style="font-size:0">，</span>',
  ),
);

export const disguise: fc.Arbitrary<Disguise> = fc.record({
  edits: fc.array(
    fc.record({
      at: fc.nat(),
      noise,
      around: fc.array(fc.constantFrom('b', 'em', 'span', 'a', 'mark', 'x-word'), { maxLength: 3 }),
    }),
    { minLength: 40, maxLength: 400 },
  ),
  blocks: fc.array(fc.constantFrom('div', 'section', 'blockquote', 'center', 'x-block'), {
    maxLength: 4,
  }),
  aside: fc.constantFrom(
    '',
    '<div style="display:none"><p>零工市场</p></div>',
    '<aside><textarea>零工市场</textarea></aside>',
    '<p></p><hr>',
  ),
});

export function bodyOf({ edits, blocks, aside }: Disguise): string {
  const lengths = PARAGRAPHS.map((text) => text.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const byPlace = new Map(edits.map((edit) => [edit.at % total, edit]));
  let offset = 0;
  const paragraphs = PARAGRAPHS.map((text) => {
    const start = offset;
    offset += text.length;
    return wrap(split(text, start, byPlace), ['p']);
  });
  const inner = paragraphs.map((paragraph) => wrap(paragraph, blocks)).join(aside);
  return `<style>x-block{display:block}</style><h1>${TITLE}</h1>${inner}`;
}

/** A paragraph in pieces, cut where something is to be done. */
function split(text: string, start: number, edits: ReadonlyMap<number, Edit>): string {
  const cuts = Array.from(text, (_, i) => i).filter((i) => i === 0 || edits.has(start + i));
  return cuts
    .map((cut, i) => {
      const edit = edits.get(start + cut);
      const piece = text.slice(cut, cuts[i + 1]);
      return edit ? edit.noise + wrap(piece, edit.around) : piece;
    })
    .join('');
}

function wrap(html: string, tags: readonly string[]): string {
  return tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, html);
}

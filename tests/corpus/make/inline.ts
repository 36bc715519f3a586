/** What pages put inside a paragraph, or around its characters. Each takes plain text and gives HTML. */

export type Inline = (text: string) => string;

/** Puts something after every so many characters; what, may depend on how many times it has been done. */
export function every(step: number, piece: (count: number) => string): Inline {
  return (text) =>
    Array.from(text, (char, i) =>
      i % step === step - 1 ? char + piece(Math.floor(i / step)) : char,
    ).join('');
}

export const spansEvery =
  (step: number): Inline =>
  (text) =>
    text.replace(
      new RegExp(`.{1,${step}}`, 'gu'),
      (piece) => `<span style="letter-spacing:.5px">${piece}</span>`,
    );

const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060'];
export const zeroWidth: Inline = every(3, (count) => ZERO_WIDTH[count % ZERO_WIDTH.length] ?? '');
export const softHyphens: Inline = every(3, (count) => (count % 2 === 0 ? '&shy;' : '<wbr>'));

export const entities: Inline = (text) =>
  Array.from(text, (char, i) => {
    const code = char.codePointAt(0) ?? 0;
    return i % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
  }).join('');

/** The readings stand beside the words; half of the words have parentheses for old browsers too. */
const READINGS: readonly (readonly [string, string])[] = [
  ['银发', 'yínfà'],
  ['康养', 'kāngyǎng'],
  ['枕溪', 'Zhěnxī'],
  ['砚岭', 'Yànlǐng'],
  ['医防', 'yīfáng'],
  ['零工', 'línggōng'],
];
export const ruby: Inline = (text) =>
  READINGS.reduce(
    (done, [word, reading], i) =>
      done.replaceAll(
        word,
        i % 2 === 0
          ? `<ruby>${word}<rt>${reading}</rt></ruby>`
          : `<ruby>${word}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`,
      ),
    text,
  );

/** Links and emphasis in turn, begun and ended within words. */
export const linked: Inline = (text) =>
  text.replace(/(.{11})(.{1,5})(.{1,7})/gu, '$1<a href="./">$2</a><b>$3</b>');

/** Text against copying, in all the ways in which pages hide it. */
const HIDINGS = [
  'display:none',
  'visibility:hidden',
  'font-size:0',
  'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)',
  'position:absolute;left:-9999px',
  'color:#fff',
  'color:transparent',
  'opacity:0',
  'display:inline-block;width:0;height:1em;overflow:hidden',
  'position:absolute;clip-path:inset(50%)',
  'position:absolute;top:-500px',
];
const JUNK = ['版权所有', '盗版必究', 'x7q', '本站首发', '39', '来源见页脚'];

export const NOISE_SELECTOR = 'i[class^="jam"]';
export const NOISE_STYLE = HIDINGS.map((style, i) => `.jam${i}{${style}}`).join('\n');

/** A number that no other one divides well: the noise wanders through words and figures. */
export const noise: Inline = every(
  13,
  (count) => `<i class="jam${count % HIDINGS.length}">${JUNK[count % JUNK.length]}</i>`,
);

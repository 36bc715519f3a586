import { describe, expect, test } from 'vitest';
import { filesBelow, readProjectFile } from '../architecture/project-files.ts';
import { strangeCharacters } from '../support/strange-characters.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

/** By the folders of their messages; the first has every message, and the order. */
const LOCALES = [
  ['zh_CN', 'zh-CN'],
  ['zh_TW', 'zh-TW'],
  ['en', 'en'],
] as const;
/** What is said otherwise in Taiwan. */
const MAINLAND_WORDS =
  /報道|默認|設置|網絡|添加|保存|搜索|擴展|程序|鏈接|屏幕|視頻|用戶|信息|快捷鍵|刷新|加載|菜單|標簽|側欄|撤銷|正文|標注|硬盤|內存|服務器|移動端|示例|打印/;
/** In the manifest the browser itself looks these up; Chrome's limit for the description. */
const LONGEST_DESCRIPTION = 132;
/** For the page to know in which language its messages came out; asked for by no component. */
const USED_OTHERWISE = new Set(['interface_language']);

const read = (locale: string): Messages =>
  JSON.parse(readProjectFile(`public/_locales/${locale}/messages.json`)) as Messages;
const chinese = read('zh_CN');
const others = LOCALES.map(([folder]) => folder).filter((folder) => folder !== 'zh_CN');

const sources = ['components', 'lib', 'entrypoints']
  .flatMap(filesBelow)
  .filter((path) => /\.tsx?$/.test(path))
  .concat('wxt.config.ts', 'tools/manifest.ts')
  .map((path) => ({ path, code: readProjectFile(path) }));

test('there are no other languages', () => {
  const files = filesBelow('public/_locales').filter((path) => path.endsWith('.json'));
  const wanted = LOCALES.map(([folder]) => `public/_locales/${folder}/messages.json`);
  expect(files.sort()).toEqual(wanted.sort());
});

describe.each(others)('%s and zh_CN', (folder) => {
  const messages = read(folder);

  test('have the same messages in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(chinese));
  });

  test('have the same placeholders', () => {
    const placeholders = (all: Messages) =>
      Object.entries(all).map(([key, { placeholders = {} }]) => [key, placeholders]);
    expect(placeholders(messages)).toEqual(placeholders(chinese));
  });
});

describe.each(LOCALES)('%s', (folder, locale) => {
  const messages = Object.entries(read(folder));

  test('is written in its own characters', () => {
    const wrong = messages.flatMap(([key, { message }]) => {
      const strange = strangeCharacters(message, locale);
      return strange === '' ? [] : [`${key}: ${message} (${strange})`];
    });
    expect(wrong).toEqual([]);
  });

  test('keys are in snake case and messages not empty', () => {
    const wrong = messages.filter(
      ([key, { message }]) => !/^[a-z]+(_[a-z]+)*$/.test(key) || message.trim() === '',
    );
    expect(wrong).toEqual([]);
  });

  test('each placeholder is declared and used', () => {
    const wrong = messages.filter(([, { message, placeholders = {} }]) => {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
      const stray = message.replace(/\$\w+\$/g, '').includes('$');
      return stray || used.sort().join() !== Object.keys(placeholders).sort().join();
    });
    expect(wrong).toEqual([]);
  });

  test('the description is short enough for the stores', () => {
    const description = read(folder)['extension_description']?.message ?? '';
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });
});

test('zh_TW has the words and the quotation marks of Taiwan', () => {
  const wrong = Object.entries(read('zh_TW')).filter(
    ([, { message }]) => MAINLAND_WORDS.test(message) || /[“”‘’]/.test(message),
  );
  expect(wrong).toEqual([]);
});

test('every message that is asked for exists', () => {
  const missing = sources.flatMap(({ path, code }) => {
    const called = [...code.matchAll(/\b(?:t|translate)\(\s*'([^']+)'/g)];
    const inManifest = [...code.matchAll(/__MSG_(\w+)__/g)];
    // In components any string like this is a key: they name keys in tables, too.
    const listed = path.startsWith('components/') ? code.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g) : [];
    return [...called, ...inManifest, ...listed]
      .map(([, key = '']) => key)
      .filter((key) => !Object.hasOwn(chinese, key))
      .map((key) => `${path}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test('every message is asked for somewhere', () => {
  const asked = (key: string) =>
    sources.some(({ code }) => code.includes(`'${key}'`) || code.includes(`__MSG_${key}__`));
  const unused = Object.keys(chinese).filter((key) => !USED_OTHERWISE.has(key) && !asked(key));
  expect(unused).toEqual([]);
});

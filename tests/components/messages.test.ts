import { describe, expect, test } from 'vitest';
import { filesBelow, readProjectFile } from '../architecture/project-files.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const LOCALES = ['zh_CN', 'en'] as const;
/** In the manifest the browser itself looks these up; Chrome's limit for the description. */
const LONGEST_DESCRIPTION = 132;
/** For the page to know in which language its messages came out; asked for by no component. */
const USED_OTHERWISE = new Set(['interface_language']);

const read = (locale: string): Messages =>
  JSON.parse(readProjectFile(`public/_locales/${locale}/messages.json`)) as Messages;
const [chinese, english] = LOCALES.map(read) as [Messages, Messages];

const sources = ['components', 'lib', 'entrypoints']
  .flatMap(filesBelow)
  .filter((path) => /\.tsx?$/.test(path))
  .concat('wxt.config.ts', 'tools/manifest.ts')
  .map((path) => ({ path, code: readProjectFile(path) }));

test('both languages have the same messages in the same order', () => {
  expect(Object.keys(english)).toEqual(Object.keys(chinese));
});

test('both languages have the same placeholders', () => {
  const placeholders = (messages: Messages) =>
    Object.entries(messages).map(([key, { placeholders = {} }]) => [key, placeholders]);
  expect(placeholders(english)).toEqual(placeholders(chinese));
});

describe.each(LOCALES)('%s', (locale) => {
  const messages = Object.entries(read(locale));

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
    const description = read(locale)['extension_description']?.message ?? '';
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });
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

/** Renders components with the words of one of the interface's languages. */
import { type ComponentChild, h, render as renderInto } from 'preact';
import {
  type Locale,
  LocaleContext,
  type Translate,
  TranslateContext,
} from '../../../components/translate.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import tw from '../../../public/_locales/zh_TW/messages.json' with { type: 'json' };
import { TinyNode, tinyDocument } from './tiny-document.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export interface Rendered {
  /** The text of each element of that name or class. */
  texts(what: string): string[];
  /** That attribute of each element of that name or class; null where it has none. */
  attributes(what: string, name: string): (string | null)[];
  /** Presses the one button whose text this is, or begins so. */
  press(text: string): void;
  /** Presses the one button that has this label for a name. */
  pressNamed(label: string): void;
  again(child: ComponentChild): void;
}

const MESSAGES: Readonly<Record<Locale, Readonly<Record<string, Message>>>> = {
  'zh-CN': zh,
  'zh-TW': tw,
  en,
};

/** As the browsers' i18n.getMessage does. */
export function wordsOf(locale: Locale): Translate {
  const messages = MESSAGES[locale];
  return (key, ...substitutions) => {
    const { message, placeholders = {} } = messages[key] ?? { message: `?${key}?` };
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const { content = '' } = placeholders[name.toLowerCase()] ?? {};
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  };
}

export function render(child: ComponentChild, locale: Locale = 'zh-CN'): Rendered {
  Object.assign(globalThis, { document: tinyDocument, Node: TinyNode });
  const root = new TinyNode(1, 'root');
  const again = (content: ComponentChild) => {
    const inLocale = h(LocaleContext.Provider, { value: locale, children: content });
    const inWords = h(TranslateContext.Provider, { value: wordsOf(locale), children: inLocale });
    renderInto(inWords, root as unknown as Element);
  };
  const find = (what: string) =>
    root.all.filter((one) => {
      const classes = (one.getAttribute('class') ?? '').split(' ');
      return what.startsWith('.') ? classes.includes(what.slice(1)) : one.localName === what;
    });
  const pressOne = (text: string, isMeant: (button: TinyNode) => boolean) => {
    const buttons = find('button').filter(isMeant);
    if (buttons.length !== 1) throw new Error(`${buttons.length} buttons are called ${text}`);
    buttons[0]?.dispatchEvent(new Event('click'));
  };
  again(child);
  return {
    again,
    attributes: (what, name) => find(what).map((one) => one.getAttribute(name)),
    texts: (what) => find(what).map((one) => one.textContent),
    press: (text) => pressOne(text, (one) => one.textContent.startsWith(text)),
    pressNamed: (label) => pressOne(label, (one) => one.getAttribute('aria-label') === label),
  };
}

/** Renders components with the words of one of the interface's languages. */
import { type ComponentChild, h, render as renderInto } from 'preact';
import {
  type Lang,
  LangContext,
  type Translate,
  TranslateContext,
} from '../../../components/translate.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { TinyNode, tinyDocument } from './tiny-document.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export interface Rendered {
  /** The text of each element of that name or class. */
  texts(what: string): string[];
  /** Presses the one button whose text this is, or begins so. */
  press(text: string): void;
  again(child: ComponentChild): void;
}

/** As the browsers' i18n.getMessage does. */
export function wordsOf(lang: Lang): Translate {
  const messages: Readonly<Record<string, Message>> = lang === 'zh' ? zh : en;
  return (key, ...substitutions) => {
    const { message, placeholders = {} } = messages[key] ?? { message: `?${key}?` };
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const { content = '' } = placeholders[name.toLowerCase()] ?? {};
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  };
}

export function render(child: ComponentChild, lang: Lang = 'zh'): Rendered {
  Object.assign(globalThis, { document: tinyDocument, Node: TinyNode });
  const root = new TinyNode(1, 'root');
  const again = (content: ComponentChild) => {
    const inLang = h(LangContext.Provider, { value: lang, children: content });
    const inWords = h(TranslateContext.Provider, { value: wordsOf(lang), children: inLang });
    renderInto(inWords, root as unknown as Element);
  };
  const find = (what: string) =>
    root.all.filter((one) => {
      const classes = (one.getAttribute('class') ?? '').split(' ');
      return what.startsWith('.') ? classes.includes(what.slice(1)) : one.localName === what;
    });
  again(child);
  return {
    again,
    texts: (what) => find(what).map((one) => one.textContent),
    press(text) {
      const buttons = find('button').filter((one) => one.textContent.startsWith(text));
      if (buttons.length !== 1) throw new Error(`${buttons.length} buttons begin with ${text}`);
      buttons[0]?.dispatchEvent(new Event('click'));
    },
  };
}

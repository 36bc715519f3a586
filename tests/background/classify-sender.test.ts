import { describe, expect, test } from 'vitest';
import { classifySender, type RawSender } from '../../lib/background/classify-sender.ts';

const OWN_ID = 'abcdefghijklmnopabcdefghijklmnop';
const ORIGIN = `chrome-extension://${OWN_ID}/`;
const PAGE = 'https://news.example.cn/a.html';

const classify = (sender: RawSender) => classifySender({ id: OWN_ID, ...sender }, OWN_ID, ORIGIN);
const kindOf = (sender: RawSender) => classify(sender)?.kind;
const tab = { id: 5 };

describe('nobody', () => {
  test.each<[string, RawSender]>([
    ['a foreign extension', { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: PAGE, tab }],
    ['a foreign extension that shows our address', { id: 'x', url: `${ORIGIN}notebook.html`, tab }],
    ['no id', { id: undefined, url: PAGE, tab }],
    ['an empty id', { id: '', url: PAGE, tab }],
    ['no address', { tab }],
    ['an empty address', { url: '', tab }],
    ['a web page outside of tabs', { url: PAGE }],
    ['a tab without a number', { url: PAGE, tab: {} }],
    ['a tab that is none', { url: PAGE, tab: { id: -1 } }],
  ])('%s', (_, sender) => {
    expect(classify(sender)).toBeUndefined();
  });
});

describe('the popover', () => {
  test.each(['', '#0123456789abcdef', '?a=1', '?a=1#b', '#a/b?c', '?x=/notebook.html'])(
    'popover.html%s',
    (rest) => {
      const url = `${ORIGIN}popover.html${rest}`;
      expect(classify({ url, tab, frameId: 3 })).toEqual({
        kind: 'popover',
        url,
        tabId: 5,
        frameId: 3,
      });
    },
  );

  test.each(['popover.html.html', 'popover/', 'xpopover.html', 'a/popover.html'])(
    'is not %s',
    (path) => {
      expect(kindOf({ url: ORIGIN + path, tab })).toBe('page');
    },
  );
});

describe('our own pages', () => {
  test.each(['notebook.html', 'popup.html', 'welcome.html#popover.html', 'notebook.html?popover'])(
    '%s',
    (path) => {
      expect(kindOf({ url: ORIGIN + path, tab })).toBe('page');
    },
  );

  test('the toolbar popup is in no tab', () => {
    const url = `${ORIGIN}popup.html`;
    expect(classify({ url })).toEqual({ kind: 'page', url, tabId: -1, frameId: 0 });
  });
});

describe('the content script', () => {
  test('in a tab', () => {
    const content = { kind: 'content', url: PAGE, tabId: 5, frameId: 0 };
    expect(classify({ url: PAGE, tab })).toEqual(content);
    expect(classify({ url: PAGE, tab, frameId: 2 })).toEqual({ ...content, frameId: 2 });
    expect(classify({ url: PAGE, tab: { id: 0 } })).toEqual({ ...content, tabId: 0 });
  });

  test.each([
    `https://news.example.cn/?u=${ORIGIN}notebook.html`,
    `https://news.example.cn/#${ORIGIN}popover.html`,
    // Of another extension whose id begins like ours.
    `chrome-extension://${OWN_ID}x/notebook.html`,
    'about:blank',
    'chrome-extension:notebook.html',
  ])('%s is not taken for our page', (url) => {
    expect(kindOf({ url, tab })).toBe('content');
  });
});

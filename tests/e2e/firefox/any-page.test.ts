/** In Firefox, where the real shortcut can be pressed: terms explained on a site that is on no list; pages that come back. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageBody, type PageServer, startPageServer } from '../../support/page-server.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { type Session, startSession } from './support/session.ts';

const BLOG = 'http://blog.example.net/a';
const paragraphs = [
  '秋天的早晨，老街口的茶馆里又坐满了人，大家说起这一年镇上的变化，话头总离不开家里的老人。',
  '镇里办起了日间照料中心，离茶馆只有两百来步，中午那顿饭热热乎乎，邻居们都说比自己做的还合口味。',
  '有人算起账来：银发经济听着像大城市的事，其实镇上的理发铺、缝纫铺、小药房，哪一样不靠老主顾？',
  '散场的时候，太阳已经照到了对面的屋檐，几个老人还站在门口，商量着要不要再去河边走上一圈才回家。',
];
const blog = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>茶馆</title>
<nav>${'<a href="/x">银发经济专题</a> '.repeat(5)}</nav>
<main><h1>老街茶馆的一个早晨</h1>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</main></html>`;

let server: PageServer;
let session: Session;

beforeAll(async () => {
  // Pages that may not be stored do not come back from the cache either.
  const headers = { 'cache-control': 'max-age=60' };
  const sample = samplePages().get('meipi.localhost/') ?? '';
  server = await startPageServer(
    new Map<string, PageBody>([
      ['meipi.localhost/', { body: sample, headers }],
      ['blog.example.net/a', { body: blog, headers }],
    ]),
  );
  session = await startSession({ pageServer: server });
});

afterEach(async () => {
  expect(await errorsSince(session)).toEqual([]);
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
});

const textsOf = async () => (await session.page.marks()).map(({ text }) => text);

test('the shortcut marks the terms of the article on any page, and they are explained and noted', async () => {
  await session.page.open(BLOG);
  expect((await session.extension.tabState()).reader).toBeNull();
  await session.page.pressShortcut('J');
  await until('terms are marked', async () => (await textsOf()).length > 0);
  expect(await textsOf()).toEqual(['日间照料中心', '银发经济']);
  const popover = await session.page.openByClick('银发经济', 'yinfa-jingji');
  await popover.clickNote();
  await session.page.type(...'在茶馆里记的');
  await popover.saved();
  // Noted, it is one of the reader's own articles.
  await until('the article is known', async () => {
    const { reader } = await session.extension.tabState();
    return reader?.report?.own === true;
  });
});

test('a page that comes back from the cache has its marks, and they open', async () => {
  await session.page.openMarked('http://meipi.localhost/');
  const before = await textsOf();
  await session.firefox.marionette.call(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    });
  });
  await session.page.open(BLOG);
  await session.page.goBack();
  await until('the page comes from the cache', async () => {
    const told = () => document.documentElement.dataset['persisted'];
    return (await session.firefox.marionette.call(told)) === 'true';
  });
  await until('the marks are there', async () => (await textsOf()).length === before.length);
  expect(await textsOf()).toEqual(before);
  await session.page.openByClick('银发经济', 'yinfa-jingji');
});

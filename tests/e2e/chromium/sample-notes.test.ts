/** Notes on the sample article: saved for good, found again everywhere, never lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { closed, openByClick, showsNote } from '../support/chromium-popover.ts';
import { profileForTest, startSession, startSessionForTest } from '../support/chromium-session.ts';
import { notesIn, untilKept } from '../support/chromium-store.ts';
import { openRecognised } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
const REPRINT = 'http://reprint.meipi.localhost/news/1';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

describe('after SIGKILL to the browser', () => {
  test('a saved note is there again, on the same page and on a reprint of the report', async () => {
    const profile = profileForTest();
    const first = await startSessionForTest({ pageServer: server, profile });
    const { page } = await openRecognised(first, ARTICLE);
    const popover = await openByClick(page, '社区食堂', 'shequ-shitang');
    const text = '八块钱一餐，谁来补贴？\n下次问问街道。';
    await popover.write(text);
    await popover.saved();
    await first.kill9();

    const second = await startSessionForTest({ pageServer: server, profile });
    for (const url of [ARTICLE, REPRINT]) {
      const again = await openRecognised(second, url);
      const reopened = await openByClick(again.page, '社区食堂', 'shequ-shitang');
      await showsNote(reopened, text);
      await reopened.saved();
    }
  });

  test('a note that was not yet saved is there again', async () => {
    const profile = profileForTest();
    const first = await startSessionForTest({ pageServer: server, profile });
    const { page } = await openRecognised(first, ARTICLE);
    const popover = await openByClick(page, '零工市场', 'linggong-shichang');
    const text = '早餐车几点开？';
    await popover.write(text);
    await untilKept(first, text);
    await first.kill9();

    const second = await startSessionForTest({ pageServer: server, profile });
    const again = await openRecognised(second, ARTICLE);
    const reopened = await openByClick(again.page, '零工市场', 'linggong-shichang');
    await showsNote(reopened, text);
    await reopened.saved();
    const notebook = await second.newPage(`${second.extensionOrigin}/notebook.html`);
    const [note, ...others] = await notesIn(notebook);
    expect([note?.body.value, others]).toEqual([text, []]);
    expect(note?.provenance?.url).toBe(ARTICLE);
  });
});

test('what was typed last is saved although the popover is closed at once', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  const popover = await openByClick(page, '体教融合', 'tijiao-ronghe');
  await popover.field.click();
  await page.keyboard.insertText('退役运动员进校园');
  await page.keyboard.press('Escape');
  await closed(page);
  const reopened = await openByClick(page, '体教融合', 'tijiao-ronghe');
  await showsNote(reopened, '退役运动员进校园');
  await reopened.saved();
});

test('the explanation stays where it is while a note is being written', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  const popover = await openByClick(page, /10\+N/, '10jiaN-gonggong-jiuye');
  const scrolled = () =>
    popover.frame.evaluate(() => [
      document.querySelector('.card-body')?.scrollTop,
      document.scrollingElement?.scrollTop,
    ]);
  await popover.field.click();
  await page.keyboard.type('twenty letters at least');
  await popover.saved();
  expect(await scrolled()).toEqual([0, 0]);
});

test('a note is saved although the background was stopped at every letter', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  const popover = await openByClick(page, '医疗资源下沉', 'yiliao-ziyuan-xiachen');
  const text = '骨干医师一百二十名';
  for (const letter of text) {
    await popover.field.pressSequentially(letter);
    await session.killWorker();
  }
  await popover.saved();
  await showsNote(popover, text);
  const notebook = await session.newPage(`${session.extensionOrigin}/notebook.html`);
  const texts = (await notesIn(notebook)).map((note) => note.body.value);
  expect(texts.filter((one) => one.startsWith('骨干'))).toEqual([text]);
  await notebook.close();
});

describe('without a reload', () => {
  test('the popover on another page and the open notebook show what is written here', async () => {
    const here = await openRecognised(session, ARTICLE);
    const there = await openRecognised(session, REPRINT);
    const notebook = await session.newPage(`${session.extensionOrigin}/notebook.html`);
    const others = await openByClick(there.page, '医改', 'yigai');
    const mine = await openByClick(here.page, '医改', 'yigai');

    await mine.write('看病少跑路');
    await mine.saved();
    await showsNote(others, '看病少跑路');
    await others.saved();
    const text = notebook.getByText('看病少跑路', { exact: true });
    await text.waitFor();

    await mine.write('看病少跑路，检查互认');
    await showsNote(others, '看病少跑路，检查互认');
    await notebook.getByText('看病少跑路，检查互认', { exact: true }).waitFor();
    expect(await text.count()).toBe(0);
    await notebook.close();
  });

  test('two texts written at the same time are both shown, and both can be kept', async () => {
    const [one, two] = [
      await openRecognised(session, ARTICLE),
      await openRecognised(session, REPRINT),
    ];
    const theirs = await openByClick(two.page, '日间照料中心', 'rijian-zhaoliao-zhongxin');
    const mine = await openByClick(one.page, '日间照料中心', 'rijian-zhaoliao-zhongxin');
    // Both are typed before either hears of the other.
    await Promise.all([mine.write('离家不过百步'), theirs.write('大门常年上锁？')]);

    // The later of the two finds the other's text in its way, whichever that is.
    const late = await until('one of the two sees a conflict', async () => {
      for (const popover of [mine, theirs]) {
        if ((await popover.frame.locator('.conflict').count()) > 0) return popover;
      }
      return undefined;
    });
    const early = late === mine ? theirs : mine;
    const [kept, own] =
      late === mine ? ['大门常年上锁？', '离家不过百步'] : ['离家不过百步', '大门常年上锁？'];
    await early.saved();
    expect(await early.field.inputValue()).toBe(kept);
    expect(await late.field.inputValue()).toBe(own);
    expect(await late.frame.locator('.conflict blockquote').textContent()).toBe(kept);
    expect(await late.status.filter({ hasText: '已保存' }).count()).toBe(0);

    // One reader is in one window at a time: the other field loses the focus.
    await (late === mine ? one : two).page.bringToFront();
    await late.frame.getByRole('button', { name: label('conflict_keep_both') }).click();
    await late.saved();
    const both = `${kept}\n\n${own}`;
    await showsNote(late, both);
    await showsNote(early, both);
    expect(await late.frame.locator('.conflict').count()).toBe(0);
  });

  test('a text in conflict is shown again, beside the other, after the browser was killed', async () => {
    const profile = profileForTest();
    const first = await startSessionForTest({ pageServer: server, profile });
    const [one, two] = [await openRecognised(first, ARTICLE), await openRecognised(first, REPRINT)];
    const open = (page: typeof one.page) =>
      openByClick(page, '紧密型县域医共体', 'jinmixing-xianyu-yigongti');
    const theirs = await open(two.page);
    const mine = await open(one.page);
    await Promise.all([mine.write('县里统一管'), theirs.write('结果互认')]);
    await until('one of the two sees a conflict', async () => {
      const counts = [mine, theirs].map(({ frame }) => frame.locator('.conflict').count());
      return (await Promise.all(counts)).some((count) => count > 0);
    });
    await first.kill9();

    const second = await startSessionForTest({ pageServer: server, profile });
    const again = await openRecognised(second, ARTICLE);
    const reopened = await open(again.page);
    await reopened.frame.locator('.conflict').waitFor();
    const shown = [
      await reopened.field.inputValue(),
      await reopened.frame.locator('.conflict blockquote').textContent(),
    ];
    expect(shown.sort()).toEqual(['县里统一管', '结果互认'].sort());
  });
});

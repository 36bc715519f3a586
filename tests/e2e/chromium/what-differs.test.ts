/** What the popup says of a page that gives a known report otherwise, and how the reader corrects what was recognised. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { openPopup } from '../support/chromium-popup.ts';
import { startSession } from '../support/chromium-session.ts';
import {
  markedTexts,
  openRecognised,
  openTab,
  read,
  readerState,
  recognised,
  type Tab,
} from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
const EXCERPT = 'http://reprint.meipi.localhost/news/1';
const EDITED = 'http://meipi.localhost/edited';
const MISTAKEN = 'http://meipi.localhost/mistaken';
const STRAY = 'http://meipi.localhost/stray';
const TITLE = '织密民生网 暖透万家心';
/** In the seventh line of the article, and what the edited page makes of it. */
const WAS = '选派120名';
const NOW = '选派130名';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const pages = samplePages();
  const article = pages.get('meipi.localhost/') ?? '';
  pages.set('meipi.localhost/edited', article.replace(WAS, NOW));
  pages.set('meipi.localhost/mistaken', article);
  // One sentence of it, too short to prove anything, in a text of its own.
  const [, sentence = ''] = /<p>(“以前村里老人.{60})/.exec(article) ?? [];
  const other = pages.get('meipi.localhost/other') ?? '';
  pages.set('meipi.localhost/stray', other.replace('<p>枣树院建于', `<p>${sentence}枣树院建于`));
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** What is set off in the page at the moment, and whether it is in sight. */
function placeShown({ page }: Tab): Promise<{ text: string; isInSight: boolean } | undefined> {
  return page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('meipi-place') ?? [])] as Range[];
    if (!range) return undefined;
    const { top, bottom } = range.getBoundingClientRect();
    return { text: range.toString(), isInSight: top >= 0 && bottom <= window.innerHeight };
  });
}

describe('what differs', () => {
  test('nothing, where the page carries the whole report', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const popup = await openPopup(session, tab);
    const [line] = await popup.texts('.differences-line');
    expect(line).toMatch(label('differences_none'));
    expect(await popup.count('.differences details')).toBe(0);
  });

  test('an excerpt is told in one line, what is missing in another', async () => {
    const tab = await openRecognised(session, EXCERPT);
    const { report } = await recognised(session, tab);
    const missing = report?.differences.paragraphs.filter(({ state }) => state === 'missing');
    expect(missing?.length).toBeGreaterThan(2);
    const popup = await openPopup(session, tab);
    const [line] = await popup.texts('.differences-line');
    expect(line).toContain(String(missing?.length));
    await popup.click('.differences summary', /./);
    expect(await popup.texts('.paragraphs-missing')).toEqual([expect.stringMatching(/\d+–\d+/)]);
    expect(await popup.count('.figures li')).toBe(0);
  });

  test('a changed figure is told as both have it, and its place on the page is reached', async () => {
    const tab = await openRecognised(session, EDITED);
    const popup = await openPopup(session, tab);
    const [line] = await popup.texts('.differences-line');
    expect(line).toMatch(/1/);
    await popup.click('.differences summary', /./);
    const [figure] = await popup.texts('.figures li');
    expect(figure).toMatch(/130.*120/);
    expect(await popup.texts('.paragraphs .paragraph-altered')).toHaveLength(1);
    await popup.click('.figures button', /130/);
    const place = await until('the place is set off', () => placeShown(tab));
    expect(place).toEqual({ text: '130', isInSight: true });
    await until('the popup closes', async () => !(await popup.isOpen()));
  });
});

describe('corrections', () => {
  test('“not the same” takes the marks away, for good, until it is taken back', async () => {
    const tab = await openRecognised(session, MISTAKEN);
    const popup = await openPopup(session, tab);
    await popup.click('.corrections button', label('correction_refuse'));
    expect(await popup.texts('.notice h2')).toEqual([
      expect.stringMatching(label('popup_refused')),
    ]);
    expect(await markedTexts(tab)).toEqual([]);
    // The button is gone; the keyboard is still in the popup's main part.
    expect(await popup.evaluate(() => document.activeElement?.localName, undefined)).toBe('main');

    await tab.page.reload();
    const state = await read(session, tab);
    expect(state.report).toBeUndefined();
    expect(state.refused.map(({ title }) => title)).toEqual([TITLE]);
    expect(await markedTexts(tab)).toEqual([]);
    // The same report elsewhere is none of this correction's business.
    await openRecognised(session, ARTICLE);

    const again = await openPopup(session, tab);
    await again.click('.corrections button', new RegExp(`(恢复|Undo).*${TITLE}`));
    expect(await again.texts('section.report h2')).toEqual([TITLE]);
    expect((await markedTexts(tab)).length).toBeGreaterThan(20);
  });

  test('a page with stray sentences is marked when the reader says so, and no longer when not', async () => {
    const tab = await openTab(session, STRAY);
    const { report, candidates } = await read(session, tab);
    expect(report).toBeUndefined();
    expect(candidates.map(({ title }) => title)).toEqual([TITLE]);
    expect(await markedTexts(tab)).toEqual([]);
    const popup = await openPopup(session, tab);
    expect(await popup.texts('.correction')).toEqual([expect.stringContaining(TITLE)]);
    await popup.click('.correction button', /./);
    expect(await popup.texts('section.report h2')).toEqual([TITLE]);
    expect((await readerState(session, tab))?.report?.claimed).toBe(true);
    await popup.click('.correction button', label('correction_unclaim'));
    await popup.texts('.notice h2');
    expect((await readerState(session, tab))?.report).toBeUndefined();
  });
});

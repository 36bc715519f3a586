/** The real report on real sites' pages: recognised wherever it was reprinted, its terms explained, its notes found again. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportRecord } from '../../../lib/core/report/report-record.ts';
import type { ChromiumSession } from '../../support/chromium.ts';
import type { PageServer } from '../../support/page-server.ts';
import { loadOnly, openCorpusPage, serveCorpus } from '../support/chromium-corpus.ts';
import { closed, openByClick, showsNote } from '../support/chromium-popover.ts';
import { profileForTest, startSession, startSessionForTest } from '../support/chromium-session.ts';
import {
  buttonOf,
  markedTexts,
  openRecognised,
  PLAIN_BUTTON,
  read,
  recognised,
} from '../support/chromium-tab.ts';
import { corpusPages, hasCorpus } from '../support/corpus.ts';
import { concept, headingOf } from '../support/glossary.ts';

const report = JSON.parse(
  readFileSync(
    new URL('../../../assets/reports/jzrb-2025-03-19-minsheng.json', import.meta.url),
    'utf8',
  ),
) as ReportRecord;

/** The terms of the mission, however a page writes them: in full width, in traditional characters, with radicals. */
const TERMS = [
  [/^1[+加]11的?模式$/, '1jia11-moshi'],
  [/^156[战戰]略[举舉]措$/, '156-zhanlue-jucuo'],
  [/^五型[卫衛衞]健$/, 'wu-xing-weijian'],
] as const;

const pages = corpusPages('reprints');
const full = pages.filter(({ kind }) => kind === 'full');
const negative = pages.filter(({ kind }) => kind === 'negative');

let server: PageServer;
let session: ChromiumSession;

describe.skipIf(!hasCorpus)('the report', () => {
  beforeAll(async () => {
    server = await serveCorpus(pages);
    session = await startSession({ pageServer: server });
    await loadOnly(session, pages);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test.each(full)('on $name is recognised, and its three terms are explained', async (page) => {
    const tab = await openCorpusPage(session, page);
    const { terms, report: found } = await recognised(session, tab);
    expect(found?.title).toBe(report.title);
    expect(found?.coverage).toBeGreaterThanOrEqual(0.95);
    const { badge, title } = await buttonOf(session, tab);
    expect(badge).toBe(String(terms.length));
    expect(title).toContain(report.title);
    const percent = Number(/(\d+)%/.exec(title.replace(report.title, ''))?.[1]);
    expect(percent).toBeGreaterThanOrEqual(95);

    for (const [pattern, id] of TERMS) {
      const { frame, field } = await openByClick(tab.page, pattern, id);
      const { definition, expansion } = concept(id);
      expect(await frame.getByRole('heading', { level: 1 }).textContent()).toBe(
        headingOf(concept(id)),
      );
      expect(await frame.locator('.definition').textContent()).toContain(definition.zh);
      const items = await frame.locator('.expansion li').allTextContents();
      expect(items).toHaveLength(expansion?.items.length ?? 0);
      const established = expansion?.status === 'established';
      expect(items.length > 0).toBe(established);
      // Where nobody has said what the numbers stand for, the popover says that.
      expect(await frame.locator('.expansion .gap').count()).toBe(established ? 0 : 1);
      expect(await field.isVisible()).toBe(true);
      await tab.page.keyboard.press('Escape');
      await closed(tab.page);
    }
    expect(concept('1jia11-moshi').expansion?.status).toBe('established');
    expect(concept('156-zhanlue-jucuo').expansion?.status).toBe('not-established');
    expect(concept('wu-xing-weijian').expansion?.status).toBe('not-established');
    expect(tab.errors).toEqual([]);
  });

  test('a note on one reprint is there after a restart, and on another site’s reprint', async () => {
    const [here, there] = [full[0], full.find(({ host }) => host !== full[0]?.host)];
    if (!here || !there) throw new Error('The corpus has no reprints on two sites.');
    const profile = profileForTest();
    const first = await startSessionForTest({ pageServer: server, profile });
    await loadOnly(first, pages);
    const { page } = await openRecognised(first, here.url);
    const popover = await openByClick(page, TERMS[2][0], TERMS[2][1]);
    const text = '五个“型”，一个也没有写出来。';
    await popover.write(text);
    await popover.saved();
    await first.close();

    const second = await startSessionForTest({ pageServer: server, profile });
    await loadOnly(second, pages);
    for (const { url } of [here, there]) {
      const again = await openRecognised(second, url);
      const reopened = await openByClick(again.page, TERMS[2][0], TERMS[2][1]);
      await showsNote(reopened, text);
      await reopened.saved();
    }
  });

  test.each(negative)('is not taken to be on $name', async (page) => {
    const tab = await openCorpusPage(session, page);
    const { type, report: found } = await read(session, tab);
    expect({ type, found }).toEqual({ type: 'ready', found: undefined });
    expect(await markedTexts(tab)).toEqual([]);
    expect(await buttonOf(session, tab)).toEqual(PLAIN_BUTTON);
    expect(tab.errors).toEqual([]);
  });
});

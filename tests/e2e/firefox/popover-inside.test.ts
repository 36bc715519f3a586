/** What Firefox does otherwise inside a popover: the clipboard, in a frame on a page that is not ours. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { KEY } from './support/page-tab.ts';
import { type Session, startSession } from './support/session.ts';

const ARTICLE = 'http://meipi.localhost/';
const CONTROL = '\uE009';

let server: PageServer;
let session: Session;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
});

afterEach(async () => {
  expect(await errorsSince(session)).toEqual([]);
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
});

test('an entry is copied as a citation', async () => {
  const { page, extension } = session;
  await page.openMarked(ARTICLE);
  const [first = ''] = await extension.concepts();
  await extension.sendNextTerm();
  const popover = await page.popoverOn(first);
  await until('the keyboard is at the heading', async () =>
    (await popover.focused()).startsWith('H1 '),
  );
  await popover.call(() => document.querySelector<HTMLElement>('.actions button')?.focus());
  await page.type(KEY.enter);
  await until('it is called copied', async () =>
    label('popover_copied').test(
      await popover.call(() => document.querySelector('.actions .said')?.textContent ?? ''),
    ),
  );
  await popover.call(() => document.querySelector('textarea')?.focus());
  await page.pressWith([CONTROL], 'v');
  await until('the citation is pasted', async () =>
    /\[\d{4}-\d\d-\d\d\]\. http:\/\/meipi\.localhost\/$/.test(await popover.noteText()),
  );
});

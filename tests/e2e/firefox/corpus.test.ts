/** Real pages in Firefox, from the collection that lies beside the project where it is worked on. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isListed } from '../../../lib/core/sites.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { errorsSince } from './support/errors.ts';
import { type Session, startSession } from './support/session.ts';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
const INDEX = new URL('INDEX.json', CORPUS);

interface CorpusPage {
  /** Folder of the page, such as "real/zh-gov-cn". */
  readonly path: string;
  /** Host name, or a word for a made-up page. */
  readonly site: string;
}

/** Three sites that set the report each in their own way: plain, with spaces, with invisible characters. */
const FULL = ['thepaper-2019-full-br', 'qq-2024-full-pangu', 'wechat-2022-full'];
const MISSION_TERMS = ['1+11模式', '156战略举措', '五型卫健'];

describe.skipIf(!existsSync(INDEX))('pages of real sites', () => {
  const index: { real: CorpusPage[]; reprints: CorpusPage[] } = existsSync(INDEX)
    ? JSON.parse(readFileSync(INDEX, 'utf8'))
    : { real: [], reprints: [] };
  const reprints = index.reprints.filter(({ path }) =>
    FULL.includes(path.replace('reprints/', '')),
  );
  // On other sites no page is read at all.
  const real = index.real.filter(({ site }) => isListed(site)).slice(0, 10);
  const addressOf = ({ site, path }: CorpusPage) => `https://${site}/${path}`;

  let server: PageServer;
  let session: Session;

  beforeAll(async () => {
    server = await startPageServer(({ path }) => {
      const file = new URL(`.${path}/page.html`, CORPUS);
      return existsSync(file) ? readFileSync(file) : undefined;
    });
    session = await startSession({ pageServer: server });
  });

  afterEach(async () => {
    expect(await errorsSince(session)).toEqual([]);
  });

  afterAll(async () => {
    await session?.firefox.close();
    await server?.close();
  });

  test('there are three reprints and ten others', () => {
    expect(reprints).toHaveLength(3);
    expect(real).toHaveLength(10);
  });

  test.each(reprints)(
    'the report is recognised in $path, with the terms that matter most',
    async (one) => {
      const { page, extension } = session;
      const marks = await page.openMarked(addressOf(one));
      const texts = marks.map(({ text }) => text.replace(/[^\p{Letter}\p{Number}+]/gu, ''));
      expect(texts).toEqual(expect.arrayContaining(MISSION_TERMS));
      expect(marks.filter(({ rects }) => rects === 0)).toEqual([]);
      const { reader, title, badge } = await extension.tabState();
      expect(reader?.report?.coverage).toBeGreaterThan(0.95);
      expect(title).toContain(reader?.report?.title);
      expect(Number(badge)).toBeGreaterThanOrEqual(20);
    },
  );

  test.each(real)('nothing is marked in $path', async (one) => {
    const { page, extension } = session;
    await page.open(addressOf(one));
    const { reader, badge } = await extension.readState();
    expect(reader).toEqual({
      ...{ type: 'ready', candidates: [], refused: [], terms: [], slogans: [] },
      extent: [0, 0],
    });
    expect(badge).toBe('');
    expect(await page.highlights()).toEqual([]);
  });
});

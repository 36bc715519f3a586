/** What is read of a page, and that the same article is marked in the same way in whatever markup it stands. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { startSession } from '../support/chromium-session.ts';
import { openTab, recognised, type Tab } from '../support/chromium-tab.ts';
import { type PageFunctions, pageFunctions } from '../support/page-functions.ts';
import { MARKUPS, type Markup, NOISY, PLAIN, pageOf } from '../support/sample-markups.ts';
import { bodyOf, disguise } from '../support/scramble.ts';
import { HIDDEN, LINES, SEEN, type VisibilityCase } from '../support/visibility-cases.ts';

/** On no list: no reader runs there. */
const CASES = 'http://cases.example/';
const ARTICLE = 'http://meipi.localhost/';
const DISGUISES = 36;

let page = '';
let server: PageServer;
let session: ChromiumSession;
let functions: string;

beforeAll(async () => {
  server = await startPageServer(() => page);
  session = await startSession({ pageServer: server });
  functions = await pageFunctions();
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function textOf({ html }: VisibilityCase): Promise<string> {
  const { page: tab } = await openTab(session);
  page = pageOf({ body: html });
  await tab.goto(CASES);
  await tab.evaluate(functions);
  return await tab.evaluate(() => {
    const { meipi } = globalThis as unknown as { meipi: PageFunctions };
    return meipi.readVisibleText(document.body).text;
  });
}

describe('not read is', () => {
  test.each(HIDDEN)('$name', async (one) => {
    expect((await textOf(one)).replace(/\s/g, '')).toBe('先读后读');
  });
});

describe('read is', () => {
  test.each(SEEN)('$name', async (one) => {
    expect(await textOf(one)).toContain('看得见的话');
  });
});

describe('the lines of', () => {
  test.each(LINES)('$name', async (one) => {
    const text = (await textOf(one)).replace(/\u2028/g, '⏎').replace(/\s*\u2029\s*/g, '¶');
    expect(text.trim()).toBe(one.text);
  });
});

interface Findings {
  readonly coverage: number | undefined;
  /** Of each paragraph. */
  readonly paragraphs: readonly number[] | undefined;
  readonly concepts: readonly string[];
  readonly marks: readonly string[];
}

/** What is found and marked of the article in one markup. */
async function findings(tab: Tab, markup: Pick<Markup, 'body'>): Promise<Findings> {
  page = pageOf(markup);
  await tab.page.goto(ARTICLE);
  const { report, terms } = await recognised(session, tab);
  const concepts = terms.map(({ conceptId, count }) => `${conceptId} ${count}`);
  const { coverage, paragraphs } = report ?? {};
  return { coverage, paragraphs, concepts, marks: await tab.page.evaluate(seenMarks) };
}

/** Runs in the page: the marked terms without blanks and quotes, and without what is hidden in their midst. */
function seenMarks(): string[] {
  const unseen = 'script, style, template, noscript, rt, rp, [hidden], .noise';
  const roots = (top: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    top,
    ...[...top.querySelectorAll('*')].flatMap((one) =>
      one.shadowRoot ? roots(one.shadowRoot) : [],
    ),
  ];
  const texts = roots(document).flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    return found.filter((text) => !text.parentElement?.closest(unseen));
  });
  return ([...(CSS.highlights.get('meipi-term') ?? [])] as Range[]).map((range) =>
    texts
      .filter((text) => range.intersectsNode(text))
      .map(({ data }, i, all) => {
        const end = i === all.length - 1 ? range.endOffset : data.length;
        return data.slice(i === 0 ? range.startOffset : 0, end);
      })
      .join('')
      .replace(/[\s\p{Cf}“”‘’"「」『』]/gu, ''),
  );
}

let ofPlain: Findings | undefined;
async function expected(tab: Tab): Promise<Findings> {
  ofPlain ??= await findings(tab, PLAIN);
  expect(ofPlain.marks.length).toBeGreaterThan(30);
  return ofPlain;
}

describe('the article is marked as ever in', () => {
  test.each(MARKUPS)('$name', async (markup) => {
    const tab = await openTab(session);
    const { marks, concepts, coverage } = await expected(tab);
    const found = await findings(tab, markup);
    expect(found.concepts).toEqual(concepts);
    expect(found.coverage).toBeCloseTo(coverage ?? 0, 2);
    if (markup.isRespelt) expect(found.marks).toHaveLength(marks.length);
    else expect(found.marks).toEqual(marks);
  });
});

describe('the article is marked as ever, and nothing else, among', () => {
  test.each(NOISY)('$name', async (markup) => {
    const tab = await openTab(session);
    const { marks, coverage } = await expected(tab);
    const found = await findings(tab, markup);
    expect(found.marks).toEqual(marks);
    expect(found.coverage).toBeCloseTo(coverage ?? 0, 2);
  });
});

test('elements added, taken away or put around the text change nothing of what is found', async () => {
  const tab = await openTab(session);
  const plain = await expected(tab);
  await fc.assert(
    fc.asyncProperty(disguise, async (one) => {
      expect(await findings(tab, { body: bodyOf(one) })).toEqual(plain);
    }),
    { numRuns: DISGUISES, endOnFailure: true },
  );
}, 180_000);

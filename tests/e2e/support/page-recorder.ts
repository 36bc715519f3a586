/** What a page can see of us: a script in the page itself that writes down everything. */
import type { Page } from 'playwright-core';

/** As the page sees itself at one moment. */
export interface PageView {
  readonly html: string;
  readonly frames: number;
  readonly iframes: number;
  readonly styleSheets: number;
  readonly globals: readonly string[];
  readonly resources: readonly string[];
  readonly selection: string;
  readonly scroll: readonly number[];
  readonly title: string;
  readonly historyLength: number;
}

export interface PageRecord {
  /** Changes of the document, such as "childList HTML +MEIPI-POPOVER" or "attributes BODY class". */
  readonly mutations: readonly string[];
  /** Keys, input, focus, messages, errors, violations, such as "keydown a" or "message". */
  readonly events: readonly string[];
}

interface Recorder {
  before: PageView | undefined;
  mutations: string[];
  events: string[];
  look(): PageView;
  flush(): void;
}

/** Begins with the page's next document. Everything is counted from the end of its parsing on. */
export async function recordPage(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** The page when it was parsed, before any content script ran. */
export async function viewBefore(page: Page): Promise<PageView> {
  const view = await page.evaluate(
    () => (window as unknown as { recorder: Recorder }).recorder.before,
  );
  if (!view) throw new Error('The page has not been parsed yet.');
  return view;
}

export function viewNow(page: Page): Promise<PageView> {
  return page.evaluate(() => (window as unknown as { recorder: Recorder }).recorder.look());
}

/** What has been recorded since the last call. */
export function recordOf(page: Page): Promise<PageRecord> {
  return page.evaluate(() => {
    const { recorder } = window as unknown as { recorder: Recorder };
    recorder.flush();
    const { mutations, events } = recorder;
    recorder.mutations = [];
    recorder.events = [];
    return { mutations, events };
  });
}

/** Runs in the page, in the top frame and in frames alike. */
function install(): void {
  const names = (nodes: NodeList, sign: string) =>
    [...nodes].map((node) => ` ${sign}${node.nodeName}`).join('');
  const describe = (record: MutationRecord) =>
    record.type === 'childList'
      ? `childList ${record.target.nodeName}${names(record.addedNodes, '+')}${names(record.removedNodes, '-')}`
      : `${record.type} ${record.target.nodeName} ${record.attributeName ?? ''}`;
  const recorder: Recorder = {
    before: undefined,
    mutations: [],
    events: [],
    look: () => ({
      html: document.documentElement.outerHTML,
      frames: window.length,
      iframes: document.querySelectorAll('iframe, frame, object, embed').length,
      styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      globals: Object.getOwnPropertyNames(window).sort(),
      resources: performance.getEntriesByType('resource').map(({ name }) => name),
      selection: getSelection()?.toString() ?? '',
      scroll: [window.scrollX, window.scrollY],
      title: document.title,
      historyLength: history.length,
    }),
    flush: () => recorder.mutations.push(...observer.takeRecords().map(describe)),
  };
  const observer = new MutationObserver((records) =>
    recorder.mutations.push(...records.map(describe)),
  );
  Object.assign(window, { recorder });
  const everything = { attributes: true, characterData: true, childList: true, subtree: true };
  observer.observe(document, everything);

  const types =
    'keydown keyup keypress beforeinput input change compositionstart compositionend paste copy focusin focusout message messageerror error unhandledrejection securitypolicyviolation beforetoggle toggle slotchange';
  for (const type of types.split(' ')) {
    window.addEventListener(
      type,
      (event) => {
        const { target } = event;
        const where = target instanceof Element ? ` ${target.localName}` : '';
        const key = event instanceof KeyboardEvent ? ` ${event.key}` : '';
        recorder.events.push(`${type}${key}${where}`);
      },
      true,
    );
  }
  document.addEventListener('DOMContentLoaded', () => {
    recorder.before = recorder.look();
    recorder.flush();
    recorder.mutations = [];
    recorder.events = [];
  });
}

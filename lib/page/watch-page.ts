/**
 * Notices when the page's text may have changed (late content, single-page navigation,
 * back from the cache) and has it read again once things are quiet. On pages that never
 * rest, or whose changes bring nothing, it asks less and less often.
 */
import { watchTree } from './tree-watch.ts';

export interface PageWatch {
  /** Whether showing and hiding counts too: there may be a report in what is hidden now. */
  watchVisibility(on: boolean): void;
  stop(): void;
}

/** Milliseconds without change until the page counts as quiet. */
const QUIET = 500;
/** Pause after one reading before the next: from the first to the second, doubling while nothing new is found. */
const SHORTEST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/**
 * @param read reads the page again; resolves to whether it found anything new
 * @param isOurs whether an added or removed node is our own
 */
export function watchPage(
  read: () => Promise<boolean>,
  isOurs: (node: Node) => boolean,
): PageWatch {
  const abort = new AbortController();
  const { signal } = abort;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = SHORTEST_PAUSE;
  let firstChange: number | undefined;
  let lastEnd = 0;
  let reading = false;

  const readAgain = async () => {
    timer = undefined;
    firstChange = undefined;
    reading = true;
    tree.observe();
    const isNew = await read();
    reading = false;
    lastEnd = performance.now();
    pause = isNew ? SHORTEST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
    // What changed meanwhile has been waiting.
    if ((firstChange !== undefined || tree.observe()) && !signal.aborted) plan();
  };
  const plan = () => {
    const now = performance.now();
    firstChange ??= now;
    if (reading) return;
    clearTimeout(timer);
    // Once quiet, but not for ever later; and never before the pause is over.
    const whenQuiet = Math.min(now + QUIET, firstChange + pause);
    timer = setTimeout(() => void readAgain(), Math.max(whenQuiet, lastEnd + pause) - now);
  };
  /** Another page, as far as the reader is concerned. */
  const startOver = () => {
    pause = SHORTEST_PAUSE;
    lastEnd = 0;
    plan();
  };

  const observer = new MutationObserver((records) => {
    const relevant = records.some(
      (record) =>
        record.type !== 'childList' ||
        [...record.addedNodes, ...record.removedNodes].some((node) => !isOurs(node)),
    );
    if (relevant) plan();
  });
  const tree = watchTree(observer, () => plan());
  const text: MutationObserverInit = { childList: true, characterData: true, subtree: true };
  const shown = { attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'] };
  // Until the first reading is done nobody knows what is hidden.
  tree.observe({ ...text, ...shown });
  window.addEventListener('popstate', startOver, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && startOver(), { signal });
  // A single-page application changes the address without loading.
  window.navigation?.addEventListener('currententrychange', startOver, { signal });

  return {
    watchVisibility(on) {
      if (tree.observe(on ? { ...text, ...shown } : text)) plan();
    },
    stop() {
      tree.stop();
      clearTimeout(timer);
      abort.abort();
    },
  };
}

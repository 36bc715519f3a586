/**
 * Notices when the page's text may have changed (late content, single-page navigation,
 * back from the cache) and says so once things are quiet. On pages that never rest it
 * speaks less and less often.
 */

export interface PageWatch {
  stop(): void;
}

/** Milliseconds without change until the page counts as quiet. */
const QUIET = 500;
/** Never waits longer than this for quiet, and never shorter between two calls; grows to LONGEST. */
const SHORTEST = 1500;
const LONGEST = 30_000;

/**
 * @param onChange reads the page again; its time is not counted as quiet
 * @param isOurs whether an added or removed node is our own
 */
export function watchPage(
  onChange: () => Promise<void>,
  isOurs: (node: Node) => boolean,
): PageWatch {
  const abort = new AbortController();
  const { signal } = abort;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let dirtySince = 0;
  let patience = SHORTEST;

  const settle = async () => {
    quiet = undefined;
    dirtySince = 0;
    await onChange();
  };
  const touch = () => {
    const now = performance.now();
    if (dirtySince === 0) dirtySince = now;
    if (quiet !== undefined && now - dirtySince > patience) {
      // It does not rest: look now, and next time later.
      clearTimeout(quiet);
      patience = Math.min(patience * 2, LONGEST);
      void settle();
      return;
    }
    clearTimeout(quiet);
    quiet = setTimeout(() => void settle(), QUIET);
  };
  const anew = () => {
    patience = SHORTEST;
    touch();
  };

  const observer = new MutationObserver((records) => {
    const relevant = records.some(
      (record) =>
        record.type === 'characterData' ||
        [...record.addedNodes, ...record.removedNodes].some((node) => !isOurs(node)),
    );
    if (relevant) touch();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  window.addEventListener('popstate', anew, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && anew(), { signal });
  // A single-page application changes the address without loading.
  window.navigation?.addEventListener('navigatesuccess', anew, { signal });

  return {
    stop() {
      observer.disconnect();
      clearTimeout(quiet);
      abort.abort();
    },
  };
}

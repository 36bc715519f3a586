/** Keeps an observer on the document and on every open shadow root in it, later ones included. */
import { openShadowRoots } from './flat-tree.ts';

export interface TreeWatch {
  /**
   * Observes all there is now, in this way from now on unless told otherwise.
   * @returns whether there are shadow roots that were not there the last time
   */
  observe(how?: MutationObserverInit): boolean;
  stop(): void;
}

/** Milliseconds between the growth of the page and the search for what made it grow. */
const DELAY = 1000;

/** @param onMore new shadow roots have been found; not called for those that `observe` finds */
export function watchTree(observer: MutationObserver, onMore: () => void): TreeWatch {
  const known = new WeakSet<ShadowRoot>();
  const measured = new WeakSet<Element>();
  let wanted: MutationObserverInit = { childList: true, subtree: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  // To attach a root to an element that stands there already is no mutation, but makes it grow, or the page.
  const growth = new ResizeObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (observe()) onMore();
    }, DELAY);
  });

  function observe(how = wanted): boolean {
    if (stopped) return false;
    wanted = how;
    observer.observe(document, wanted);
    for (const element of document.querySelectorAll('html, body, :not(:defined)')) {
      if (!measured.has(element)) growth.observe(element);
      measured.add(element);
    }
    const roots = openShadowRoots(document);
    const isMore = roots.some((root) => !known.has(root));
    for (const root of roots) {
      known.add(root);
      observer.observe(root, wanted);
    }
    return isMore;
  }

  return {
    observe,
    stop() {
      stopped = true;
      observer.disconnect();
      growth.disconnect();
      clearTimeout(timer);
    },
  };
}

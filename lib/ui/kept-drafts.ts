/**
 * Keeps with the page's entry in the browser's history what is typed and not yet stored: it is
 * there again after a reload, and goes when the tab does, of which the reader is warned.
 */
import { effect } from '@preact/signals';
import { createEntryDrafts, type EntryDrafts, toKeep } from '../notes/entry-drafts.ts';

/** Browsers let a page write its history some hundred times in half a minute. */
const PAUSE = 300;

export function createKeptDrafts(): EntryDrafts {
  const drafts = createEntryDrafts(
    (history.state as { entryDrafts?: unknown } | null)?.entryDrafts,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    history.replaceState({ entryDrafts: toKeep(drafts) }, '');
  };
  let isFirst = true;
  effect(() => {
    void drafts.all.value;
    if (!isFirst) timer ??= setTimeout(keep, PAUSE);
    isFirst = false;
  });
  // Every place of the notebook is an entry of its own, and any may be the one that is reloaded.
  addEventListener('hashchange', keep);
  addEventListener('beforeunload', (event) => {
    if (drafts.all.value.size === 0) return;
    keep();
    event.preventDefault();
  });
  return drafts;
}

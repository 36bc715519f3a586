/** The state of the glossary's part of the notebook, put together. */
import { signal } from '@preact/signals';
import { createEntryEditor } from '../../lib/notes/entry-editor.ts';
import { createGlossaryShelf } from '../../lib/notes/glossary-shelf.ts';
import { type EntryPlace, hashOf } from '../../lib/notes/notebook-place.ts';
import { createPackInstaller } from '../../lib/notes/pack-installer.ts';
import { saveAndReturn, type WayBack } from '../../lib/notes/save-and-return.ts';
import { randomUuid } from '../../lib/platform/ids.ts';
import type { Client } from '../../lib/protocol/client.ts';
import { isGlossaryChanged } from '../../lib/protocol/tab-messages.ts';
import { createKeptDrafts } from '../../lib/ui/kept-drafts.ts';
import { onBroadcast } from '../../lib/ui/on-broadcast.ts';
import type { GlossaryState } from './glossary-page.tsx';

export interface StartedGlossary extends GlossaryState {
  /** @param entry the entry that is written; undefined: the list is shown */
  comeTo(entry: EntryPlace | undefined): void;
  /** Another part is shown. */
  leave(): void;
  save(): Promise<void>;
  /** Stores it in the place of what another window stored. */
  keepMine(): Promise<void>;
}

export function startGlossary(ask: Client): StartedGlossary {
  const shelf = createGlossaryShelf(ask);
  const installer = createPackInstaller(ask, () => void shelf.load());
  const drafts = createKeptDrafts();
  const editor = createEntryEditor(ask, drafts, randomUuid);
  const news = signal<string | undefined>(undefined);
  let isShown = false;
  onBroadcast((message) => {
    if (isGlossaryChanged(message) && isShown) void shelf.load();
  });
  const wayBack: WayBack = {
    place: () => location.hash,
    reveal: shelf.reveal,
    toList(id) {
      news.value = id;
      location.hash = hashOf({ part: 'glossary' });
    },
  };
  return {
    shelf,
    installer,
    editor,
    drafts,
    news,
    seen() {
      news.value = undefined;
    },
    comeTo(entry) {
      isShown = entry === undefined;
      if (entry?.type === 'edit') news.value = entry.id;
      if (isShown) void shelf.load();
      void editor.open(entry);
    },
    leave() {
      isShown = false;
      news.value = undefined;
      void editor.open(undefined);
    },
    save: () => saveAndReturn(editor.save, wayBack),
    keepMine: () => saveAndReturn(editor.keepMine, wayBack),
  };
}

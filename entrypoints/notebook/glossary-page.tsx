/** The notebook's third part joined to its state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import type { Signal } from '@preact/signals';
import { EntryEditor } from '../../components/glossary/entry-editor.tsx';
import { GlossaryPart } from '../../components/glossary/glossary-part.tsx';
import type { EntryDrafts } from '../../lib/notes/entry-drafts.ts';
import type { EntryEditor as Editor } from '../../lib/notes/entry-editor.ts';
import type { GlossaryShelf } from '../../lib/notes/glossary-shelf.ts';
import { type EntryPlace, hashOf } from '../../lib/notes/notebook-place.ts';
import type { PackInstaller } from '../../lib/notes/pack-installer.ts';

export interface GlossaryState {
  readonly shelf: GlossaryShelf;
  readonly installer: PackInstaller;
  readonly editor: Editor;
  readonly drafts: EntryDrafts;
  /** The entry from writing which the reader comes back. */
  readonly news: Signal<string | undefined>;
  seen(): void;
}

interface GlossaryPageProps {
  readonly glossary: GlossaryState;
  /** The entry that is written. */
  readonly entry: EntryPlace | undefined;
  /** Stores it, and goes back to the list. */
  onSave(): void;
  /** Stores it in the place of what another window stored, and goes back to the list. */
  onKeepMine(): void;
}

const LIST = hashOf({ part: 'glossary' });
const addressOf = (entry: EntryPlace) => hashOf({ part: 'glossary', entry });

export function GlossaryPage({ glossary, entry, onSave, onKeepMine }: GlossaryPageProps) {
  const { editor } = glossary;
  const writing = editor.writing.value;
  if (!entry) return <ShelfPage glossary={glossary} />;
  return (
    <EntryEditor
      writing={writing ?? { type: 'loading' }}
      backAddress={LIST}
      onChange={editor.change}
      onSuggest={(query) => void editor.suggest(query)}
      onSave={onSave}
      onKeepMine={onKeepMine}
      onTakeTheirs={() => void editor.takeTheirs()}
      onDiscard={() => {
        editor.discard();
        location.hash = LIST;
      }}
      onRetry={() => void editor.open(entry)}
    />
  );
}

function ShelfPage({ glossary }: Pick<GlossaryPageProps, 'glossary'>) {
  const { shelf, installer, drafts, news, seen } = glossary;
  const { entries, count } = shelf.found.value;
  return (
    <GlossaryPart
      status={shelf.status.value}
      overview={shelf.overview.value}
      isBusy={shelf.isBusy.value}
      problem={shelf.problem.value}
      undone={shelf.undone.value}
      onShowSlogan={(key) => void shelf.hide({ kind: 'slogan', key }, false)}
      onUndo={() => void shelf.undo()}
      onRetry={() => void shelf.load()}
      entries={{
        entries,
        count,
        query: shelf.query.value,
        onlyOwn: shelf.onlyOwn.value,
        opened: shelf.opened.value,
        news: news.value,
        onNewsSeen: seen,
        drafts: [...drafts.all.value].map(([address, { form }]) => ({ address, term: form.term })),
        addressOfNew: (term) => addressOf({ type: 'new', ...(term === undefined ? {} : { term }) }),
        addressOfEdit: (id) => addressOf({ type: 'edit', id }),
        onQuery: (query) => void shelf.search(query),
        onOnlyOwn: shelf.showOnlyOwn,
        onOpen: (id) => void shelf.open(id),
        onHide: (key, isHidden) => void shelf.hide({ kind: 'concept', key }, isHidden),
        onDelete: (id) => void shelf.deleteEntry(id),
      }}
      packs={{
        installing: installer.state.value,
        onMove: (id, step) => void shelf.movePack(id, step),
        onEnable: (id, isEnabled) => void shelf.enablePack(id, isEnabled),
        onRemove: (id) => void shelf.removePack(id),
        onFile: (file) => void installer.choose(file),
        onInstall: () => void installer.install(),
        onLeaveIt: installer.leaveIt,
      }}
    />
  );
}

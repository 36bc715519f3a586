import { expect, test, vi } from 'vitest';
import { onNoteChanged } from '../../lib/notes/note-changes.ts';
import type { NoteChanged } from '../../lib/protocol/tab-messages.ts';

type Listener = (message: unknown, sender: { id?: string }) => unknown;
const { listeners } = vi.hoisted(() => ({ listeners: [] as Listener[] }));

vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'ours',
      onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
    },
  },
}));

test('our own changes are heard, and nothing else', () => {
  const heard: NoteChanged[] = [];
  onNoteChanged((change) => void heard.push(change));
  const change: NoteChanged = { type: 'note/changed', noteId: 'n', conceptId: 'c', revision: 2 };
  const [listener] = listeners;
  const tell = (message: unknown, id?: string) => listener?.(message, id ? { id } : {});
  // An answer would keep others from giving theirs.
  expect(tell(change, 'ours')).toBeUndefined();
  tell(change, 'foreign');
  tell(change);
  tell({ type: 'note/put' }, 'ours');
  tell(null, 'ours');
  expect(listeners).toHaveLength(1);
  expect(heard).toEqual([change]);
});

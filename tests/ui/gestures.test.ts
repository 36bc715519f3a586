import { beforeEach, expect, test } from 'vitest';
import type { Client } from '../../lib/protocol/client.ts';
import { RequestError } from '../../lib/protocol/reply.ts';
import { followGestures } from '../../lib/ui/gestures.ts';

const NOTE = { id: 'n', body: { value: '问问街道' } };

let note: unknown;
let isInSight: boolean;
let tell: (message: unknown) => void;

beforeEach(() => {
  [note, isInSight] = [NOTE, true];
});

function gestures() {
  return followGestures({
    ask: (async () => {
      if (note instanceof Error) throw note;
      return note;
    }) as unknown as Client,
    listen: (listener) => {
      tell = listener;
    },
    isMarked: (id) => id === 'canteen',
    isInSight: () => isInSight,
  });
}

const saved = (conceptId = 'canteen') => {
  tell({ type: 'note/changed', noteId: 'n', conceptId, revision: 1 });
  return new Promise((resolve) => setTimeout(resolve));
};

test('nothing is done at first, and each thing once', async () => {
  const { done, popoverOpened } = gestures();
  expect(done.value).toEqual([]);
  popoverOpened();
  popoverOpened();
  await saved();
  await saved();
  tell({ type: 'reader/show-place', start: 1, end: 2 });
  expect(done.value).toEqual(['explain', 'note', 'panel']);
});

test('other messages are none of it', () => {
  const { done } = gestures();
  for (const message of [undefined, null, 3, {}, { type: 'reader/state' }]) tell(message);
  expect(done.value).toEqual([]);
});

test.each<[string, unknown]>([
  ['deleted', { ...NOTE, deleted: 5 }],
  ['emptied', { ...NOTE, body: { value: ' \n' } }],
  ['gone', undefined],
  ['that cannot be read', new RequestError('unavailable')],
])('a note %s does not count', async (_, found) => {
  note = found;
  const { done, popoverOpened } = gestures();
  popoverOpened();
  await saved();
  expect(done.value).toEqual(['explain']);
});

test('nor one that was written before a popover, on a term that does not stand here, or with another page in front', async () => {
  const { done, popoverOpened } = gestures();
  await saved();
  popoverOpened();
  await saved('market');
  isInSight = false;
  await saved();
  expect(done.value).toEqual(['explain']);
});

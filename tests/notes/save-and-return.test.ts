import { expect, test } from 'vitest';
import { saveAndReturn } from '../../lib/notes/save-and-return.ts';

function start(id: string | undefined, leaves?: 'while it is saved' | 'while it is revealed') {
  const log: string[] = [];
  let place = '#glossary/new';
  const leave = () => {
    place = '#glossary/edit/own-2';
  };
  const done = saveAndReturn(
    async () => {
      if (leaves === 'while it is saved') leave();
      return id;
    },
    {
      place: () => place,
      async reveal(revealed) {
        log.push(`reveal ${revealed}`);
        if (leaves === 'while it is revealed') leave();
      },
      toList: (shown) => log.push(`list ${shown}`),
    },
  );
  return { done, log };
}

test.each<[string, Parameters<typeof start>, string[]]>([
  ['what was stored is shown in the list', ['own-1'], ['reveal own-1', 'list own-1']],
  ['what was not stored stays where it is', [undefined], []],
  ['a reader who writes another entry meanwhile is left there', ['own-1', 'while it is saved'], []],
  ['also a moment later', ['own-1', 'while it is revealed'], ['reveal own-1']],
])('%s', async (_, how, expected) => {
  const { done, log } = start(...how);
  await done;
  expect(log).toEqual(expected);
});

import { expect, test } from 'vitest';
import { createHiding } from '../../lib/popover/hiding.ts';
import { createScriptedClient } from '../notes/support/scripted-client.ts';

function start(conceptId: string | undefined = 'a') {
  const client = createScriptedClient();
  const hiding = createHiding(client.ask);
  hiding.take(false, conceptId);
  return { client, hiding };
}

test('hides, and takes that back on the spot', async () => {
  const { client, hiding } = start();
  const first = hiding.toggle();
  expect(hiding.state.value).toEqual({ isHidden: false, type: 'under-way' });
  expect(client.last('popover/hide').body).toEqual({ conceptId: 'a', isHidden: true });
  client.last('popover/hide').answer(undefined);
  await first;
  expect(hiding.state.value).toEqual({ isHidden: true, type: 'changed' });
  const second = hiding.toggle();
  expect(client.last('popover/hide').body).toEqual({ conceptId: 'a', isHidden: false });
  client.last('popover/hide').answer(undefined);
  await second;
  expect(hiding.state.value).toEqual({ isHidden: false, type: 'changed' });
});

test('says so when that fails, and has changed nothing', async () => {
  const { client, hiding } = start();
  const toggling = hiding.toggle();
  client.last('popover/hide').fail('unavailable');
  await toggling;
  expect(hiding.state.value).toEqual({ isHidden: false, type: 'failed' });
});

test('asks once at a time', async () => {
  const { client, hiding } = start();
  void hiding.toggle();
  await hiding.toggle();
  expect(client.log).toHaveLength(1);
});

test('an answer about what was shown before says nothing of what is shown now', async () => {
  const { client, hiding } = start();
  const toggling = hiding.toggle();
  hiding.take(false, 'b');
  client.last('popover/hide').answer(undefined);
  await toggling;
  expect(hiding.state.value).toEqual({ isHidden: false, type: 'as-found' });
});

test('a slogan has no entry to be named', () => {
  const client = createScriptedClient();
  const hiding = createHiding(client.ask);
  hiding.take(true, undefined);
  void hiding.toggle();
  expect(client.last('popover/hide').body).toEqual({ isHidden: false });
});

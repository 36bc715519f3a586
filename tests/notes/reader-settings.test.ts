import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { createReaderSettings } from '../../lib/notes/reader-settings.ts';
import { createScriptedClient } from './support/scripted-client.ts';

async function loaded() {
  const client = createScriptedClient();
  const settings = createReaderSettings(client.ask);
  const loading = settings.load();
  client.last('settings/get').answer(DEFAULT_SETTINGS);
  await loading;
  return { client, settings };
}

test('a change is shown at once, and said to be saved when it is', async () => {
  const { client, settings } = await loaded();
  const changing = settings.change({ delay: null });
  expect([settings.settings.value?.delay, settings.status.value]).toEqual([null, 'at-rest']);
  expect(client.last('settings/put').body).toEqual({ delay: null });
  client.last('settings/put').answer(undefined);
  await changing;
  expect(settings.status.value).toBe('saved');
});

test('a change that cannot be stored is taken back', async () => {
  const { client, settings } = await loaded();
  const changing = settings.change({ textSize: 'largest' });
  client.last('settings/put').fail('unavailable');
  await changing;
  expect(settings.settings.value).toEqual(DEFAULT_SETTINGS);
  expect(settings.status.value).toBe('failed');
});

test('what was asked before a change does not undo it', async () => {
  const { client, settings } = await loaded();
  const loading = settings.load();
  const changing = settings.change({ theme: 'dark' });
  client.last('settings/get').answer(DEFAULT_SETTINGS);
  await loading;
  expect(settings.settings.value?.theme).toBe('dark');
  client.last('settings/put').answer(undefined);
  await changing;
});

test('settings that cannot be had are said to be so, and can be asked for again', async () => {
  const client = createScriptedClient();
  const settings = createReaderSettings(client.ask);
  const failing = settings.load();
  client.last('settings/get').fail('unavailable');
  await failing;
  expect([settings.settings.value, settings.status.value]).toEqual([undefined, 'unread']);
  await settings.change({ theme: 'dark' });
  expect(client.all('settings/put')).toEqual([]);
  const again = settings.load();
  client.last('settings/get').answer(DEFAULT_SETTINGS);
  await again;
  expect([settings.settings.value, settings.status.value]).toEqual([DEFAULT_SETTINGS, 'at-rest']);
});

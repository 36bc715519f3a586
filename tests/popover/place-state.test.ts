import { expect, test } from 'vitest';
import { createPlaceState } from '../../lib/popover/place-state.ts';
import type { PopoverPlace } from '../../lib/protocol/replies.ts';
import { createScriptedClient } from '../notes/support/scripted-client.ts';

const at = (index: number): PopoverPlace => ({
  sentence: { before: `第${index}句`, match: '三张网', after: '。' },
  place: { index, count: 3 },
  listed: [{ text: '水网', start: index, end: index + 2 }],
});

function start() {
  const client = createScriptedClient();
  return { client, places: createPlaceState(client.ask, at(0), () => 'san-zhang-wang') };
}

test('a step changes sentence, place, list and report together', async () => {
  const { client, places } = start();
  const stepping = places.step(1);
  expect(client.last('popover/step').body).toEqual({ step: 1, conceptId: 'san-zhang-wang' });
  const there = { ...at(1), report: { id: 'lamps', title: '村口的新路灯' } };
  client.last('popover/step').answer(there);
  await stepping;
  expect(places.place.value).toEqual(there);
  const back = places.step(-1);
  client.last('popover/step').answer(at(0));
  await back;
  expect(places.place.value).toEqual(at(0));
});

test.each(['nowhere to go', 'no answer'])('%s: it stands where it stood', async (what) => {
  const { client, places } = start();
  const stepping = places.step(-1);
  const asked = client.last('popover/step');
  if (what === 'no answer') asked.fail('unavailable');
  else asked.answer(undefined);
  await stepping;
  expect(places.place.value).toEqual(at(0));
  void places.step(1);
  expect(client.all('popover/step')).toHaveLength(2);
});

test('one step at a time', async () => {
  const { client, places } = start();
  const stepping = places.step(1);
  await places.step(1);
  expect(client.all('popover/step')).toHaveLength(1);
  client.last('popover/step').answer(at(1));
  await stepping;
  void places.step(1);
  expect(client.all('popover/step')).toHaveLength(2);
});

test('a place in the page is asked for by its number: the page may have moved since', async () => {
  const { client, places } = start();
  const showing = places.show(4);
  expect(client.last('popover/show-place').body).toEqual({ index: 4 });
  client.last('popover/show-place').fail('unavailable');
  await showing;
});

import { describe, expect, test } from 'vitest';
import { createPackInstaller, type PackFile } from '../../lib/notes/pack-installer.ts';
import { MAX_PACK_BYTES, MAX_PACK_FILE } from '../../lib/protocol/page-limits.ts';
import { planOf } from './support/glossary-samples.ts';
import { createScriptedClient } from './support/scripted-client.ts';

function fileOf(text: string, more: Partial<PackFile> = {}): PackFile {
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'lamp.json',
    size: bytes.length,
    arrayBuffer: async () => bytes.buffer as ArrayBuffer,
    ...more,
  };
}

const ofBytes = (count: number, filler: string): Partial<PackFile> => ({
  arrayBuffer: async () => new Uint8Array(count).fill(filler.charCodeAt(0)).buffer,
});

function start() {
  const client = createScriptedClient();
  let installed = 0;
  const installer = createPackInstaller(client.ask, () => installed++);
  return { client, installer, installed: () => installed };
}

const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

async function planned() {
  const started = start();
  const choosing = started.installer.choose(fileOf('{"灯":1}'));
  await settled();
  started.client.last('glossary/plan').answer({ ok: true, plan: planOf() });
  await choosing;
  return started;
}

describe('choosing a file', () => {
  test('shows what it would do, and installs nothing', async () => {
    const { client, installer } = await planned();
    expect(client.last('glossary/plan').body).toEqual({ json: '{"灯":1}' });
    expect(installer.state.value).toMatchObject({ type: 'planned', plan: planOf(), isBusy: false });
    expect(client.all('glossary/install')).toEqual([]);
  });

  test('shows what is wrong with it', async () => {
    const { client, installer } = start();
    const choosing = installer.choose(fileOf('{}'));
    await settled();
    client.last('glossary/plan').answer({ ok: false, problems: ['id: missing'] });
    await choosing;
    expect(installer.state.value).toEqual({
      type: 'refused',
      file: 'lamp.json',
      problems: ['id: missing'],
    });
  });

  test.each([
    ['too-large', { size: MAX_PACK_BYTES + 1 }],
    // Too many characters, and too many bytes once its quotes are escaped.
    ['too-large', ofBytes(MAX_PACK_FILE + 1, ' ')],
    ['too-large', ofBytes(MAX_PACK_BYTES / 2 + 1, '"')],
    ['not-text', { arrayBuffer: async () => Uint8Array.of(0xff, 0xfe, 0x7b).buffer }],
    ['gone', { arrayBuffer: () => Promise.reject(new Error('moved')) }],
  ] as const)('that is %s asks nothing of the background', async (why, more) => {
    const { client, installer } = start();
    await installer.choose(fileOf('', more));
    expect(installer.state.value).toEqual({ type: 'unreadable', file: 'lamp.json', why });
    expect(client.log).toEqual([]);
  });

  test('after another shows that one’s plan only', async () => {
    const { client, installer } = start();
    const first = installer.choose(fileOf('1'));
    const second = installer.choose(fileOf('2', { name: 'second.json' }));
    await settled();
    expect(client.all('glossary/plan').map(({ body }) => body.json)).toEqual(['2']);
    client.last('glossary/plan').answer({ ok: true, plan: planOf({ version: '3' }) });
    await Promise.all([first, second]);
    expect(installer.state.value).toMatchObject({ file: 'second.json', plan: { version: '3' } });
  });

  test('says why nothing could be said of it', async () => {
    const { client, installer } = start();
    const choosing = installer.choose(fileOf('{}'));
    await settled();
    client.last('glossary/plan').fail('unavailable');
    await choosing;
    expect(installer.state.value).toMatchObject({ type: 'failed', problem: 'unavailable' });
  });
});

describe('installing', () => {
  test('is done once, with the text that was planned', async () => {
    const { client, installer, installed } = await planned();
    const installing = installer.install();
    await installer.install();
    expect(client.all('glossary/install').map(({ body }) => body.json)).toEqual(['{"灯":1}']);
    expect(installer.state.value).toMatchObject({ type: 'planned', isBusy: true });
    client.last('glossary/install').answer({ ok: true, plan: planOf() });
    await installing;
    expect(installer.state.value).toMatchObject({ type: 'installed', id: 'lamp' });
    expect(installed()).toBe(1);
  });

  test('that fails keeps the plan, and may be tried again', async () => {
    const { client, installer, installed } = await planned();
    const failing = installer.install();
    client.last('glossary/install').fail('quota');
    await failing;
    expect(installer.state.value).toMatchObject({ type: 'planned', problem: 'quota' });
    expect(installed()).toBe(0);
    const again = installer.install();
    client.last('glossary/install').answer({ ok: true, plan: planOf() });
    await again;
    expect(installer.state.value.type).toBe('installed');
  });

  test('is not done when it is left', async () => {
    const { client, installer } = await planned();
    installer.leaveIt();
    await installer.install();
    expect([installer.state.value.type, client.all('glossary/install').length]).toEqual([
      'at-rest',
      0,
    ]);
  });
});

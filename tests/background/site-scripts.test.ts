import { describe, expect, test } from 'vitest';
import { type ScriptRegistry, syncSiteScripts } from '../../lib/background/site-scripts.ts';

function createRegistry() {
  const scripts = new Map<string, readonly string[]>();
  const registry: ScriptRegistry = {
    getRegisteredContentScripts: async () => [...scripts.keys()].map((id) => ({ id })),
    registerContentScripts: async (added) => {
      for (const { id, matches } of added) {
        if (scripts.has(id)) throw new Error(`Duplicate script ID '${id}'`);
        scripts.set(id, matches);
      }
    },
    unregisterContentScripts: async ({ ids }) => {
      for (const id of ids) {
        if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      }
    },
  };
  return { registry, matches: () => [...scripts.values()].flat() };
}

const SITE = '*://news.example.org/*';

describe('sites allowed for good', () => {
  test('are registered once, however often it is looked', async () => {
    const { registry, matches } = createRegistry();
    await syncSiteScripts(registry, [SITE]);
    await syncSiteScripts(registry, [SITE]);
    expect(matches()).toEqual([SITE]);
  });

  test('are taken out when revoked, and the others stay', async () => {
    const { registry, matches } = createRegistry();
    await syncSiteScripts(registry, [SITE, 'https://blog.example.net/*']);
    await syncSiteScripts(registry, ['https://blog.example.net/*']);
    expect(matches()).toEqual(['https://blog.example.net/*']);
    await syncSiteScripts(registry, []);
    expect(matches()).toEqual([]);
  });

  test.each([
    ['all sites', '<all_urls>'],
    ['all sites', '*://*/*'],
    ['all sites of a scheme', 'https://*/*'],
    ['a family of sites', '*://*.example.org/*'],
    ['a listed site', '*://www.people.com.cn/*'],
    ['files', 'file:///*'],
  ])('never %s (%s)', async (_, origin) => {
    const { registry, matches } = createRegistry();
    await syncSiteScripts(registry, [origin]);
    expect(matches()).toEqual([]);
  });

  test('leave scripts of others alone', async () => {
    const { registry, matches } = createRegistry();
    await registry.registerContentScripts([
      {
        ...{ id: 'else', matches: ['https://else.example/*'], js: [], css: [] },
        ...{ runAt: 'document_idle', allFrames: false, persistAcrossSessions: true },
      },
    ]);
    await syncSiteScripts(registry, []);
    expect(matches()).toEqual(['https://else.example/*']);
  });
});

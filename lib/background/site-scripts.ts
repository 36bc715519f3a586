/**
 * Sites that the reader has allowed for good: for each granted origin that is not on
 * our own list, the explainer is registered as a content script; for a revoked one
 * it is taken out again.
 */
import { isListed } from '../core/sites.ts';
import { EXPLAINER, MARKS_STYLE } from './tab-service.ts';

interface SiteScript {
  id: string;
  matches: string[];
  js: string[];
  css: string[];
  runAt: 'document_idle';
  allFrames: boolean;
  persistAcrossSessions: boolean;
}

/** The part of browser.scripting that is used. */
export interface ScriptRegistry {
  getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]>;
  registerContentScripts(scripts: SiteScript[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

const PREFIX = 'site:';

/** @param origins match patterns granted by the reader, such as `*://news.example.com/*` */
export async function syncSiteScripts(
  registry: ScriptRegistry,
  origins: readonly string[],
): Promise<void> {
  const wanted = new Map<string, string>(
    origins.filter(isOfOneSite).map((origin) => [`${PREFIX}${origin}`, origin]),
  );
  const there = (await registry.getRegisteredContentScripts())
    .map((script) => script.id)
    .filter((id) => id.startsWith(PREFIX));
  const stale = there.filter((id) => !wanted.has(id));
  if (stale.length > 0) await registry.unregisterContentScripts({ ids: stale });
  const missing = [...wanted].filter(([id]) => !there.includes(id));
  if (missing.length === 0) return;
  await registry.registerContentScripts(
    missing.map(([id, origin]) => ({
      id,
      matches: [origin],
      js: [EXPLAINER],
      css: [MARKS_STYLE],
      runAt: 'document_idle',
      allFrames: true,
      persistAcrossSessions: true,
    })),
  );
}

/** One site that the manifest does not name already; never a pattern for all of them. */
function isOfOneSite(origin: string): boolean {
  const [, host] = /^(?:\*|https?):\/\/([^/]+)\/\*$/.exec(origin) ?? [];
  return host !== undefined && !host.includes('*') && !isListed(host);
}

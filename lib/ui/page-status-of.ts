/** From what the background says of a tab to what is shown of its page. */
import type { PageStatus } from '../../components/report/page-status.ts';
import { pageOf } from '../core/report/page-of.ts';
import { isListed } from '../core/sites.ts';
import { siteOf } from '../platform/site-access.ts';
import type { TabState } from '../protocol/replies.ts';

/** The part of a browser's tab that counts. */
export interface ShownTab {
  readonly id?: number | undefined;
  /** Missing where we may not know it. */
  readonly url?: string | undefined;
  readonly status?: string | undefined;
}

/** @param found undefined: no reader is in the tab */
export function pageStatusOf(tab: ShownTab, found: TabState | undefined): PageStatus {
  const host = siteOf(tab.url);
  const listed = host !== undefined && isListed(host);
  if (found) return statusOfReader(tab, found, host, listed);
  if (tab.url !== undefined && host === undefined) return { type: 'browser-page' };
  if (!listed) return { type: 'unread', ...(host === undefined ? {} : { host }) };
  // Loaded before Meipi was installed, or not a page of text.
  return { type: tab.status === 'loading' ? 'loading' : 'failed' };
}

function statusOfReader(
  tab: ShownTab,
  { state }: TabState,
  host: string | undefined,
  listed: boolean,
): PageStatus {
  const { type, report, candidates, refused, terms, slogans, extent, explaining } = state;
  if (type === 'failed') return { type: 'failed' };
  if (type === 'reading' && !report) return { type: 'loading' };
  return {
    type: 'read',
    pageKey: `${tab.id} ${pageOf(tab.url ?? '')}`,
    isListed: listed,
    candidates,
    refused,
    terms,
    slogans,
    extent,
    ...(host === undefined ? {} : { host }),
    ...(report ? { report } : {}),
    ...(explaining ? { explaining } : {}),
  };
}

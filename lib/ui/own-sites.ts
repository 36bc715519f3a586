/** The sites that the reader has allowed besides the listed ones, as a page shows and changes them. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { dropSite, grantedSites, onSitesChanged, requestSite } from '../platform/site-access.ts';

export interface OwnSites {
  readonly hosts: ReadonlySignal<readonly string[]>;
  /** Must be called within a click. @returns whether the reader agreed */
  allow(host: string): Promise<boolean>;
  drop(host: string): Promise<void>;
}

export function createOwnSites(): OwnSites {
  const hosts = signal<readonly string[]>([]);
  const refresh = async () => {
    hosts.value = await grantedSites();
  };
  const quietly = () => undefined;
  onSitesChanged(() => void refresh().catch(quietly));
  void refresh().catch(quietly);
  return {
    hosts,
    allow: (host) => requestSite(host).catch(() => false),
    drop: (host) => dropSite(host).catch(quietly),
  };
}

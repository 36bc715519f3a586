/** The sites that Meipi may read, in full: nothing is read anywhere else. */
import { useTranslate } from '../translate.ts';

interface SiteListProps {
  readonly sites: readonly string[];
  /** Hosts that the reader has allowed besides. */
  readonly ownSites: readonly string[];
  onDrop(host: string): void;
}

export function SiteList({ sites, ownSites, onDrop }: SiteListProps) {
  const t = useTranslate();
  return (
    <details class="sites">
      <summary>{t('popup_sites', String(sites.length + ownSites.length))}</summary>
      {ownSites.length > 0 && (
        <>
          <h3>{t('popup_own_sites', String(ownSites.length))}</h3>
          <ul class="own-sites">
            {ownSites.map((host) => (
              <li key={host}>
                <span>{host}</span>
                <button type="button" class="text-button" onClick={() => onDrop(host)}>
                  {t('site_drop')}
                  <span class="unseen">{host}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="listed-sites">
        {sites.map((site) => (
          <li key={site} lang="zh">
            {site}
          </li>
        ))}
      </ul>
    </details>
  );
}

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
    <>
      {ownSites.length > 0 && (
        <details class="sites own-sites">
          <summary>{t('popup_own_sites', String(ownSites.length))}</summary>
          <ul>
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
        </details>
      )}
      <details class="sites listed-sites">
        <summary>{t('popup_sites', String(sites.length))}</summary>
        <ul>
          {sites.map((site) => (
            <li key={site}>{site}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

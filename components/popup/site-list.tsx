/** The sites that Meipi may read, in full: nothing is read anywhere else. */
import { useTranslate } from '../translate.ts';

export function SiteList({ sites }: { readonly sites: readonly string[] }) {
  const t = useTranslate();
  return (
    <details class="sites">
      <summary>{t('popup_sites', String(sites.length))}</summary>
      <ul>
        {sites.map((site) => (
          <li key={site}>{site}</li>
        ))}
      </ul>
    </details>
  );
}

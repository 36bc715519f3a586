/** Whether Meipi explains by itself on a site that is not on its list. */
import { useTranslate } from '../translate.ts';

interface SiteAccessProps {
  readonly host: string;
  readonly isAllowed: boolean;
  /** Must reach the browser within the click. */
  onAllow(host: string): void;
  onDrop(host: string): void;
}

export function SiteAccess({ host, isAllowed, onAllow, onDrop }: SiteAccessProps) {
  const t = useTranslate();
  return isAllowed ? (
    <p key="allowed" class="site-access">
      <span>{t('site_allowed')}</span>
      <button type="button" class="text-button" onClick={() => onDrop(host)}>
        {t('site_drop')}
      </button>
    </p>
  ) : (
    <div key="open" class="site-access">
      <button type="button" class="text-button" onClick={() => onAllow(host)}>
        {t('site_allow')}
      </button>
      <p class="hint">{t('site_allow_how')}</p>
    </div>
  );
}

/** Searches for a term whose meaning is not settled; they are on the web, and opened by the reader only. */
import { useId } from 'preact/hooks';
import { type LookUpSite, lookUpLinks } from '../../lib/core/glossary/look-up-links.ts';
import { SectionHeading } from '../section-heading.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';

const SITE_NAME: Record<LookUpSite, MessageKey> = {
  gov: 'look_up_gov',
  people: 'look_up_people',
  baidu: 'look_up_baidu',
  bing: 'look_up_bing',
};

export function LookUpList({ term }: { readonly term: string }) {
  const t = useTranslate();
  const headingId = useId();
  return (
    <section class="look-up" aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t('look_up_heading')}</SectionHeading>
      <ul>
        {lookUpLinks(term).map(({ site, url }) => (
          <li key={site}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {t(SITE_NAME[site])}
              <span class="unseen">{t('opens_new_tab')}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is stored, what never leaves the machine, and where the reader sees and deletes it. */
import { type MessageKey, useTranslate } from '../translate.ts';

const STORED: readonly MessageKey[] = [
  'welcome_stays_notes',
  'welcome_stays_articles',
  'welcome_stays_glossary',
  'welcome_stays_settings',
];
const NEVER: readonly MessageKey[] = [
  'welcome_never_texts',
  'welcome_never_notes',
  'welcome_never_requests',
];
/** Parts of the notebook, by what stands in its address. */
const PARTS: readonly (readonly [place: string, name: MessageKey])[] = [
  ['#notes', 'articles_notes'],
  ['#articles', 'articles_title'],
  ['#glossary', 'popup_glossary'],
  ['#settings', 'popup_settings'],
];

export function WhatStays({ notebook }: { readonly notebook: string }) {
  const t = useTranslate();
  return (
    <section class="what-stays" aria-labelledby="what-stays-heading">
      <h2 id="what-stays-heading">{t('welcome_stays')}</h2>
      <div class="stays-columns">
        <div>
          <h3>{t('welcome_stored')}</h3>
          <ul>
            {STORED.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('welcome_never')}</h3>
          <ul>
            {NEVER.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
      </div>
      <h3>{t('welcome_where')}</h3>
      <p>{t('welcome_where_how')}</p>
      <ul class="where">
        {PARTS.map(([place, name]) => (
          <li key={place}>
            <a href={notebook + place} target="_blank" rel="noopener">
              {t(name)}
              <span class="unseen">{t('opens_new_tab')}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The parts of the notebook. Links, since each has an address of its own. */
import { type MessageKey, useTranslate } from '../translate.ts';

export type NotebookPart = 'notes' | 'articles' | 'glossary' | 'settings';

const PARTS: readonly (readonly [part: NotebookPart, name: MessageKey])[] = [
  ['notes', 'articles_notes'],
  ['articles', 'articles_title'],
  ['glossary', 'glossary_title'],
  ['settings', 'settings_title'],
];

export function PartSwitch({ part }: { readonly part: NotebookPart }) {
  const t = useTranslate();
  return (
    <nav class="part-switch" aria-label={t('articles_sections')}>
      {PARTS.map(([one, name]) => (
        <a key={one} href={`#${one}`} aria-current={one === part ? 'page' : undefined}>
          {t(name)}
        </a>
      ))}
    </nav>
  );
}

/** What of the glossary is shown: its entries, its packs, what is hidden, what clashes. */
import { formatCount } from '../format-time.ts';
import { type MessageKey, useLang, useTranslate } from '../translate.ts';

export type GlossaryView = 'entries' | 'packs' | 'hidden' | 'clashes';

const VIEWS: readonly (readonly [view: GlossaryView, name: MessageKey])[] = [
  ['entries', 'glossary_entries'],
  ['packs', 'glossary_packs'],
  ['hidden', 'glossary_hidden'],
  ['clashes', 'glossary_clashes'],
];

interface ViewSwitchProps {
  readonly view: GlossaryView;
  /** How much there is of each; undefined: it is not said. */
  readonly counts: Readonly<Record<GlossaryView, number | undefined>>;
  onView(view: GlossaryView): void;
}

export function ViewSwitch({ view, counts, onView }: ViewSwitchProps) {
  const t = useTranslate();
  const lang = useLang();
  return (
    <nav class="view-switch" aria-label={t('glossary_views')}>
      {VIEWS.map(([one, name]) => (
        <button
          key={one}
          type="button"
          aria-current={one === view ? 'true' : undefined}
          onClick={() => onView(one)}
        >
          <span>{t(name)}</span>
          {counts[one] !== undefined && (
            <span class="view-count">{formatCount(counts[one], lang)}</span>
          )}
        </button>
      ))}
    </nav>
  );
}

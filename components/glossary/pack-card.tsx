/** A pack in the order of their say. */
import { useId } from 'preact/hooks';
import type { PackLabel } from '../../lib/core/glossary/glossary-view.ts';
import { formatCount, formatDateTime } from '../format-time.ts';
import { Moment } from '../notebook/moment.tsx';
import { useLang, useLocale, useTranslate } from '../translate.ts';
import { PackName } from './pack-name.tsx';

interface PackCardProps {
  readonly pack: PackLabel;
  readonly place: 'only' | 'first' | 'middle' | 'last';
  readonly now: number;
  readonly isBusy: boolean;
  onMove(step: 1 | -1): void;
  onEnable(isEnabled: boolean): void;
  onRemove(): void;
}

export function PackCard(props: PackCardProps) {
  const { pack, place, now, isBusy } = props;
  const t = useTranslate();
  const lang = useLang();
  const locale = useLocale();
  const headingId = useId();
  const common = { type: 'button', class: 'text-button', 'aria-describedby': headingId } as const;
  const button = (deed: string, words: string, work: () => void, isImpossible = false) => (
    <button
      {...common}
      data-deed={deed}
      aria-disabled={isBusy || isImpossible}
      onClick={() => !isBusy && !isImpossible && work()}
    >
      {words}
    </button>
  );
  return (
    <article class={pack.isEnabled ? 'pack' : 'pack pack-off'} aria-labelledby={headingId}>
      <h2 id={headingId}>
        <PackName id={pack.id} title={pack.title} isBuiltIn={pack.isBuiltIn} />
      </h2>
      <p class="entry-facts">
        {!pack.isEnabled && <strong>{t('pack_is_off')}</strong>}
        <span>{t('pack_version', pack.version)}</span>
        <span>{t('pack_entries', formatCount(pack.concepts, lang))}</span>
        {pack.reports > 0 && <span>{t('pack_reports', formatCount(pack.reports, lang))}</span>}
        {pack.attribution !== undefined && <span lang="zh-CN">{pack.attribution}</span>}
        {pack.licence !== undefined && <span>{t('pack_licence', pack.licence)}</span>}
        {pack.installed !== undefined && (
          <Moment
            at={pack.installed}
            now={now}
            full={t('pack_installed', formatDateTime(pack.installed, locale))}
          />
        )}
      </p>
      <p class="note-actions">
        {place !== 'only' && (
          <>
            {button('up', t('pack_up'), () => props.onMove(-1), place === 'first')}
            {button('down', t('pack_down'), () => props.onMove(1), place === 'last')}
          </>
        )}
        {button('enable', t(pack.isEnabled ? 'pack_disable' : 'pack_enable'), () =>
          props.onEnable(!pack.isEnabled),
        )}
        {!pack.isBuiltIn && button('remove', t('pack_remove'), props.onRemove)}
      </p>
    </article>
  );
}

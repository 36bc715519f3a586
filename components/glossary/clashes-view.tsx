/** All clashes, and how they are settled. */
import type { Clash, PackLabel } from '../../lib/core/glossary/glossary-view.ts';
import { Notice } from '../app-frame/notice.tsx';
import { useTranslate } from '../translate.ts';
import { ClashList } from './clash-list.tsx';

interface ClashesViewProps {
  readonly clashes: readonly Clash[];
  /** Of which `clashes` are the first. */
  readonly count: number;
  readonly packs: readonly PackLabel[];
  onPacks(): void;
}

export function ClashesView({ clashes, count, packs, onPacks }: ClashesViewProps) {
  const t = useTranslate();
  if (count === 0) {
    return (
      <Notice heading={t('glossary_no_clash')}>
        <p>{t('glossary_no_clash_advice')}</p>
      </Notice>
    );
  }
  return (
    <div class="clashes-view">
      <p class="entry-note">
        {t('glossary_clash_how')}{' '}
        <button type="button" class="text-button" onClick={onPacks}>
          {t('glossary_to_order')}
        </button>
      </p>
      <ClashList clashes={clashes} packs={packs} />
      {count > clashes.length && (
        <p class="entries-more">{t('glossary_more', String(clashes.length))}</p>
      )}
    </div>
  );
}

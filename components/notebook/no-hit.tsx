/** In the place of a list in which a search found nothing. */
import { Notice } from '../app-frame/notice.tsx';
import { useTranslate } from '../translate.ts';

interface NoHitProps {
  readonly heading: string;
  onShowAll(): void;
}

export function NoHit({ heading, onShowAll }: NoHitProps) {
  const t = useTranslate();
  return (
    <Notice heading={heading}>
      <p>{t('notebook_no_hit_advice')}</p>
      <p>
        <button type="button" class="small-button" onClick={onShowAll}>
          {t('notebook_show_all')}
        </button>
      </p>
    </Notice>
  );
}

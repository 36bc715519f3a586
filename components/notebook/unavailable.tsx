/** In the place of what could not be read: why, and another try. */
import { Notice } from '../app-frame/notice.tsx';
import { useTranslate } from '../translate.ts';

interface UnavailableProps {
  readonly heading: string;
  readonly advice: string;
  onRetry(): void;
}

export function Unavailable({ heading, advice, onRetry }: UnavailableProps) {
  const t = useTranslate();
  return (
    <Notice heading={heading}>
      <p>{advice}</p>
      <p>
        <button type="button" class="small-button" onClick={onRetry}>
          {t('try_again')}
        </button>
      </p>
    </Notice>
  );
}

/** The way back to the concept from which the reader came, which it names. */
import { useTranslate } from '../translate.ts';

interface BackButtonProps {
  readonly term: string;
  onBack(): void;
}

export function BackButton({ term, onBack }: BackButtonProps) {
  const t = useTranslate();
  return (
    <button type="button" class="back text-button" onClick={onBack}>
      <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M10 4l-4 4l4 4" fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
      {t('popover_back')} <span lang="zh-CN">{term}</span>
    </button>
  );
}

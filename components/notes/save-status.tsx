/** Where the note stands, in words. Says 已保存 only in the state that means it. */
import type { SaveProblem, SaveState } from '../../lib/core/annotation/save-state.ts';
import { formatCount, formatDateTime, formatShort, isoTime } from '../format-time.ts';
import { Icon } from '../icon.tsx';
import { type MessageKey, useLang, useLocale, useTranslate } from '../translate.ts';

const PROBLEM: Record<SaveProblem, MessageKey> = {
  'too-long': 'save_too_long',
  quota: 'save_quota',
  unavailable: 'save_unavailable',
  'newer-database': 'save_newer_database',
  updated: 'save_updated',
  refused: 'save_refused',
};

interface SaveStatusProps {
  readonly state: SaveState;
  readonly maxLength: number;
  onRetry(): void;
}

export function SaveStatus({ state, maxLength, onRetry }: SaveStatusProps) {
  const t = useTranslate();
  return (
    <>
      <div class={`save-status save-${state.type}`} role="status">
        <StatusText state={state} maxLength={maxLength} />
      </div>
      {state.type === 'failed' && (
        <button type="button" class="small-button" onClick={onRetry}>
          {t('save_retry')}
        </button>
      )}
    </>
  );
}

function StatusText({ state, maxLength }: Pick<SaveStatusProps, 'state' | 'maxLength'>) {
  const t = useTranslate();
  const lang = useLang();
  const locale = useLocale();
  switch (state.type) {
    case 'empty':
      return null;
    // Shown but not announced: a screen reader would be interrupted at every pause in typing.
    case 'typing':
      return <span aria-hidden="true">{t('save_typing')}</span>;
    case 'saving':
      return <span aria-hidden="true">{t('save_saving')}</span>;
    case 'saved':
      return (
        <>
          {t('save_saved')}{' '}
          <time dateTime={isoTime(state.at)} title={formatDateTime(state.at, locale)}>
            {formatShort(state.at, Date.now(), locale)}
          </time>
        </>
      );
    case 'failed':
      return (
        <>
          <Icon name="warning" />
          <strong>{t(PROBLEM[state.problem], formatCount(maxLength, lang))}</strong>{' '}
          <span>{t('save_text_kept')}</span>
        </>
      );
    case 'conflict':
      return (
        <>
          <Icon name="warning" />
          <strong>{t('save_conflict')}</strong>
        </>
      );
  }
}

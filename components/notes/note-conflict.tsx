/** The other text of a conflict, below or beside the reader's own, and the ways out. */
import { useId } from 'preact/hooks';
import { useTranslate } from '../translate.ts';

interface NoteConflictProps {
  readonly theirs: string;
  onKeepMine(): void;
  onTakeTheirs(): void;
  onKeepBoth(): void;
}

export function NoteConflict({ theirs, onKeepMine, onTakeTheirs, onKeepBoth }: NoteConflictProps) {
  const t = useTranslate();
  const headingId = useId();
  return (
    <section class="conflict" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('conflict_theirs')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to be scrolled by keyboard. */}
      <blockquote lang="zh-CN" tabIndex={0} aria-labelledby={headingId}>
        {theirs === '' ? t('conflict_theirs_empty') : theirs}
      </blockquote>
      <p class="conflict-choice">
        <button type="button" class="small-button" onClick={onKeepBoth}>
          {t('conflict_keep_both')}
        </button>
        <button type="button" class="small-button" onClick={onKeepMine}>
          {t('conflict_keep_mine')}
        </button>
        <button type="button" class="small-button" onClick={onTakeTheirs}>
          {t('conflict_take_theirs')}
        </button>
      </p>
    </section>
  );
}

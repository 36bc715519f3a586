/** What else can be done with an entry: cite it, write it anew, have it marked no more. */
import { useState } from 'preact/hooks';
import { type MessageKey, useTranslate } from '../translate.ts';
import { HideButton, type HidingControls, hidingMessage } from './hide-button.tsx';

interface ConceptActionsProps {
  /** Where it is edited, in a tab of its own. */
  readonly editUrl: string;
  readonly hiding: HidingControls;
  /** @returns whether it is on the clipboard */
  onCopy(): Promise<boolean>;
}

export function ConceptActions({ editUrl, hiding, onCopy }: ConceptActionsProps) {
  const t = useTranslate();
  const [copied, setCopied] = useState<MessageKey>();
  const hidden = hidingMessage(hiding);
  return (
    <section class="actions" aria-label={t('popover_actions')}>
      <button
        type="button"
        class="text-button"
        onClick={async () => {
          // Said anew each time, so that it is heard each time.
          setCopied(undefined);
          setCopied((await onCopy()) ? 'popover_copied' : 'popover_copy_failed');
        }}
      >
        {t('popover_copy')}
      </button>
      <a class="text-button" href={editUrl} target="_blank" rel="noreferrer">
        {t('popover_edit')}
        <span class="unseen">{t('opens_new_tab')}</span>
      </a>
      <HideButton hiding={hiding} what="entry" />
      <p class="said" aria-live="polite">
        {hidden !== undefined && <span>{t(hidden)}</span>}
        {copied !== undefined && <span>{t(copied)}</span>}
      </p>
    </section>
  );
}

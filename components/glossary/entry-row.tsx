/** An entry in the list; it opens to its explanation. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { EntryLabel, PackLabel } from '../../lib/core/glossary/glossary-view.ts';
import { Icon } from '../icon.tsx';
import { BasisSign } from '../popover/basis-sign.tsx';
import { BASIS_NAME } from '../popover/basis-wording.ts';
import { useLang, useTranslate } from '../translate.ts';
import { OriginName } from './origin-name.tsx';

interface EntryRowProps {
  readonly entry: EntryLabel;
  readonly packs: readonly PackLabel[];
  readonly isOpen: boolean;
  /** The reader comes back from writing it: brought into sight. */
  readonly isNews: boolean;
  /** Its explanation. */
  readonly children: ComponentChildren;
  onToggle(): void;
  /** It is news no more. */
  onSeen(): void;
}

export function EntryRow(props: EntryRowProps) {
  const { entry, packs, isOpen, isNews, children, onToggle, onSeen } = props;
  const t = useTranslate();
  const lang = useLang();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isNews) return;
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView?.({ block: 'center' });
    // A search that hides and shows it again gives it no focus.
    onSeen();
  }, [isNews, onSeen]);

  return (
    <article class="entry" aria-labelledby={`${id}-name`}>
      <h2>
        <button
          type="button"
          ref={button}
          aria-expanded={isOpen}
          aria-controls={`${id}-text`}
          onClick={onToggle}
        >
          <span class="entry-name" id={`${id}-name`} lang="zh-CN">
            {entry.label}
          </span>
          <Icon name="chevron" />
        </button>
      </h2>
      <p class="entry-facts">
        {/* Opened, it says itself what is left out here. */}
        {!isOpen && (
          <span class={`item-basis basis-${entry.isMeaningUnknown ? 'unknown' : entry.basis}`}>
            <BasisSign basis={entry.isMeaningUnknown ? 'report' : entry.basis} />
            {t(entry.isMeaningUnknown ? 'basis_meaning_unknown' : BASIS_NAME[entry.basis])}
          </span>
        )}
        {!(entry.origin.type === 'own' && entry.basis === 'own') && (
          <OriginName origin={entry.origin} packs={packs} />
        )}
        {entry.isOverride && <span>{t('glossary_is_override')}</span>}
        {entry.isHidden && <strong class="entry-hidden">{t('glossary_is_hidden')}</strong>}
        {!isOpen && lang === 'en' && entry.english !== undefined && (
          <span class="entry-english" lang="en">
            {entry.english}
          </span>
        )}
      </p>
      <div id={`${id}-text`} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </article>
  );
}

/** A paragraph of a report, or several of one kind next to each other: number, first words, state, and the way to the first. */
import { type MessageKey, useTranslate } from '../translate.ts';
import { formatNumbers, type ParagraphKind, type ParagraphState } from './paragraph-kinds.ts';
import { ParagraphSign } from './paragraph-sign.tsx';
import { PlaceButton } from './place-button.tsx';

const WORDS: Readonly<Record<ParagraphKind, MessageKey>> = {
  same: 'paragraph_same',
  altered: 'paragraph_altered',
  partial: 'paragraph_partial',
  moved: 'paragraph_moved',
  missing: 'paragraph_missing',
};
const WORDS_OF_MOVED: Readonly<Partial<Record<ParagraphKind, MessageKey>>> = {
  altered: 'paragraph_altered_moved',
  partial: 'paragraph_partial_moved',
};

interface ParagraphItemProps {
  /** Of one kind and next to each other. */
  readonly run: readonly ParagraphState[];
  onShowPlace(start: number, end: number): void;
}

export function ParagraphItem({ run, onShowPlace }: ParagraphItemProps) {
  const t = useTranslate();
  const [state] = run;
  if (!state) return null;
  const { kind, moved, opening } = state;
  return (
    <li class={`paragraph paragraph-${kind}`}>
      <PlaceButton page={state.page} onShowPlace={onShowPlace}>
        <ParagraphSign kind={kind} />
        <span class="paragraph-number">{t('paragraph_number', formatNumbers(run, ''))}</span>
        {opening !== undefined && run.length === 1 && (
          <span class="paragraph-opening" lang="zh-CN">{`${opening}…`}</span>
        )}
        <span class="paragraph-state">{t((moved && WORDS_OF_MOVED[kind]) || WORDS[kind])}</span>
      </PlaceButton>
    </li>
  );
}

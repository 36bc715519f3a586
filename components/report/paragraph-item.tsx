/** A paragraph of a report, or several of one kind next to each other: number, state, and the way to the first. */
import { type MessageKey, useTranslate } from '../translate.ts';
import { ParagraphSign } from './paragraph-sign.tsx';
import { formatNumbers, type ParagraphKind, type ParagraphState } from './paragraph-kinds.ts';
import { PlaceButton } from './place-button.tsx';

const WORDS: Readonly<Record<ParagraphKind, MessageKey>> = {
  same: 'paragraph_same',
  altered: 'paragraph_altered',
  moved: 'paragraph_moved',
  missing: 'paragraph_missing',
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
  return (
    <li class={`paragraph paragraph-${state.kind}`}>
      <PlaceButton page={state.page} onShowPlace={onShowPlace}>
        <ParagraphSign kind={state.kind} />
        <span class="paragraph-number">{t('paragraph_number', formatNumbers(run, ''))}</span>
        <span class="paragraph-state">
          {t(
            state.kind === 'altered' && state.moved ? 'paragraph_altered_moved' : WORDS[state.kind],
          )}
        </span>
      </PlaceButton>
    </li>
  );
}

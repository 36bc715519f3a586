/** A term of the article: its name leads there, and it is explained in its place. */
import { useId } from 'preact/hooks';
import type { Note } from '../../lib/core/annotation/note.ts';
import { Icon } from '../icon.tsx';
import type { PageReport, PageTerm } from '../report/page-status.ts';
import { useLang, useTranslate } from '../translate.ts';
import type { TermEntry } from './filter-terms.ts';
import { NoteLines } from './note-lines.tsx';
import { PlaceSteps } from './place-steps.tsx';
import type { Place } from './places.ts';
import { TermExplanation } from './term-explanation.tsx';

interface TermRowProps {
  readonly term: PageTerm;
  readonly entry: TermEntry | undefined;
  /** Whether it is known if there is an entry. */
  readonly isKnown: boolean;
  readonly note: Note | undefined;
  readonly report: PageReport | undefined;
  /** The place of it that was led to last. */
  readonly current: Place | undefined;
  readonly isOpen: boolean;
  /** The Tab key stops here. */
  readonly isStop: boolean;
  onReach(): void;
  onStep(step: 1 | -1): void;
  onToggle(isOpen: boolean): void;
  onOpenNote(): void;
}

export function TermRow(props: TermRowProps) {
  const { term, entry, note, current, isOpen, onStep, onToggle } = props;
  const t = useTranslate();
  const isEnglish = useLang() === 'en';
  const english = entry?.concept.english;
  const id = useId();
  const tabIndex = props.isStop ? 0 : -1;
  return (
    <li class={`term${current ? ' current' : ''}`} onFocusIn={props.onReach}>
      <div class="term-line">
        <h3>
          <button
            type="button"
            class="term-name"
            tabIndex={tabIndex}
            onClick={() => onStep(1)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
              event.preventDefault();
              event.stopPropagation();
              onToggle(event.key === 'ArrowRight');
            }}
          >
            <span lang="zh-CN">{term.label}</span>
            {isEnglish && english !== undefined && <span class="term-english">{english}</span>}
          </button>
        </h3>
        <PlaceSteps
          label={term.label}
          count={Math.floor(term.places.length / 2)}
          current={current}
          tabIndex={tabIndex}
          onStep={onStep}
        />
        <button
          type="button"
          class="term-toggle"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => onToggle(!isOpen)}
        >
          <Icon name="chevron" />
          <span class="unseen">{t('panel_explanation', term.label)}</span>
        </button>
      </div>
      {note && <NoteLines text={note.body.value} isOpen={isOpen} />}
      {isOpen && (
        <TermExplanation
          id={id}
          entry={entry}
          isKnown={props.isKnown}
          note={note}
          report={props.report}
          onOpenNote={props.onOpenNote}
        />
      )}
    </li>
  );
}

/** Writing an entry, with the pack's beside it if it stands in the place of one. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FormProblem } from '../../lib/core/glossary/check-entry-form.ts';
import type { Concept } from '../../lib/core/glossary/concept.ts';
import type { EntryForm, RelatedEntry } from '../../lib/core/glossary/entry-form.ts';
import type { EntryConflict } from '../../lib/core/glossary/glossary-view.ts';
import { Notice } from '../app-frame/notice.tsx';
import { Loading } from '../notebook/loading.tsx';
import { Unavailable } from '../notebook/unavailable.tsx';
import { useTranslate } from '../translate.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { EntryFields } from './entry-fields.tsx';
import { GLOSSARY_PROBLEM, type GlossaryProblem } from './glossary-problem.ts';
import { OtherEntry } from './other-entry.tsx';

export type EntrySaving =
  | { readonly type: 'at-rest' }
  | { readonly type: 'saving' }
  | {
      readonly type: 'refused';
      readonly problems: readonly FormProblem[];
      readonly others: readonly string[];
    }
  | { readonly type: 'failed'; readonly problem: GlossaryProblem }
  | { readonly type: 'conflict'; readonly theirs: EntryConflict };

export interface WrittenEntry {
  readonly id: string;
  readonly form: EntryForm;
  readonly isChanged: boolean;
  readonly stored?: Concept;
  readonly packs?: Concept;
  readonly saving: EntrySaving;
  readonly suggestions: readonly RelatedEntry[];
}

export type Writing =
  | { readonly type: 'loading' }
  | { readonly type: 'missing' }
  | { readonly type: 'unavailable'; readonly problem: GlossaryProblem }
  | ({ readonly type: 'ready' } & WrittenEntry);

interface EntryEditorProps {
  readonly writing: Writing;
  /** Address of the list. */
  readonly backAddress: string;
  onChange(changes: Partial<EntryForm>): void;
  onSuggest(query: string): void;
  onSave(): void;
  onKeepMine(): void;
  onTakeTheirs(): void;
  onDiscard(): void;
  onRetry(): void;
}

export function EntryEditor(props: EntryEditorProps) {
  const { writing, backAddress, onRetry } = props;
  const t = useTranslate();
  return (
    <div class="entry-editor">
      <p class="kept-text-bar">
        <a class="text-button" href={backAddress}>
          {t('entry_back')}
        </a>
      </p>
      {writing.type === 'loading' && <Loading text={t('glossary_loading')} />}
      {writing.type === 'missing' && (
        <Notice heading={t('glossary_entry_gone')}>
          <p>{t('entry_gone_advice')}</p>
        </Notice>
      )}
      {writing.type === 'unavailable' && (
        <Unavailable
          heading={t('glossary_entry_unavailable')}
          advice={t(GLOSSARY_PROBLEM[writing.problem])}
          onRetry={onRetry}
        />
      )}
      {writing.type === 'ready' && <Ready {...props} key={writing.id} writing={writing} />}
    </div>
  );
}

interface ReadyProps extends Omit<EntryEditorProps, 'writing'> {
  readonly writing: WrittenEntry;
}

function Ready(props: ReadyProps) {
  const { writing, onChange, onSuggest, onSave, onDiscard } = props;
  const { form, isChanged, stored, packs, saving } = writing;
  const t = useTranslate();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const fields = useRef<HTMLFormElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const refused = saving.type === 'refused' ? saving : undefined;
  const isRefused = refused !== undefined;
  const theirs = saving.type === 'conflict' ? saving.theirs.concept : undefined;
  const toHeading = () => heading.current?.focus({ preventScroll: true });

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (isRefused) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isRefused]);

  return (
    <div class={theirs || packs ? 'entry-writing beside' : 'entry-writing'}>
      <form
        ref={fields}
        aria-labelledby={headingId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          {t(headingOf(writing))}
        </h2>
        {packs && <p class="entry-note">{t('entry_override_how')}</p>}
        <EntryFields
          form={form}
          problems={refused?.problems ?? []}
          suggestions={writing.suggestions}
          onChange={onChange}
          onSuggest={onSuggest}
        />
        <div class="entry-foot">
          <div role="alert">
            {refused && <p class="form-problem">{t('entry_not_saved')}</p>}
            {refused?.others.map((other) => (
              <p key={other} class="form-problem" lang="en">
                {other}
              </p>
            ))}
            {saving.type === 'failed' && (
              <p class="form-problem">
                {t('entry_failed')} {t(GLOSSARY_PROBLEM[saving.problem])}
              </p>
            )}
          </div>
          {theirs && (
            <ConflictChoice
              onKeepMine={() => {
                toHeading();
                props.onKeepMine();
              }}
              onTakeTheirs={() => {
                toHeading();
                props.onTakeTheirs();
              }}
            />
          )}
          {!theirs && isAsking && (
            <Discard
              onYes={onDiscard}
              onNo={() => {
                setIsAsking(false);
                toHeading();
              }}
            />
          )}
          {!theirs && !isAsking && (
            <p class="entry-actions">
              <button
                type="submit"
                class="small-button main-button"
                aria-disabled={saving.type === 'saving'}
              >
                {t(saving.type === 'saving' ? 'save_saving' : 'entry_save')}
              </button>
              {isChanged && (
                <button type="button" class="small-button" onClick={() => setIsAsking(true)}>
                  {t('entry_discard')}
                </button>
              )}
              <span class="entry-note" role="status">
                {isChanged && t('entry_unsaved')}
              </span>
            </p>
          )}
        </div>
      </form>
      {theirs && <OtherEntry concept={theirs} heading={t('conflict_theirs')} />}
      {!theirs && packs && (
        <OtherEntry concept={packs} heading={t(stored ? 'entry_packs_replaced' : 'entry_packs')} />
      )}
    </div>
  );
}

function headingOf({ stored, packs }: WrittenEntry) {
  if (stored) return 'entry_edit_heading';
  return packs ? 'entry_override_heading' : 'entry_new_heading';
}

interface DiscardProps {
  onYes(): void;
  onNo(): void;
}

/** What is thrown away cannot be brought back. */
function Discard({ onYes, onNo }: DiscardProps) {
  const t = useTranslate();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus({ preventScroll: true }), []);
  return (
    <p class="entry-actions">
      <span>{t('entry_discard_ask')}</span>
      <button type="button" class="small-button" onClick={onYes}>
        {t('entry_discard')}
      </button>
      <button type="button" class="small-button" ref={no} onClick={onNo}>
        {t('entry_go_on')}
      </button>
    </p>
  );
}

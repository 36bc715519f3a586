/** What an entry says, and what can be done with it. */
import { useId } from 'preact/hooks';
import type { Concept } from '../../lib/core/glossary/concept.ts';
import type { BilingualLabel, Origin } from '../../lib/core/glossary/glossary-view.ts';
import { Loading } from '../notebook/loading.tsx';
import { ConceptFacts } from '../popover/concept-facts.tsx';
import { ConceptText } from '../popover/concept-text.tsx';
import { SourceList } from '../popover/source-list.tsx';
import { useTranslate } from '../translate.ts';

/** An entry as it is shown, and where it is from. */
export interface ShownEntry {
  readonly concept: Concept;
  readonly origin: Origin;
  readonly packTitle?: BilingualLabel;
  /** The pack's entry that an own one stands in the place of. */
  readonly overridden?: Concept;
}

export interface OpenEntry {
  readonly id: string;
  readonly state: 'loading' | 'ready' | 'missing' | 'unavailable';
  readonly entry?: ShownEntry;
}

interface EntryExplanationProps {
  readonly opened: OpenEntry;
  readonly isHidden: boolean;
  /** Address of the page on which it is written anew. */
  readonly editAddress: string;
  readonly isBusy: boolean;
  onHide(isHidden: boolean): void;
  onDelete(): void;
  onRetry(): void;
}

export function EntryExplanation(props: EntryExplanationProps) {
  const { opened, onRetry } = props;
  const t = useTranslate();
  switch (opened.state) {
    case 'loading':
      return <Loading text={t('glossary_loading')} />;
    case 'missing':
      return <p>{t('glossary_entry_gone')}</p>;
    case 'unavailable':
      return (
        <p>
          {t('glossary_entry_unavailable')}{' '}
          <button type="button" class="small-button" onClick={onRetry}>
            {t('try_again')}
          </button>
        </p>
      );
    case 'ready':
      return opened.entry ? <Explained {...props} entry={opened.entry} /> : null;
  }
}

function Explained(props: EntryExplanationProps & { readonly entry: ShownEntry }) {
  const { entry, isHidden, editAddress, isBusy, onHide, onDelete } = props;
  const { concept, origin, packTitle, overridden } = entry;
  const t = useTranslate();
  const id = useId();
  const isOwn = origin.type === 'own';
  const spellings = concept.terms.flatMap(({ text, variants = [] }) => [
    text,
    ...variants.map((one) => (typeof one === 'string' ? one : one.text)),
  ]);
  return (
    <div class="entry-text" id={id}>
      <ConceptFacts
        concept={concept}
        origin={origin}
        packTitle={packTitle}
        report={undefined}
        occurrence={undefined}
      />
      <ConceptText concept={concept} report={undefined} />
      {spellings.length > 1 && (
        <p class="entry-spellings">
          {t('glossary_spellings')}{' '}
          {spellings.slice(1).map((spelling) => (
            <span key={spelling} lang="zh-CN">
              {spelling}
            </span>
          ))}
        </p>
      )}
      {concept.sources.length > 0 && <SourceList sources={concept.sources} />}
      {isHidden && <p class="entry-note">{t('glossary_hidden_how')}</p>}
      {overridden && <p class="entry-note">{t('glossary_override_how')}</p>}
      <p class="entry-actions">
        <a class="small-button" href={editAddress}>
          {t(isOwn ? 'glossary_edit' : 'glossary_override')}
        </a>
        <button
          type="button"
          class="small-button"
          aria-disabled={isBusy}
          onClick={() => !isBusy && onHide(!isHidden)}
        >
          {t(isHidden ? 'glossary_show' : 'glossary_hide')}
        </button>
        {isOwn && (
          <button
            type="button"
            class="small-button"
            aria-disabled={isBusy}
            onClick={() => !isBusy && onDelete()}
          >
            {t(overridden ? 'glossary_restore_pack' : 'glossary_delete')}
          </button>
        )}
      </p>
    </div>
  );
}

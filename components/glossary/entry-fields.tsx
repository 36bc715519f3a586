/** The fields of an entry: three that most entries need, the others folded. */
import { useEffect, useRef } from 'preact/hooks';
import {
  type FormField as Field,
  FORM_LIMITS,
  type FormProblem,
} from '../../lib/core/glossary/check-entry-form.ts';
import type { EntryForm, RelatedEntry } from '../../lib/core/glossary/entry-form.ts';
import { useLang, useTranslate } from '../translate.ts';
import { FormField } from './form-field.tsx';
import { RelatedFields } from './related-fields.tsx';
import { SourceFields } from './source-fields.tsx';

interface EntryFieldsProps {
  readonly form: EntryForm;
  readonly problems: readonly FormProblem[];
  /** Entries that may be related. */
  readonly suggestions: readonly RelatedEntry[];
  onChange(changes: Partial<EntryForm>): void;
  onSuggest(query: string): void;
}

export function EntryFields(props: EntryFieldsProps) {
  const { form, problems: found, suggestions, onChange, onSuggest } = props;
  const t = useTranslate();
  const lang = useLang();
  const folded = useRef<HTMLDetailsElement>(null);
  const isUsed = hasMore(form, lang);
  // That nothing is explained is said where the reader is asked for it first.
  const problems = found.map((problem) =>
    problem.field === 'zh' && problem.kind === 'missing' ? { ...problem, field: lang } : problem,
  );
  const of = (field: Field) => problems.filter((problem) => problem.field === field);
  const inZh = (
    <FormField
      key="zh"
      name={t('entry_zh')}
      value={form.zh}
      rows={3}
      limit={FORM_LIMITS.zh}
      lang="zh-CN"
      isRequired={lang === 'zh'}
      problems={of('zh')}
      onInput={(zh) => onChange({ zh })}
    />
  );
  const inEn = (
    <FormField
      key="en"
      name={t('entry_en')}
      value={form.en}
      rows={3}
      limit={FORM_LIMITS.en}
      lang="en"
      isRequired={lang === 'en'}
      problems={of('en')}
      onInput={(en) => onChange({ en })}
    />
  );
  const hasHiddenProblem = problems.some(({ field }) => !isPlain(field, lang));

  useEffect(() => {
    if (folded.current && (isUsed || hasHiddenProblem)) folded.current.open = true;
  }, [isUsed, hasHiddenProblem]);

  return (
    <>
      <FormField
        name={t('entry_term')}
        value={form.term}
        limit={FORM_LIMITS.term}
        lang="zh-CN"
        isRequired
        problems={of('term')}
        onInput={(term) => onChange({ term })}
      />
      {lang === 'zh' ? inZh : inEn}
      <FormField
        name={t('entry_spellings')}
        help={t('entry_spellings_how')}
        value={form.spellings}
        rows={2}
        lang="zh-CN"
        problems={of('spellings')}
        onInput={(spellings) => onChange({ spellings })}
      />
      <details class="more-fields" ref={folded}>
        <summary>{t('entry_more')}</summary>
        {lang === 'zh' ? inEn : inZh}
        <FormField
          name={t('entry_english')}
          value={form.english}
          limit={FORM_LIMITS.english}
          lang="en"
          problems={of('english')}
          onInput={(english) => onChange({ english })}
        />
        <FormField
          name={t('entry_items')}
          help={t('entry_items_how')}
          value={form.items}
          rows={4}
          lang="zh-CN"
          problems={of('items')}
          onInput={(items) => onChange({ items })}
        />
        <label class="form-check">
          <input
            type="checkbox"
            checked={form.isPartial}
            onChange={(event) => onChange({ isPartial: event.currentTarget.checked })}
          />
          <span>{t('entry_partial')}</span>
        </label>
        <FormField
          name={t('entry_unknown_zh')}
          value={form.unknownZh}
          rows={2}
          limit={FORM_LIMITS.unknownZh}
          lang="zh-CN"
          problems={of('unknownZh')}
          onInput={(unknownZh) => onChange({ unknownZh })}
        />
        <FormField
          name={t('entry_unknown_en')}
          value={form.unknownEn}
          rows={2}
          limit={FORM_LIMITS.unknownEn}
          lang="en"
          problems={of('unknownEn')}
          onInput={(unknownEn) => onChange({ unknownEn })}
        />
        <SourceFields
          sources={form.sources}
          problems={of('sources')}
          onChange={(sources) => onChange({ sources })}
        />
        <RelatedFields
          related={form.related}
          suggestions={suggestions}
          problems={of('related')}
          onChange={(related) => onChange({ related })}
          onSuggest={onSuggest}
        />
      </details>
    </>
  );
}

function isPlain(field: Field, lang: 'zh' | 'en'): boolean {
  return field === 'term' || field === 'spellings' || field === lang;
}

/** There is something in the folded fields. */
function hasMore(form: EntryForm, lang: 'zh' | 'en'): boolean {
  const { english, unknownZh, unknownEn, items, isPartial, sources, related } = form;
  const other = lang === 'zh' ? form.en : form.zh;
  return (
    isPartial ||
    sources.length > 0 ||
    related.length > 0 ||
    `${other}${english}${unknownZh}${unknownEn}${items}` !== ''
  );
}

/** What installing a pack would do, before it is done. */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { InstallPlan, Named, PackLabel } from '../../lib/core/glossary/glossary-view.ts';
import { formatCount } from '../format-time.ts';
import { type MessageKey, useLang, useTranslate } from '../translate.ts';
import { ClashList } from './clash-list.tsx';
import { GLOSSARY_PROBLEM, type GlossaryProblem } from './glossary-problem.ts';
import { PackName } from './pack-name.tsx';

const LINES = [
  ['added', 'pack_added'],
  ['changed', 'pack_changed'],
  ['removed', 'pack_removed'],
  ['same', 'pack_same'],
  ['shared', 'pack_shared'],
] as const satisfies readonly (readonly [keyof InstallPlan, MessageKey])[];

interface PackPlanProps {
  readonly plan: InstallPlan;
  readonly file: string;
  readonly packs: readonly PackLabel[];
  readonly isBusy: boolean;
  readonly problem: GlossaryProblem | undefined;
  onInstall(): void;
  onLeaveIt(): void;
}

export function PackPlan(props: PackPlanProps) {
  const { plan, file, packs, isBusy, problem } = props;
  const t = useTranslate();
  const lang = useLang();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The pack is in none of the lists yet.
  const named = packs.some(({ id }) => id === plan.id)
    ? packs
    : [...packs, { ...plan, isEnabled: true, isBuiltIn: false }];

  useEffect(() => heading.current?.focus(), []);

  return (
    <section class="pack-plan" aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {t('pack_plan')} <PackName id={plan.id} title={plan.title} />
      </h2>
      <p class="entry-facts">
        <span>{file}</span>
        <span>
          {plan.versionBefore === undefined
            ? t('pack_version', plan.version)
            : t('pack_version_change', plan.versionBefore, plan.version)}
        </span>
        <span>{t('pack_entries', formatCount(plan.concepts, lang))}</span>
        {plan.reports > 0 && <span>{t('pack_reports', formatCount(plan.reports, lang))}</span>}
        {plan.attribution !== undefined && <span lang="zh-CN">{plan.attribution}</span>}
        {plan.licence !== undefined && <span>{t('pack_licence', plan.licence)}</span>}
      </p>
      <dl>
        {LINES.map(([line, name]) => (
          <PlanLine key={line} name={name} what={whatOf(plan, line)} />
        ))}
      </dl>
      {isNothingNew(plan) && <p class="entry-note">{t('pack_nothing_new')}</p>}
      {packs.some(({ id, isEnabled }) => id === plan.id && !isEnabled) && (
        <p class="entry-note">{t('pack_stays_off')}</p>
      )}
      {plan.clashCount > 0 && (
        <>
          <h3>{t('pack_clashes', formatCount(plan.clashCount, lang))}</h3>
          <p class="entry-note">{t('pack_clashes_how')}</p>
          <ClashList clashes={plan.clashes.slice(0, 5)} packs={named} />
          {plan.clashCount > 5 && <p class="entries-more">{t('glossary_more', '5')}</p>}
        </>
      )}
      {problem && (
        <p class="glossary-problem" role="alert">
          {t('glossary_not_done')} {t(GLOSSARY_PROBLEM[problem])}
        </p>
      )}
      <p class="entry-actions">
        <button
          type="button"
          class="small-button main-button"
          aria-disabled={isBusy}
          onClick={() => !isBusy && props.onInstall()}
        >
          {t(isBusy ? 'pack_installing' : 'pack_install')}
        </button>
        <button type="button" class="small-button" onClick={props.onLeaveIt}>
          {t('pack_leave_it')}
        </button>
      </p>
    </section>
  );
}

function whatOf(plan: InstallPlan, line: (typeof LINES)[number][0]): Named {
  // What stays as it is need not be named.
  return line === 'same' ? { count: plan.same, labels: [] } : plan[line];
}

function isNothingNew({ version, versionBefore, added, changed, removed }: InstallPlan): boolean {
  const isOther = [added, changed, removed].some(({ count }) => count > 0);
  return version === versionBefore && !isOther;
}

/** Nothing is said of nothing. */
function PlanLine({ name, what }: { readonly name: MessageKey; readonly what: Named }) {
  const t = useTranslate();
  const lang = useLang();
  if (what.count === 0) return null;
  const others = what.count - what.labels.length;
  return (
    <div>
      <dt>{t(name, formatCount(what.count, lang))}</dt>
      {what.labels.length > 0 && (
        <dd lang="zh-CN">
          {what.labels.map((label) => (
            <span key={label}>{label}</span>
          ))}
          {others > 0 && <span>…</span>}
        </dd>
      )}
    </div>
  );
}

/** Installing a pack from a file: choosing it, why it cannot be, and the plan. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type {
  BilingualLabel,
  InstallPlan,
  PackLabel,
} from '../../lib/core/glossary/glossary-view.ts';
import { Loading } from '../notebook/loading.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';
import { GLOSSARY_PROBLEM, type GlossaryProblem } from './glossary-problem.ts';
import { PackName } from './pack-name.tsx';
import { PackPlan } from './pack-plan.tsx';

export type Installing =
  | { readonly type: 'at-rest' }
  | { readonly type: 'reading'; readonly file: string }
  | {
      readonly type: 'unreadable';
      readonly file: string;
      readonly why: 'too-large' | 'not-text' | 'gone';
    }
  | { readonly type: 'refused'; readonly file: string; readonly problems: readonly string[] }
  | {
      readonly type: 'planned';
      readonly file: string;
      readonly plan: InstallPlan;
      readonly isBusy: boolean;
      readonly problem?: GlossaryProblem;
    }
  | { readonly type: 'failed'; readonly file: string; readonly problem: GlossaryProblem }
  | { readonly type: 'installed'; readonly title: BilingualLabel; readonly id: string };

const UNREADABLE: Record<'too-large' | 'not-text' | 'gone', MessageKey> = {
  'too-large': 'pack_file_too_large',
  'not-text': 'pack_file_not_text',
  gone: 'pack_file_gone',
};

interface PackFileProps {
  readonly state: Installing;
  readonly packs: readonly PackLabel[];
  onFile(file: File): void;
  onInstall(): void;
  onLeaveIt(): void;
  /** Turns a pack on. */
  onEnable(packId: string): void;
}

export function PackFile(props: PackFileProps) {
  const { state, onFile } = props;
  const t = useTranslate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(state.type);

  useEffect(() => {
    // The buttons of the plan went away.
    if (before.current === 'planned' && state.type !== 'planned') input.current?.focus();
    before.current = state.type;
  }, [state.type]);

  return (
    <section class="pack-file">
      <p>
        {/* Under its label, so that it has the browser's own ways with keys and ears. */}
        <label class="small-button file-button" for={id}>
          <input
            id={id}
            ref={input}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const { files } = event.currentTarget;
              const file = files?.[0];
              if (file) onFile(file);
              // The same file may be chosen again after it was put right.
              event.currentTarget.value = '';
            }}
          />
          {t('pack_choose')}
        </label>
      </p>
      <PackState {...props} />
      {state.type === 'installed' && (
        <StillOff
          pack={props.packs.find(({ id }) => id === state.id)}
          onEnable={(packId) => {
            // The button goes away.
            input.current?.focus();
            props.onEnable(packId);
          }}
        />
      )}
    </section>
  );
}

function PackState({ state, packs, onInstall, onLeaveIt }: PackFileProps) {
  const t = useTranslate();
  switch (state.type) {
    case 'at-rest':
    case 'installed':
      return <p class="entry-note">{t('pack_choose_how')}</p>;
    case 'reading':
      return <Loading text={t('pack_reading', state.file)} />;
    case 'planned':
      return (
        <PackPlan
          key={state.file}
          plan={state.plan}
          file={state.file}
          packs={packs}
          isBusy={state.isBusy}
          problem={state.problem}
          onInstall={onInstall}
          onLeaveIt={onLeaveIt}
        />
      );
    case 'unreadable':
      return <FileProblem file={state.file} what={t(UNREADABLE[state.why])} />;
    case 'failed':
      return <FileProblem file={state.file} what={t(GLOSSARY_PROBLEM[state.problem])} />;
    case 'refused':
      return (
        <FileProblem file={state.file} what={t('pack_refused')}>
          <ul class="pack-problems">
            {state.problems.map((problem) => (
              <li key={problem}>
                <code lang="en">{problem}</code>
              </li>
            ))}
          </ul>
        </FileProblem>
      );
  }
}

interface StillOffProps {
  readonly pack: PackLabel | undefined;
  onEnable(packId: string): void;
}

/** A pack that was turned off stays so when it is installed again. */
function StillOff({ pack, onEnable }: StillOffProps) {
  const t = useTranslate();
  if (!pack || pack.isEnabled) return null;
  return (
    <p class="entry-actions" role="status">
      <span>
        <PackName id={pack.id} title={pack.title} /> {t('pack_stays_off')}
      </span>
      <button type="button" class="small-button" onClick={() => onEnable(pack.id)}>
        {t('pack_enable_now')}
      </button>
    </p>
  );
}

interface FileProblemProps {
  readonly file: string;
  readonly what: string;
  readonly children?: ComponentChildren;
}

function FileProblem({ file, what, children }: FileProblemProps) {
  const t = useTranslate();
  return (
    <div class="glossary-problem" role="alert">
      <p>
        {t('pack_not_installed', file)} {what}
      </p>
      {children}
    </div>
  );
}

/** The third part of the notebook: the reader's glossary. */
import { useState } from 'preact/hooks';
import type {
  LastChange as Change,
  GlossaryOverview,
} from '../../lib/core/glossary/glossary-view.ts';
import { Loading } from '../notebook/loading.tsx';
import { Unavailable } from '../notebook/unavailable.tsx';
import { useTranslate } from '../translate.ts';
import { ClashesView } from './clashes-view.tsx';
import { EntriesView, type EntriesViewProps } from './entries-view.tsx';
import { GLOSSARY_PROBLEM, type GlossaryProblem } from './glossary-problem.ts';
import { HiddenView } from './hidden-view.tsx';
import { LastChange } from './last-change.tsx';
import { PacksView, type PacksViewProps } from './packs-view.tsx';
import { type GlossaryView, ViewSwitch } from './view-switch.tsx';

type FromOverview = 'packs' | 'hasOwn' | 'isBusy';

export interface GlossaryPartProps {
  readonly status:
    | { readonly type: 'loading' | 'ready' }
    | { readonly type: 'unavailable'; readonly problem: GlossaryProblem };
  readonly overview: GlossaryOverview | undefined;
  readonly entries: Omit<EntriesViewProps, FromOverview>;
  readonly packs: Omit<PacksViewProps, FromOverview>;
  readonly isBusy: boolean;
  /** Why the last change could not be made. */
  readonly problem: GlossaryProblem | undefined;
  readonly undone: Change | undefined;
  onShowSlogan(slogan: string): void;
  onUndo(): void;
  onRetry(): void;
}

export function GlossaryPart(props: GlossaryPartProps) {
  const { status, overview, problem } = props;
  const t = useTranslate();
  const [view, setView] = useState<GlossaryView>('entries');
  if (status.type === 'unavailable') {
    return (
      <Unavailable
        heading={t('glossary_unavailable')}
        advice={`${t(GLOSSARY_PROBLEM[status.problem])} ${t('glossary_not_lost')}`}
        onRetry={props.onRetry}
      />
    );
  }
  if (!overview) return <Loading text={t('glossary_loading')} />;
  const counts = {
    entries: undefined,
    packs: overview.packs.length,
    hidden: overview.hidden.length,
    clashes: overview.clashCount,
  };
  return (
    <section class="glossary">
      <LastChange
        change={overview.lastChange}
        undone={props.undone}
        isBusy={props.isBusy}
        onUndo={props.onUndo}
      />
      <ViewSwitch view={view} counts={counts} onView={setView} />
      {problem && (
        <p class="glossary-problem" role="alert">
          {t('glossary_not_done')} {t(GLOSSARY_PROBLEM[problem])}
        </p>
      )}
      <View {...props} overview={overview} view={view} onView={setView} />
    </section>
  );
}

interface ViewProps extends GlossaryPartProps {
  readonly overview: GlossaryOverview;
  readonly view: GlossaryView;
  onView(view: GlossaryView): void;
}

function View({ view, overview, isBusy, entries, packs, onView, onShowSlogan }: ViewProps) {
  switch (view) {
    case 'entries':
      return (
        <EntriesView
          {...entries}
          packs={overview.packs}
          hasOwn={overview.own.length > 0}
          isBusy={isBusy}
        />
      );
    case 'packs':
      return <PacksView {...packs} packs={overview.packs} isBusy={isBusy} />;
    case 'hidden':
      return (
        <HiddenView
          hidden={overview.hidden}
          isBusy={isBusy}
          onShow={({ kind, key }) =>
            kind === 'slogan' ? onShowSlogan(key) : entries.onHide(key, false)
          }
        />
      );
    case 'clashes':
      return (
        <ClashesView
          clashes={overview.clashes}
          count={overview.clashCount}
          packs={overview.packs}
          onPacks={() => onView('packs')}
        />
      );
  }
}

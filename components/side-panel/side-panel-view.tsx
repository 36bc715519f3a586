/** Beside the page: the report that it carries, a picture of it, what differs, and its terms. */
import { useRef } from 'preact/hooks';
import { Masthead } from '../app-frame/masthead.tsx';
import type { PageStatus } from '../report/page-status.ts';
import { ProblemLine } from '../report/problem-line.tsx';
import { useKeptFocus } from '../report/use-kept-focus.ts';
import { useTranslate } from '../translate.ts';
import { PageAnnouncement } from './page-announcement.tsx';
import { PanelNotice } from './panel-notice.tsx';
import { ReadPart, type ReadPartProps } from './read-part.tsx';

export interface SidePanelViewProps extends Omit<ReadPartProps, 'page'> {
  readonly status: PageStatus;
  readonly isBusy: boolean;
  /** Code of what went wrong last. */
  readonly problem: string | undefined;
  onOpenNotebook(): void;
}

export function SidePanelView(props: SidePanelViewProps) {
  const t = useTranslate();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const { status, isBusy, problem } = props;
  return (
    <div class="side-panel">
      <Masthead title={t('popup_title')}>
        <button type="button" class="text-button" onClick={props.onOpenNotebook}>
          {t('open_notebook')}
        </button>
      </Masthead>
      <PageAnnouncement status={status} />
      <main ref={main} tabIndex={-1} aria-busy={isBusy || status.type === 'loading'}>
        <ProblemLine problem={problem} />
        {status.type === 'read' ? (
          // What was filtered, opened and gone to is that page's.
          <ReadPart key={status.pageKey} page={status} {...props} />
        ) : (
          <PanelNotice status={status} />
        )}
      </main>
    </div>
  );
}

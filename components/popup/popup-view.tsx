/** Behind the toolbar button: what was found on this page, and what Meipi may do there. */
import { useRef } from 'preact/hooks';
import { Masthead } from '../app-frame/masthead.tsx';
import type { PageStatus } from '../report/page-status.ts';
import { ProblemLine } from '../report/problem-line.tsx';
import { useKeptFocus } from '../report/use-kept-focus.ts';
import { useTranslate } from '../translate.ts';
import { PagePart, type PagePartProps } from './page-part.tsx';
import { SiteAccess } from './site-access.tsx';
import { SiteList } from './site-list.tsx';

export interface PopupViewProps extends PagePartProps {
  readonly status: PageStatus;
  /** What was asked for is being done. */
  readonly isBusy: boolean;
  /** Code of what went wrong last. */
  readonly problem: string | undefined;
  /** The sites that Meipi may read. */
  readonly sites: readonly string[];
  /** Hosts that the reader has allowed besides. */
  readonly ownSites: readonly string[];
  onAllowSite(host: string): void;
  onDropSite(host: string): void;
  onOpenNotebook(): void;
  onOpenGlossary(): void;
  onOpenSettings(): void;
  onOpenWelcome(): void;
  /** Missing where the browser has no side panel. */
  readonly onOpenSidePanel?: (() => void) | undefined;
}

export function PopupView(props: PopupViewProps) {
  const t = useTranslate();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const { status, ownSites, onOpenSidePanel } = props;
  const host = unlistedHost(status);
  return (
    <div class="popup">
      <Masthead title={t('popup_title')}>
        <button type="button" class="text-button" onClick={props.onOpenGlossary}>
          {t('popup_glossary')}
        </button>
        <button type="button" class="text-button" onClick={props.onOpenSettings}>
          {t('popup_settings')}
        </button>
      </Masthead>
      <main ref={main} tabIndex={-1} aria-busy={props.isBusy || status.type === 'loading'}>
        <PagePart {...props} />
        <ProblemLine problem={props.problem} />
        {host !== undefined && (
          <SiteAccess
            host={host}
            isAllowed={ownSites.includes(host)}
            onAllow={props.onAllowSite}
            onDrop={props.onDropSite}
          />
        )}
      </main>
      <SiteList sites={props.sites} ownSites={ownSites} onDrop={props.onDropSite} />
      <nav class="popup-nav" aria-label={t('popup_pages')}>
        <button type="button" class="small-button" onClick={props.onOpenNotebook}>
          {t('open_notebook')}
        </button>
        {onOpenSidePanel && (
          <button type="button" class="small-button" onClick={onOpenSidePanel}>
            {t('popup_open_side_panel')}
          </button>
        )}
        <button type="button" class="text-button" onClick={props.onOpenWelcome}>
          {t('popup_open_welcome')}
        </button>
      </nav>
    </div>
  );
}

function unlistedHost(status: PageStatus): string | undefined {
  if (status.type === 'unread') return status.host;
  return status.type === 'read' && !status.isListed ? status.host : undefined;
}

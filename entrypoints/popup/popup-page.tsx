/** The popup's view joined to the page in the active tab. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { SITES } from '../../lib/core/sites.ts';
import type { OwnSites } from '../../lib/ui/own-sites.ts';
import type { TabPage } from '../../lib/ui/tab-page.ts';

export type OwnPath =
  | '/notebook.html'
  | '/notebook.html#glossary'
  | '/notebook.html#settings'
  | '/welcome.html';

interface PopupPageProps {
  readonly page: TabPage;
  readonly ownSites: OwnSites;
  onOpen(path: OwnPath): void;
  readonly onOpenSidePanel: (() => void) | undefined;
}

const NAMES = SITES.map(({ name, domain }) => `${name} ${domain}`);

export function PopupPage({ page, ownSites, onOpen, onOpenSidePanel }: PopupPageProps) {
  return (
    <PopupView
      status={page.status.value}
      isBusy={page.isBusy.value}
      problem={page.problem.value}
      density={page.settings.value?.density}
      slogans={page.settings.value?.slogans}
      kept={page.kept.value}
      sites={NAMES}
      ownSites={ownSites.hosts.value}
      onShowTerm={(conceptId) => {
        void page.showTerm(conceptId);
        window.close();
      }}
      onShowPlace={(start, end) => {
        void page.showPlace(start, end);
        window.close();
      }}
      onChoose={(reportId, choice) => void page.choose(reportId, choice)}
      onExplain={() => void page.explain()}
      onRemember={(keepText) => void page.remember(keepText)}
      onForget={(reportId) => void page.forget(reportId)}
      onKeepText={() => void page.remember(true)}
      onDensity={(density) => void page.set({ density })}
      onSlogans={(slogans) => void page.set({ slogans })}
      onAllowSite={(host) => {
        const explainIf = (isAllowed: boolean) => (isAllowed ? page.explain() : undefined);
        void ownSites.allow(host).then(explainIf);
      }}
      onDropSite={(host) => void ownSites.drop(host)}
      onOpenNotebook={() => onOpen('/notebook.html')}
      onOpenGlossary={() => onOpen('/notebook.html#glossary')}
      onOpenSettings={() => onOpen('/notebook.html#settings')}
      onOpenWelcome={() => onOpen('/welcome.html')}
      onOpenSidePanel={onOpenSidePanel}
    />
  );
}

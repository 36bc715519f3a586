/** The side panel's view joined to the page in the active tab. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { SidePanelView } from '../../components/side-panel/side-panel-view.tsx';
import type { TabPage } from '../../lib/ui/tab-page.ts';

interface SidePanelPageProps {
  readonly page: TabPage;
  onOpenNotebook(): void;
}

export function SidePanelPage({ page, onOpenNotebook }: SidePanelPageProps) {
  return (
    <SidePanelView
      status={page.status.value}
      isBusy={page.isBusy.value}
      problem={page.problem.value}
      density={page.density.value}
      kept={page.kept.value}
      onShowTerm={(conceptId) => void page.showTerm(conceptId)}
      onShowPlace={(start, end) => void page.showPlace(start, end)}
      onChoose={(reportId, choice) => void page.choose(reportId, choice)}
      onForget={(reportId) => void page.forget(reportId)}
      onKeepText={() => void page.remember(true)}
      onDensity={(density) => void page.setDensity(density)}
      onOpenNotebook={onOpenNotebook}
    />
  );
}

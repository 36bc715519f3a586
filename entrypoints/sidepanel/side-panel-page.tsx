/** The side panel's view joined to the page in the active tab. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { SidePanelView } from '../../components/side-panel/side-panel-view.tsx';
import type { TabPage } from '../../lib/ui/tab-page.ts';

export function SidePanelPage({ page }: { readonly page: TabPage }) {
  return (
    <SidePanelView
      status={page.status.value}
      isBusy={page.isBusy.value}
      problem={page.problem.value}
      density={page.density.value}
      onShowTerm={(conceptId) => void page.showTerm(conceptId)}
      onShowPlace={(start, end) => void page.showPlace(start, end)}
      onChoose={(reportId, choice) => void page.choose(reportId, choice)}
      onDensity={(density) => void page.setDensity(density)}
    />
  );
}

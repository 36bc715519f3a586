/** The side panel's view joined to the page in the active tab. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { SidePanelView } from '../../components/side-panel/side-panel-view.tsx';
import { hashOf } from '../../lib/notes/notebook-place.ts';
import type { TabPage } from '../../lib/ui/tab-page.ts';
import type { TermDetails } from '../../lib/ui/term-details.ts';

interface SidePanelPageProps {
  readonly page: TabPage;
  readonly details: TermDetails;
  /** @param place in the notebook, such as #glossary/new */
  onOpenNotebook(place?: string): void;
}

export function SidePanelPage({ page, details, onOpenNotebook }: SidePanelPageProps) {
  return (
    <SidePanelView
      status={page.status.value}
      isBusy={page.isBusy.value}
      problem={page.problem.value}
      density={page.settings.value?.density}
      slogans={page.settings.value?.slogans}
      entries={details.entries.value}
      notes={details.notes.value}
      kept={page.kept.value}
      onShowTerm={(conceptId) => void page.showTerm(conceptId)}
      onShowPlace={(start, end) => void page.showPlace(start, end)}
      onChoose={(reportId, choice) => void page.choose(reportId, choice)}
      onForget={(reportId) => void page.forget(reportId)}
      onKeepText={() => void page.remember(true)}
      onDensity={(density) => void page.set({ density })}
      onSlogans={(slogans) => void page.set({ slogans })}
      onExplainSlogan={(text) =>
        onOpenNotebook(hashOf({ part: 'glossary', entry: { type: 'new', term: text } }))
      }
      onOpenNotebook={() => onOpenNotebook()}
    />
  );
}

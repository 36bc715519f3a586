/** The notebook's settings joined to their state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { SettingsPart } from '../../components/settings/settings-part.tsx';
import type { ReaderSettings } from '../../lib/notes/reader-settings.ts';

export function SettingsPage({ settings }: { readonly settings: ReaderSettings }) {
  return (
    <SettingsPart
      settings={settings.settings.value}
      status={settings.status.value}
      browser={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
      onRetry={() => void settings.load()}
      onChange={(changes) => void settings.change(changes)}
    />
  );
}

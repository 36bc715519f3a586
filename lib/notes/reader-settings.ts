/** The reader's settings as the page for them shows and changes them. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../core/settings.ts';
import type { Client } from '../protocol/client.ts';

export type SettingsStatus =
  | 'at-rest'
  /** The last change is stored. */
  | 'saved'
  /** It is not. */
  | 'failed'
  /** They could not be had. */
  | 'unread';

export interface ReaderSettings {
  /** Undefined until they are known. */
  readonly settings: ReadonlySignal<Settings | undefined>;
  readonly status: ReadonlySignal<SettingsStatus>;
  /** Also brings what is shown up to date; it stays as it is when that fails. */
  load(): Promise<void>;
  /** Shown at once, and taken back when it could not be stored. */
  change(changes: Partial<Settings>): Promise<void>;
}

export function createReaderSettings(ask: Client): ReaderSettings {
  const settings = signal<Settings | undefined>(undefined);
  const status = signal<SettingsStatus>('at-rest');
  /** What was asked before a change is out of date after it. */
  let changes = 0;
  return {
    settings,
    status,
    async load() {
      const before = changes;
      try {
        const found = await ask('settings/get', {});
        if (before !== changes) return;
        settings.value = found;
        if (status.value === 'unread') status.value = 'at-rest';
      } catch {
        if (!settings.value) status.value = 'unread';
      }
    },
    async change(change) {
      const before = settings.value;
      if (!before) return;
      const own = ++changes;
      settings.value = { ...before, ...change };
      status.value = 'at-rest';
      try {
        await ask('settings/put', change);
        if (own === changes) status.value = 'saved';
      } catch {
        if (own !== changes) return;
        settings.value = before;
        status.value = 'failed';
      }
    },
  };
}

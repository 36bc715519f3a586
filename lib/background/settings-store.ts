/** The reader's settings in storage.local. */
import { readSettings, type Settings } from '../core/settings.ts';

export interface KeyedStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface SettingsStore {
  get(): Promise<Settings>;
  put(changes: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Promise<void>;
}

const KEY = 'settings';

export function createSettingsStore(store: KeyedStore): SettingsStore {
  const get = async () => readSettings((await store.get(KEY))[KEY]);
  return {
    get,
    put: async (changes) => store.set({ [KEY]: readSettings({ ...(await get()), ...changes }) }),
  };
}

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
  /** One change after the other: each is put beside those before it. */
  let queue: Promise<unknown> = Promise.resolve();
  return {
    get,
    put(changes) {
      const done = queue.then(async () =>
        store.set({ [KEY]: readSettings({ ...(await get()), ...changes }) }),
      );
      queue = done.catch(() => undefined);
      return done;
    },
  };
}

/** storage.session in memory: keeps copies, as JSON would. */
import type { SessionStore } from '../../../lib/background/sessions.ts';

export interface SessionMemory extends SessionStore {
  readonly items: Map<string, unknown>;
}

export function createSessionMemory(): SessionMemory {
  const items = new Map<string, unknown>();
  const copy = (value: unknown): unknown => structuredClone(value);
  return {
    items,
    async get(key) {
      const found = [...items].filter(([one]) => key === null || one === key);
      return Object.fromEntries(found.map(([one, value]) => [one, copy(value)]));
    },
    async set(changes) {
      for (const [key, value] of Object.entries(changes)) items.set(key, copy(value));
    },
    async remove(keys) {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
}

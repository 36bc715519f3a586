/** Articles read and written past their repository. */
import type { Connection } from '../../../lib/store/connection.ts';
import { articleOf, idOf } from './article-samples.ts';

/** Writes past the repository, whatever it is. */
export function smuggle(
  connection: Connection,
  store: 'articles' | 'articleTexts',
  value: unknown,
) {
  return connection.use((database) => database.put(store, value as never));
}

/** So many articles at once, numbered from 0, each remembered a millisecond after the one before. */
export function fill(connection: Connection, count: number): Promise<void> {
  const { record, ...place } = articleOf(0);
  return connection.use(async (database) => {
    const { store, done } = database.transaction('articles', 'readwrite');
    for (let n = 0; n < count; n++) {
      const id = idOf(n);
      await store.put({ id, ...place, record: { ...record, id }, remembered: n, hasText: false });
    }
    await done;
  });
}

/** The raw contents of both stores. */
export function contents(connection: Connection) {
  return connection.use(async (database) => ({
    articles: await database.getAll('articles'),
    texts: await database.getAll('articleTexts'),
  }));
}

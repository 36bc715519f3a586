/** What a database is made of, for comparing. */
interface Table {
  readonly keyPath: unknown;
  readonly autoIncrement: boolean;
  readonly indexes: Readonly<Record<string, unknown>>;
}

export function tablesOf(database: IDBDatabase): Record<string, Table> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  return Object.fromEntries(
    names.map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((one) => {
        const { keyPath, unique, multiEntry } = store.index(one);
        return [one, { keyPath, unique, multiEntry }];
      });
      const { keyPath, autoIncrement } = store;
      return [name, { keyPath, autoIncrement, indexes: Object.fromEntries(indexes) }];
    }),
  );
}

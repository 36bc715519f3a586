/** Disks that are full. Undone by `vi.restoreAllMocks()`. */
import { IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** As a browser does it; `abort()` would leave no error. */
export function abortForQuota(transaction: IDBTransaction | null): void {
  (transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
}

/** The put into `store` succeeds, but its transaction is aborted, with more requests to come. */
export function abortAfterPut(store: string): void {
  const put = FakeStore.prototype.put;
  vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args);
    if (this.name === store) {
      request.addEventListener('success', () => abortForQuota(this.transaction));
    }
    return request;
  });
}

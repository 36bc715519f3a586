/** Names IndexedDB's errors (IndexedDB 3.0, section 8) for the reader. */
import type { ErrorCode } from '../protocol/reply.ts';

export function storeErrorCode(error: unknown): ErrorCode {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'quota';
  if (name === 'VersionError') return 'newer-database';
  return 'unavailable';
}

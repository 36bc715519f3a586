/** Names IndexedDB's errors (IndexedDB 3.0, section 8) for the reader. */
import { type ErrorCode, RequestError } from '../protocol/reply.ts';

const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-database',
  AbortError: 'unavailable',
  InvalidStateError: 'unavailable',
  NotFoundError: 'unavailable',
  TimeoutError: 'unavailable',
  TransactionInactiveError: 'unavailable',
  UnknownError: 'unavailable',
};

/** Undefined for what is not the database's fault but ours. */
export function storeErrorCode(error: unknown): ErrorCode | undefined {
  const isDatabase = error instanceof DOMException;
  return isDatabase ? (CODES[error.name] ?? 'unavailable') : undefined;
}

/** @throws RequestError for the database's errors, others as they are */
export async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = storeErrorCode(error);
    throw code ? new RequestError(code) : error;
  }
}

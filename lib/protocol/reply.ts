/** What every request is answered with. */

export const ERROR_CODES = [
  /** No message of that name, or its fields are wrong. */
  'bad-message',
  /** The sender may not ask this. */
  'not-allowed',
  /** The popover's session is unknown, used by another frame, or over. */
  'no-session',
  /** The note is longer than MAX_NOTE_LENGTH. */
  'too-long',
  /** The disk or the browser's allowance is full. */
  'quota',
  /** The database was written by a newer version of the extension. */
  'newer-database',
  /** The database or the background cannot be reached. */
  'unavailable',
  /** No main text was found on the page. */
  'no-article',
  /** The browser lets no extension into the page. */
  'no-access',
  /** More of the reader's own articles than can be kept. */
  'too-many',
  /** The extension was updated or reloaded under this page. */
  'updated',
  'failed',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorCode };

/** Thrown by a handler to answer with that code, and by the client on such an answer. */
export class RequestError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.name = 'RequestError';
    this.code = code;
  }
}

/** Marionette's framing: each message is its length in bytes, a colon, and that much JSON. */

const COLON = 0x3a;

export function writeMessage(message: unknown): string {
  const json = JSON.stringify(message);
  return `${Buffer.byteLength(json)}:${json}`;
}

/** Puts messages together again from the pieces a socket delivers. */
export class MessageReader {
  #rest = Buffer.alloc(0);

  /** The messages that this piece completes. */
  push(piece: Buffer): unknown[] {
    this.#rest = Buffer.concat([this.#rest, piece]);
    const messages: unknown[] = [];
    for (;;) {
      const colon = this.#rest.indexOf(COLON);
      if (colon < 0) return messages;
      const start = colon + 1;
      const end = start + Number(this.#rest.toString('latin1', 0, colon));
      if (this.#rest.length < end) return messages;
      const message: unknown = JSON.parse(this.#rest.toString('utf8', start, end));
      messages.push(message);
      this.#rest = this.#rest.subarray(end);
    }
  }
}

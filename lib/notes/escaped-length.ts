const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Backspace, tab, line feed, form feed, carriage return: two characters each, as \n. */
const SHORT = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d]);

/**
 * Bytes that a text takes up within a string of JSON, as JSON.stringify writes it (ECMA-262,
 * QuoteJSONString), the two quotes around it not counted.
 * @param bytes the text as sound UTF-8
 */
export function escapedLength(bytes: Uint8Array): number {
  let length = bytes.length;
  for (const byte of bytes) {
    if (byte === QUOTE || byte === BACKSLASH) length += 1;
    else if (byte < 0x20) length += SHORT.has(byte) ? 1 : 5;
  }
  return length;
}

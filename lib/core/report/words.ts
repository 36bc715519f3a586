/** 32-bit words ↔ base64, little-endian: how fingerprints and gate hashes are kept. */
import { decodeBase64, encodeBase64 } from './base64.ts';

export function encodeWords(words: Uint32Array): string {
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => {
    view.setUint32(i * 4, word, true);
  });
  return encodeBase64(bytes);
}

/** Trailing bytes that make no whole word are left out. @throws DOMException when it is not base64 */
export function decodeWords(text: string): Uint32Array {
  const bytes = decodeBase64(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Uint32Array(bytes.length >> 2);
  for (let i = 0; i < words.length; i++) words[i] = view.getUint32(i * 4, true);
  return words;
}

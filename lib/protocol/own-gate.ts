/**
 * Key in storage.local under which the background leaves the gate hashes of the reader's
 * own articles for readers in pages: little-endian 32-bit, base64. Hashes of a few
 * five-character shingles each: no text can be had from them.
 */
export const OWN_GATE = 'own-gate';

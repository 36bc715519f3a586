/**
 * Key in storage.local under which the background leaves the gate hashes of the reader's
 * own articles for readers in pages: ascending, little-endian 32-bit, base64. They are hashes of a
 * few shingles of each article. No text can be had from them, but whoever reads the
 * extension's storage can find out whether a text that he has was remembered.
 */
export const OWN_GATE_KEY = 'own-gate';

/**
 * The same for the reports of installed glossary packs, whose shingles are those of the built-in
 * reports (PACK_GATE, not OWN_GATE). Absent until a pack with reports is installed.
 */
export const PACK_GATE_KEY = 'pack-gate';

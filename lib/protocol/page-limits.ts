/** Longest page text that is looked at, in UTF-16 code units; what comes after is left alone. */
export const MAX_PAGE_TEXT = 4_000_000;

/** Longest address that is looked at, in UTF-16 code units. */
export const MAX_ADDRESS = 4096;

/** Longest file of a glossary pack, in UTF-16 code units. */
export const MAX_PACK_FILE = 40_000_000;

/**
 * Longest file of a glossary pack as it travels: bytes of UTF-8 within a string of JSON. Chromium
 * refuses messages of more than 64 MiB; the rest is for what stands around it.
 */
export const MAX_PACK_BYTES = 64 * 1024 * 1024 - 1024;

/** Longest entry of the reader's own as JSON, in UTF-16 code units. */
export const MAX_ENTRY = 200_000;

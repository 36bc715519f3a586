/** Longest name of a page, in UTF-16 code units. */
export const MAX_PAGE = 2048;

/**
 * What names a page whichever part of it was jumped to. A fragment that begins with “/” or
 * “!” is an address of its own, as single-page applications make them.
 * @param url an address as browsers write it: absolute, scheme in lower case
 * @returns the address without such a fragment as names a part, at most 2,048 characters of it; '' when it is not http(s)
 */
export function pageOf(url: string): string {
  return /^https?:\/\/[^#]+(?:#[/!].*)?/.exec(url)?.[0].slice(0, MAX_PAGE) ?? '';
}

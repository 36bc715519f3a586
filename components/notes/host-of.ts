/** The host of an address of the web; undefined for the extension's own pages: the sample article. */
export function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(url)?.[1];
}

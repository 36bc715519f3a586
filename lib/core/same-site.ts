/** Whether two hosts belong to one site, without a list of public suffixes: only listed domains are known. */

/** Domains under which everybody registers: those below them are strangers to one another. */
const SUFFIX = /^(ac|com|edu|gov|mil|net|org)\.[a-z]{2}$/;

/**
 * @param domains listed domains such as “sina.com.cn”; below one that is a suffix itself (“gov.cn”),
 * the site is the domain together with the label in front of it
 */
export function sameSite(hostA: string, hostB: string, domains: readonly string[]): boolean {
  const [a, b] = [hostA.toLowerCase(), hostB.toLowerCase()];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const site = siteOf(a, domains);
  return site !== undefined && site === siteOf(b, domains);
}

function siteOf(host: string, domains: readonly string[]): string | undefined {
  const domain = domains
    .filter((one) => host === one || host.endsWith(`.${one}`))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  if (domain === '') return undefined;
  if (!SUFFIX.test(domain)) return domain;
  const label = host
    .slice(0, -domain.length - 1)
    .split('.')
    .at(-1);
  return label ? `${label}.${domain}` : domain;
}

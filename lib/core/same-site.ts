/** Whether two hosts belong to one site, without a list of public suffixes: judged by the shape of the name. */

/** Domains under which everybody registers: those below them are strangers to one another. */
const SUFFIX = /(?:^|\.)(ac|com|edu|gov|mil|net|org)\.[a-z]{2}$/;
/** An IPv4 address: its parts are no labels. */
const NUMERIC = /\.\d+$/;

/** Hosts below one registered name are of one site; below “gov.cn” and the like, the label in front counts as well. */
export function sameSite(hostA: string, hostB: string): boolean {
  const [a, b] = [hostA.toLowerCase(), hostB.toLowerCase()];
  return a !== '' && (a === b || (!NUMERIC.test(a) && siteOf(a) === siteOf(b)));
}

function siteOf(host: string): string {
  return host
    .split('.')
    .slice(SUFFIX.test(host) ? -3 : -2)
    .join('.');
}

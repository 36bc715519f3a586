/** Where a reader may look a term up: addresses of searches, opened by nobody but the reader. */

export type LookUpSite = 'gov' | 'people' | 'baidu' | 'bing';

export interface LookUpLink {
  readonly site: LookUpSite;
  /** https. */
  readonly url: string;
}

/** Each ends where the sought words begin. */
const SEARCHES: Readonly<Record<LookUpSite, string>> = {
  gov: 'https://sousuo.www.gov.cn/sousuo/search.shtml?code=17da70961a7&dataTypeId=107&searchWord=',
  people: 'https://search.people.cn/s?st=0&keyword=',
  baidu: 'https://www.baidu.com/s?wd=',
  bing: 'https://www.bing.com/search?q=',
};

/** Official sites first. */
const SITES = ['gov', 'people', 'baidu', 'bing'] as const satisfies readonly LookUpSite[];

/** Of half a surrogate pair no address can be made. */
const HALF_CHARACTER = /[\ud800-\udfff]/gu;
/** The quotation marks of a slogan are ornament; to a search they would mean something else. */
const ORNAMENT = /[“”‘’"「」『』《》\s]+/g;

export function lookUpLinks(term: string): readonly LookUpLink[] {
  const words = term.replace(HALF_CHARACTER, '').replace(ORNAMENT, ' ').trim();
  const plain = words.replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, '');
  return SITES.map((site) => ({ site, url: SEARCHES[site] + encodeURIComponent(plain) }));
}

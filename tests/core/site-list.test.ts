/** The list of sites and its evidence; that which lies beside the project (../shared) is looked up where it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseSites, type SiteEntry, type SiteEvidence } from '../../lib/core/site-list.ts';
import { SITES } from '../../lib/core/sites.ts';
import { siteTable } from '../../tools/site-table.ts';

const ROOT = new URL('../../', import.meta.url);
const FACTS = new URL('../shared/facts/facts.md', ROOT);
const CORPUS = new URL('../shared/corpus/real/', ROOT);

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const entries = parseSites(JSON.parse(read('assets/sites.json')));

type Kind = SiteEvidence['in'];
type Of<K extends Kind> = Extract<SiteEvidence, { readonly in: K }>;

/** Every piece of evidence of one kind, with the domain that it is for. */
function evidence<K extends Kind>(kind: K): { domain: string; seen: Of<K> }[] {
  return entries.flatMap(({ domain, seen }) =>
    seen.filter((one): one is Of<K> => one.in === kind).map((one) => ({ domain, seen: one })),
  );
}

const within = (host: string, domain: string): boolean => `.${host}`.endsWith(`.${domain}`);

describe('the list of sites', () => {
  it('is what the extension carries', () => {
    expect(read('lib/core/site-table.ts')).toBe(siteTable(entries));
    expect(SITES).toEqual(entries.map(({ domain, name }) => ({ domain, name })));
  });

  it.each([
    ['人民网', 'people.com.cn'],
    ['新华网', 'news.cn'],
    ['新华网 (old)', 'xinhuanet.com'],
    ['中新网', 'chinanews.com.cn'],
    ['央视网', 'cctv.com'],
    ['光明网', 'gmw.cn'],
    ['中国网', 'china.com.cn'],
    ['中国日报', 'chinadaily.com.cn'],
    ['经济日报/中国经济网', 'ce.cn'],
    ['中青网', 'youth.cn'],
    ['澎湃', 'thepaper.cn'],
    ['观察者', 'guancha.cn'],
    ['环球', 'huanqiu.com'],
    ['凤凰', 'ifeng.com'],
    ['新浪, desktop', 'sina.com.cn'],
    ['新浪, mobile', 'sina.cn'],
    ['网易', '163.com'],
    ['搜狐', 'sohu.com'],
    ['腾讯 and 微信公众号', 'qq.com'],
    ['头条', 'toutiao.com'],
    ['百家号', 'baidu.com'],
    ['财新', 'caixin.com'],
    ['第一财经', 'yicai.com'],
    ['求是', 'qstheory.cn'],
    ['半月谈', 'banyuetan.org'],
    ['山西日报', 'sxrb.com'],
    ['黄河新闻网 and its cities', 'sxgov.cn'],
    ['governments', 'gov.cn'],
  ])('has %s', (_, domain) => {
    expect(entries.map((entry) => entry.domain)).toContain(domain);
  });

  it('has media of Hong Kong and Taiwan', () => {
    const found = entries.filter(({ group }) => group === 'hk-tw');
    expect(found.filter(({ domain }) => domain.endsWith('.tw'))).not.toEqual([]);
    expect(found.filter(({ domain }) => domain.endsWith('.hk'))).not.toEqual([]);
  });

  it('has none of the mirrors on stolen names', () => {
    const mirrors = /by8833|dj191|sz1685|34ykzvw2|cuixie|thuitong|xuexiqiangqi|wxredian|freewechat/;
    expect(entries.filter(({ domain }) => mirrors.test(domain))).toEqual([]);
  });
});

describe('the evidence', () => {
  test('what was found by search stands on the site itself', () => {
    const found = evidence('search');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ domain, seen }) => !within(new URL(seen.url).hostname, domain))).toEqual(
      [],
    );
  });

  test('what a file of ours stands for is there', () => {
    expect(evidence('project').filter(({ seen }) => !existsSync(new URL(seen.path, ROOT)))).toEqual(
      [],
    );
  });

  test('every numbered file is described', () => {
    const described = read('docs/sites.md');
    const numbers = evidence('code').flatMap(({ seen }) => ('file' in seen ? [seen.file] : []));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((file) => !described.includes(`| ${file} |`))).toEqual([]);
  });

  test.skipIf(!existsSync(FACTS))('the fact sheet has seen the hosts', () => {
    const hosts = hostsInFacts(readFileSync(FACTS, 'utf8'));
    const claims = evidence('facts');
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ seen }) => !hosts.has(seen.host))).toEqual([]);
    expect(claims.filter(({ domain, seen }) => !within(seen.host, domain))).toEqual([]);
  });

  test.skipIf(!existsSync(CORPUS))('the corpus has pages of the sites', () => {
    const claims = evidence('corpus');
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ domain, seen }) => !within(siteOfPage(seen.page), domain))).toEqual([]);
  });
});

describe('a list is refused', () => {
  const entry: SiteEntry = {
    domain: 'example.cn',
    name: '示例网',
    group: 'regional',
    seen: [{ in: 'search', url: 'https://www.example.cn/a.html' }],
  };

  it.each<[string, readonly unknown[], RegExp]>([
    ['without evidence', [{ ...entry, seen: [] }], /0\.seen: seen nowhere/],
    ['with evidence of an unknown kind', [{ ...entry, seen: [{ in: 'memory' }] }], /0\.seen\.0/],
    ['with an address for a domain', [{ ...entry, domain: 'https://example.cn' }], /0\.domain/],
    ['with a path for a domain', [{ ...entry, domain: 'example.cn/news' }], /0\.domain/],
    ['with a name that ends a string', [{ ...entry, name: "'示例" }], /0\.name/],
    ['with an unknown group', [{ ...entry, group: 'others' }], /0\.group/],
    ['with a domain twice', [entry, entry], /example\.cn: covered by example\.cn/],
    [
      'with a domain below another',
      [{ ...entry, domain: 'news.example.cn' }, entry],
      /news\.example\.cn: covered by example\.cn/,
    ],
    ['that is none', {} as readonly unknown[], /not valid/],
  ])('%s', (_, list, problem) => {
    expect(() => parseSites(list)).toThrow(problem);
  });

  it('but not for a domain that merely ends alike', () => {
    expect(parseSites([entry, { ...entry, domain: 'anexample.cn' }])).toHaveLength(2);
  });
});

/** Hosts of the table “Reprint and site facts” that were seen or inferred from an address that was. */
function hostsInFacts(facts: string): ReadonlySet<string> {
  const table = facts.split('## Reprint and site facts')[1]?.split('\n## ')[0] ?? '';
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Set(
    rows
      .filter(([, , , status = '']) => /^(seen-original|inferred)/.test(status))
      .flatMap(([, hosts = '']) => hosts.match(/[a-z\d-]+(?:\.[a-z\d-]+)+/g) ?? []),
  );
}

function siteOfPage(page: string): string {
  const meta = new URL(`${page}/meta.json`, CORPUS);
  if (!existsSync(meta)) return '';
  const { site } = JSON.parse(readFileSync(meta, 'utf8')) as { readonly site: string };
  return site;
}

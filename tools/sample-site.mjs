/**
 * The sample news sites of the demo and the end-to-end tests: an invented report (assets/sample/article.html) on the site of
 * the daily that printed it, an excerpt of it re-set by a portal, and another article of the same daily. Each page answers
 * under its own host name; browsers resolve *.localhost to loopback by themselves (Node's fetch may not: send a Host header
 * to 127.0.0.1 instead). All names, places and figures are invented. No dependencies.
 */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** @param {string} name @returns {string} */
const asset = (name) => readFileSync(new URL(`../assets/sample/${name}`, import.meta.url), 'utf8');

/** Another article in the same genre: stock phrases and five glossary words in common with the sample, no passage. */
const OTHER = `<h1 class="title">老院子换新颜 老邻居笑开怀</h1>
<p class="subtitle">——枕溪区老旧小区改造见闻</p>
<p class="meta">2025-04-07　澄川日报记者 纪云舒</p>
<p>墙皮补好了，楼道亮堂了，晾衣绳不再横七竖八。四月的枕溪区枣树院，住了三十年的老住户们搬出竹椅，坐在新栽的紫藤下聊天。</p>
<p>枣树院建于上世纪九十年代，管线老化、停车无序、雨天积水，曾让居民头疼不已。去年冬天，小区改造被列入全区年度民生实事，施工队进场前，街道先开了十一场板凳会，把二百多条意见一条条记在本子上。</p>
<p>“改不改、怎么改，大伙儿说了算。”枣树院社区党委书记董青禾表示，改造坚持问题导向，紧盯群众身边的急难愁盼。一是先下后上，雨水管、燃气管、弱电线一次挖开、一次回填，避免马路反复“开膛破肚”。二是先急后缓，加装电梯六部，四楼以上的行动不便者优先选位。三是先绿后美，拆除违建腾出的空地不划车位，改成花圃和棋桌。</p>
<p>硬件好了，服务也要跟上。小区东门的旧锅炉房变身“邻里小屋”，楼下是儿童阅读角和日间照料中心，楼上是缝补铺、理发店，“一老一小”都有了去处。看门、保洁、护绿等活计设成公益性岗位，优先留给本院家庭困难的居民。五十四岁的马建英从前要骑车去城南零工市场等活，如今负责照看花圃，“下楼就是单位，心里踏实”。</p>
<p>改造容易，守住难。枣树院成立了业主自管小组，每户每月交十五元，账目贴在公示栏，谁家都能查。楼栋长每周六带人巡一遍，发现井盖松动、灯泡不亮，当天报、隔天修。半年下来，物业费收缴率从不到四成升到九成三。</p>
<p>据了解，枕溪区今年还将改造同类院落二十七个，惠及居民四千余户。区住房和城乡建设局负责人说，下一步将总结推广枣树院的做法，让更多老院子住得安心、住得舒心，把好事办好、实事办实。</p>`;

const REPRINT_TITLE = '家门口拍片、八块钱吃热饭：澄川今年这样办民生';

/** @param {string} template @param {string} title @param {string} article @returns {string} */
const fill = (template, title, article) =>
  template.replaceAll('{{title}}', () => title).replace('{{article}}', () => article);

/** Text of an element's HTML: no comments, tags, zero-width characters or source line breaks. @param {string} html */
const textOf = (html) =>
  html
    .replace(/<!--.*?-->|<[^>]+>/gs, '')
    .replace(/&#8203;|\u200b|\s*\n\s*/g, '')
    .trim();

/** Curly and straight quotes become corner brackets. @param {string} text @returns {string} */
function cornerQuotes(text) {
  let open = false;
  const straight = text.replace(/"/g, () => {
    open = !open;
    return open ? '「' : '」';
  });
  return straight.replace(/[“”‘’]/g, (c) => '「」『』'['“”‘’'.indexOf(c)]);
}

/**
 * The first `share` of the paragraphs' characters, ending with a whole sentence.
 * @param {string[]} paragraphs
 * @param {number} share
 */
function excerpt(paragraphs, share) {
  let left = Math.floor(paragraphs.join('').length * share);
  const out = [];
  for (const p of paragraphs) {
    if (p.length > left) {
      const end = p.slice(0, left).search(/[。！？][”」]?[^。！？]*$/);
      if (end >= 0) out.push(p.slice(0, end + (/[”」]/.test(p[end + 1] ?? '') ? 2 : 1)));
      break;
    }
    out.push(p);
    left -= p.length;
  }
  return out;
}

/** The article as the portal sets it: one div, line breaks for paragraphs, corner quotes, its last third cut. @param {string} fragment */
function reprint(fragment) {
  const body = [...fragment.matchAll(/<p>(.*?)<\/p>/gs)].map((m) => cornerQuotes(textOf(m[1])));
  const lines = excerpt(body, 2 / 3).map((p) => `\u3000\u3000${p}`);
  return `<div class="txt">${lines.join('<br><br>\n')}</div>`;
}

/** @param {string} fragment @returns {string} */
const titleOf = (fragment) => textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(fragment)?.[1] ?? '');

/** All pages, by "host/path". @returns {Map<string, string>} */
export function samplePages() {
  const article = asset('article.html').trim();
  const site = asset('site.html');
  return new Map([
    ['meipi.localhost/', fill(site, titleOf(article), article)],
    [
      'reprint.meipi.localhost/news/1',
      fill(asset('reprint.html'), REPRINT_TITLE, reprint(article)),
    ],
    ['meipi.localhost/other', fill(site, titleOf(OTHER), OTHER)],
  ]);
}

/**
 * Serves the pages on 127.0.0.1, choosing by Host header.
 * @param {{ port?: number, extra?: string | Buffer }} [options] `extra`: HTML to serve at meipi.localhost/file; bytes that are
 * not UTF-8 are sent without a charset, since the page names its own
 * @returns {Promise<{ port: number, url: string, close(): Promise<void> }>} `url`: the sample article, ending in "/"
 */
export async function startSampleServer({ port = 0, extra } = {}) {
  /** @type {Map<string, string | Buffer>} */
  const pages = samplePages();
  if (extra !== undefined) pages.set('meipi.localhost/file', extra);
  const server = createServer((req, res) => {
    const host = (req.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const page = pages.get(host + (req.url ?? '/').replace(/[?#].*$/s, ''));
    res.writeHead(page === undefined ? 404 : 200, {
      'content-type': isUtf8(Buffer.from(page ?? '')) ? 'text/html; charset=utf-8' : 'text/html',
      'cache-control': 'no-store',
    });
    res.end(
      page ?? '<!doctype html><html lang="zh-CN"><title>404</title><p>没有这一页。</p></html>',
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const at = server.address();
  const actual = at !== null && typeof at === 'object' ? at.port : port;
  return {
    port: actual,
    url: `http://meipi.localhost:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

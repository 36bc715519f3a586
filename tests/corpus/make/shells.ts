/** What stands around an article: six invented sites of different age and make. */

export interface Around {
  readonly title: string;
  readonly article: string;
  /** HTML to be strewn about, outside the article. */
  readonly strewn: readonly string[];
  readonly links: readonly string[];
  readonly style: string;
}

export interface Shell {
  readonly site: string;
  readonly articleSelector: string;
  readonly html: (around: Around) => string;
}

const head = (title: string, site: string, style: string) =>
  `<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>${title}_${site}</title>\n<style>body{background:#fff;color:#222}${style ? `\n${style}` : ''}</style>\n</head>`;
const list = (links: readonly string[]) =>
  links.map((link) => `<li><a href="./">${link}</a></li>`).join('\n');
const first = (strewn: readonly string[]) => strewn.slice(0, 3).join('\n');
const rest = (strewn: readonly string[]) => strewn.slice(3).join('\n');

export const PORTAL: Shell = {
  site: 'www.sohu.com',
  articleSelector: '#mp-editor',
  html: ({ title, article, strewn, links, style }) =>
    `${head(title, '澄川号', style)}
<body>
<div id="nav"><a href="./">首页</a> <a href="./">新闻</a> <a href="./">体育</a> <a href="./">更多</a></div>
${first(strewn)}
<div class="main"><h1>${title}</h1>
<div class="info"><span>2025-04-09 07:12</span> <span>来源：澄川日报</span></div>
<div class="article" id="mp-editor">
${article}
</div></div>
<div class="side"><h3>相关阅读</h3><ul>
${list(links)}
</ul></div>
${rest(strewn)}
<div id="foot">阅读 (3127) <a href="./">举报</a></div>
</body></html>
`,
};

export const NEWSPAPER: Shell = {
  site: 'epaper.sxrb.com',
  articleSelector: '#ozoom',
  html: ({ title, article, strewn, links, style }) =>
    `${head(title, '数字报', style)}
<body bgcolor="#ffffff">
<table width="960" align="center"><tr><td width="240" valign="top">
<b>第二版：民生</b><ul>
${list(links)}
</ul>${first(strewn)}
</td><td valign="top"><table><tr><td align="center"><strong>${title}</strong></td></tr>
<tr><td><div id="ozoom">
${article}
</div></td></tr></table>
${rest(strewn)}
</td></tr></table>
</body></html>
`,
};

export const GOVERNMENT: Shell = {
  site: 'www.gov.cn',
  articleSelector: '.pages_content',
  html: ({ title, article, strewn, links, style }) =>
    `${head(title, '澄川市人民政府', style)}
<body>
<div class="location">当前位置：首页 &gt; 政务动态 &gt; 部门动态</div>
${first(strewn)}
<h1>${title}</h1>
<div class="pages_content">
${article}
</div>
<div class="related"><h2>相关链接</h2><ul>
${list(links)}
</ul></div>
${rest(strewn)}
<div class="footer">主办：澄川市人民政府办公室　网站标识码：0000000000</div>
</body></html>
`,
};

export const MESSENGER: Shell = {
  site: 'mp.weixin.qq.com',
  articleSelector: '#js_content',
  html: ({ title, article, strewn, links, style }) =>
    `${head(title, '澄川发布', style)}
<body>
<div id="js_article"><h1 id="activity-name">${title}</h1>
<div id="meta_content"><a href="./">澄川发布</a> <em>2025年04月08日 18:30</em></div>
<div class="rich_media_content" id="js_content">
${article}
</div>
${strewn.join('\n')}
<div class="tail"><p>往期回顾</p><ul>
${list(links)}
</ul></div></div>
</body></html>
`,
};

export const MOBILE: Shell = {
  site: 'm.thepaper.cn',
  articleSelector: 'main article section',
  html: ({ title, article, strewn, links, style }) =>
    `${head(title, '澎湃号·政务', `section{font-size:17px;line-height:1.8}\n${style}`)}
<body><main>
${first(strewn)}
<article><header><h1>${title}</h1><time>2025-04-08 20:01</time></header>
<section>
${article}
</section></article>
<aside><ul>
${list(links)}
</ul></aside>
${rest(strewn)}
</main></body></html>
`,
};

export const FORUM: Shell = {
  site: 'www.douban.com',
  articleSelector: '.topic-richtext',
  html: ({ title, article, strewn, links, style }) =>
    `${head(title, '澄川小组', style)}
<body>
<div id="content"><h1>${title}</h1>
<div class="topic-doc"><h3><span class="from">来自: 汀边钓叟</span> <span>2025-04-09 22:40:17</span></h3>
<div class="topic-richtext">
${article}
</div></div>
<ul class="topic-reply">
<li><p>顶一下，家乡的事儿。</p></li>
<li><p>收藏了，慢慢看。</p></li>
</ul>
${strewn.join('\n')}
<div class="aside"><h2>最新话题</h2><ul>
${list(links)}
</ul></div></div>
</body></html>
`,
};

export const SHELLS: readonly Shell[] = [PORTAL, NEWSPAPER, GOVERNMENT, MESSENGER, MOBILE, FORUM];

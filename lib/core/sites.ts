/**
 * The sites on which Meipi reads, and no others: news offices, newspapers and
 * portals that print or reprint official reports. Subdomains are included,
 * save those where people keep private things.
 */
export interface Site {
  readonly domain: string;
  readonly name: string;
}

export const SITES: readonly Site[] = [
  // Central
  { domain: 'gov.cn', name: '政府网站' },
  { domain: 'people.com.cn', name: '人民网' },
  { domain: 'people.cn', name: '人民网' },
  { domain: 'peopleapp.com', name: '人民日报客户端' },
  { domain: 'xinhuanet.com', name: '新华网' },
  { domain: 'news.cn', name: '新华网' },
  { domain: 'cctv.com', name: '央视网' },
  { domain: 'cctv.cn', name: '央视网' },
  { domain: 'cnr.cn', name: '央广网' },
  { domain: 'cri.cn', name: '国际在线' },
  { domain: 'chinanews.com.cn', name: '中国新闻网' },
  { domain: 'chinanews.com', name: '中国新闻网' },
  { domain: 'gmw.cn', name: '光明网' },
  { domain: 'ce.cn', name: '中国经济网' },
  { domain: 'china.com.cn', name: '中国网' },
  { domain: 'chinadaily.com.cn', name: '中国日报网' },
  { domain: 'youth.cn', name: '中国青年网' },
  { domain: 'cyol.com', name: '中国青年报' },
  { domain: 'workercn.cn', name: '中工网' },
  { domain: 'cnwomen.com.cn', name: '中国妇女网' },
  { domain: 'qstheory.cn', name: '求是网' },
  { domain: 'theorychina.org.cn', name: '理论中国' },
  { domain: 'dangjian.cn', name: '党建网' },
  { domain: 'wenming.cn', name: '中国文明网' },
  { domain: 'xuexi.cn', name: '学习强国' },
  { domain: 'legaldaily.com.cn', name: '法治网' },
  { domain: 'cenews.com.cn', name: '中国环境' },
  { domain: 'huanqiu.com', name: '环球网' },
  { domain: 'haiwainet.cn', name: '海外网' },
  { domain: 'kepuchina.cn', name: '科普中国' },
  // Shanxi
  { domain: 'sxrb.com', name: '山西日报' },
  { domain: 'sxgov.cn', name: '黄河新闻网' },
  { domain: 'sxjjb.cn', name: '山西经济日报' },
  { domain: 'sanjinnews.com', name: '三晋新闻' },
  // Other provinces and cities
  { domain: 'bjnews.com.cn', name: '新京报' },
  { domain: 'bjd.com.cn', name: '京报网' },
  { domain: 'qianlong.com', name: '千龙网' },
  { domain: 'tianjinwe.com', name: '津云' },
  { domain: 'enorth.com.cn', name: '北方网' },
  { domain: 'hebnews.cn', name: '河北新闻网' },
  { domain: 'nmgnews.com.cn', name: '内蒙古新闻网' },
  { domain: 'nen.com.cn', name: '东北新闻网' },
  { domain: 'dbw.cn', name: '东北网' },
  { domain: 'eastday.com', name: '东方网' },
  { domain: 'jfdaily.com', name: '解放日报' },
  { domain: 'shobserver.com', name: '上观新闻' },
  { domain: 'xinmin.cn', name: '新民网' },
  { domain: 'thepaper.cn', name: '澎湃新闻' },
  { domain: 'jschina.com.cn', name: '中国江苏网' },
  { domain: 'zjol.com.cn', name: '浙江在线' },
  { domain: 'anhuinews.com', name: '中安在线' },
  { domain: 'fjsen.com', name: '东南网' },
  { domain: 'jxnews.com.cn', name: '大江网' },
  { domain: 'dzwww.com', name: '大众网' },
  { domain: 'iqilu.com', name: '齐鲁网' },
  { domain: 'dahe.cn', name: '大河网' },
  { domain: 'cnhubei.com', name: '荆楚网' },
  { domain: 'rednet.cn', name: '红网' },
  { domain: 'voc.com.cn', name: '华声在线' },
  { domain: 'southcn.com', name: '南方网' },
  { domain: 'nfnews.com', name: '南方+' },
  { domain: 'infzm.com', name: '南方周末' },
  { domain: 'dayoo.com', name: '大洋网' },
  { domain: 'ycwb.com', name: '金羊网' },
  { domain: 'sznews.com', name: '深圳新闻网' },
  { domain: 'zsnews.cn', name: '中山网' },
  { domain: 'jmnews.com.cn', name: '江门新闻网' },
  { domain: 'gxnews.com.cn', name: '广西新闻网' },
  { domain: 'hinews.cn', name: '南海网' },
  { domain: 'cqnews.net', name: '华龙网' },
  { domain: 'scol.com.cn', name: '四川在线' },
  { domain: 'gog.cn', name: '多彩贵州网' },
  { domain: 'yunnan.cn', name: '云南网' },
  { domain: 'cnwest.com', name: '西部网' },
  { domain: 'gscn.com.cn', name: '中国甘肃网' },
  { domain: 'qhnews.com', name: '青海新闻网' },
  { domain: 'nxnews.net', name: '宁夏新闻网' },
  { domain: 'ts.cn', name: '天山网' },
  { domain: 'vtibet.cn', name: '西藏网络广播电视台' },
  // Portals and magazines that reprint
  { domain: 'qq.com', name: '腾讯网、微信公众号' },
  { domain: 'sina.com.cn', name: '新浪' },
  { domain: 'sina.cn', name: '手机新浪' },
  { domain: 'sohu.com', name: '搜狐' },
  { domain: '163.com', name: '网易' },
  { domain: 'ifeng.com', name: '凤凰网' },
  { domain: 'baidu.com', name: '百家号' },
  { domain: 'toutiao.com', name: '今日头条' },
  { domain: 'douban.com', name: '豆瓣' },
  { domain: 'guancha.cn', name: '观察者网' },
  { domain: 'caijing.com.cn', name: '财经网' },
  { domain: 'caixin.com', name: '财新网' },
  { domain: 'yicai.com', name: '第一财经' },
  { domain: '21cbh.com', name: '21财经网' },
  { domain: '21jingji.com', name: '21经济网' },
  { domain: 'jiemian.com', name: '界面新闻' },
  { domain: 'readhub.cn', name: 'Readhub' },
  { domain: 'tom.com', name: 'TOM' },
  { domain: '022china.com', name: '022中国' },
  { domain: 'fx361.cc', name: '参考网' },
  { domain: 'zgshige.com', name: '中国诗歌网' },
  { domain: 'chinareviewnews.com', name: '中国评论新闻网' },
  { domain: 'crntt.com', name: '中国评论通讯社' },
  { domain: 'zaobao.com', name: '联合早报' },
  { domain: 'zaobao.com.sg', name: '联合早报' },
  // Our own sample article; *.localhost never leaves this machine (RFC 6761, 6.3)
  { domain: 'meipi.localhost', name: '眉批示例（本机）' },
];

/** Host names with one of these parts hold what is private: mail, documents, accounts, services. */
const PRIVATE_PARTS = [
  ...['mail', 'exmail', 'qiye', 'work', 'doc', 'docs', 'note', 'weiyun', 'qzone', 'pan', 'yun'],
  ...['passport', 'login', 'sso', 'accounts', 'account', 'aq', 'pay', 'reg', 'tysfrz'],
  ...['etax', 'zwfw', 'ybj', 'rsj12333', 'gjj', 'jiaoyi'],
];
/** The same, where the part alone would say too much. */
const PRIVATE_HOSTS = [
  'wx.qq.com',
  'wx2.qq.com',
  'fanyi.baidu.com',
  'map.baidu.com',
  'vip.sina.com.cn',
];

/** Match patterns for content script, popover page and frame ancestors. */
export const SITE_PATTERNS: readonly string[] = SITES.map((site) => `*://*.${site.domain}/*`);
export const EXCLUDED_PATTERNS: readonly string[] = PRIVATE_HOSTS.map((host) => `*://*.${host}/*`);
/** Globs over the whole address, as the manifest's exclude_globs takes them. */
export const EXCLUDED_GLOBS: readonly string[] = PRIVATE_PARTS.flatMap((part) => [
  `http*://${part}.*`,
  `http*://*.${part}.*.*/*`,
]);

export function isListed(host: string): boolean {
  const parts = host.split('.');
  if (PRIVATE_PARTS.some((part) => parts.includes(part))) return false;
  if (PRIVATE_HOSTS.some((one) => isWithin(host, one))) return false;
  return SITES.some((site) => isWithin(host, site.domain));
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

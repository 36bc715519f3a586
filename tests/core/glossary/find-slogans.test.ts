/** Number slogans in sentences of ours, and what only looks like one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSlogans, type Span } from '../../../lib/core/glossary/find-slogans.ts';
import { traditional } from '../report/support/sample.ts';
import { anyText } from '../support/texts.ts';

function found(raw: string): string[] {
  return whole(raw).map(({ start, end }) => raw.slice(start, end));
}

function whole(raw: string, taken: readonly Span[] = []): Span[] {
  return findSlogans(raw, [{ start: 0, end: raw.length }], taken);
}

const plain = (marked: string) => marked.replace(/[[\]]/g, '');
const namesIn = (marked: string) =>
  Array.from(marked.matchAll(/\[(.*?)\]/g), ([, name = '']) => name);

/** What is to be found stands in [brackets]. */
const SLOGANS: readonly string[] = [
  // Digit codes.
  '河口镇推行[“1458”工作法]，干部下村不空手',
  '县里对照[“267”战略部署]开了三次会',
  '全区构建[“1+3+N”治理体系]',
  '社区摸索出[1+3+N模式]，邻里纠纷少了',
  '他们把[“1+X”证书制度]讲给家长听',
  '人社局启动[“30+N”系列招聘活动]',
  '街道实行[“党建+N”服务模式]',
  '企业盼着[“3+2”培养机制]早点落地',
  '乡里总结出[“123”工作法]',
  '集团搭起[“1131N”党建工作体系]',
  '[“16819”健康行动]换了新版本',
  '支部办了[“五联四创三服务”活动]',
  '这套[1458工作法]写进了手册',
  '学校曾入选[“985”工程]',
  '[“985”]、[“211”]高校都来招人',
  '网友抱怨[“997”工作制]伤身体',
  '年轻人被[“727”]套餐贷缠住了',
  // A count and what is counted.
  '机关建设[“五型机关”]，先从开会改起',
  '创建[五型班组]的活动还在继续',
  '老李讲了一堂[“四个自信”]的课',
  '谁都要牢记[“两个维护”]',
  '单位压缩[“三公”]经费',
  '做到[“六个一”]，台账清清楚楚',
  '小区物业落实[“三同时”制度]',
  '开发区提出[“四新”经济]怎么算账',
  '经济面临[“三重压力”]，小店先感到冷',
  '办公室挂着[“七个不准”]的牌子',
  '农业局说[“新三样”]卖得不错',
  '城里也要关心[三农]，这话不假',
  '[双减]之后，操场热闹了',
  '高校盯着[双一流]名单',
  '村里的[双拥]工作有人管',
  '专家谈[“三权分置”改革]的下一步',
  '按[“三步走”战略]，明年是第二步',
  '全市打响[三大攻坚战]',
  '要求实施[八大提升行动]',
  '文件列出[“四大”行动]的牵头单位',
  '工地推行[“五个统一”管理标准]',
  '[五级书记]抓一件事，事就好办',
  '乡里讲[“十个严禁”]，先念给自己听',
  // Parallel counts.
  '国企提出[“三化四型”建设目标]',
  '这家公司按[三化四型]的路子走了五年',
  '规划画出[“一核两翼三带”空间布局]',
  '形成[一主两副]的格局',
  '[一带一路]沿线的朋友来看茶园',
  '[“一老一小”]都有人照看',
  '招聘启事写明[五险一金]',
  '支部的[“三会一课”]没有断过',
  '脱贫村守住[“两不愁三保障”]底线',
  '河边竖着[“两横三纵”]的示意图',
  '县城定下[“一环串联、两带展开、全域协同”空间布局]',
  '园区摆开[“一园六区”]的摊子',
  '局里交出[“五低四高”]的账单',
  '出台[“47+32+20”稳岗政策体系]',
  '老人念叨[“三篇大文章”]写得好不好',
  // Scales.
  '今年开工的[“十百千”工程]共有三批',
  '农口推动[百千万工程]往村里走',
  '文化馆办起[“百千万”阅读活动]',
  '剧院响应[“双百”方针]排了新戏',
  '商会发起[“万企兴万村”行动]',
  // Meetings.
  '[两会]刚开完，记者就下了乡',
  '县里[四套班子]都到了工地',
  '镇上讲[“五大振兴”]各有各的账',
  '县里的[“两会一节”]定在秋天',
];

const PLAIN: readonly string[] = [
  // Dates, amounts, numbers of things.
  '2025年3月19日上午9点30分，会议开始',
  '全村共有156户，其中12户在外',
  '他家住幸福路1366号3单元501室',
  '比分定格在27+11，主队赢了',
  '这台手机是8+128GB的版本',
  '请拨打“120”或者“12345”热线',
  '“315”晚会之后，店家换了招牌',
  '“八一”建军节前，战士回了信',
  '“五四”青年座谈在操场边举行',
  '国道210线堵了40多公里',
  '新机型S20和“含光800”没有关系',
  '依照第二十三条第一款处理',
  '一共3+2=5个苹果',
  '“365”天守着同一座桥',
  '他在“2024”年度会上睡着了',
  // Ordinals, plans, congresses.
  '“十四五”规划写到了第三页',
  '党的二十大报告他读了两遍',
  '十八届三中全会那年他参军',
  '“第二故乡”让他想家',
  '第三次分配是个新词',
  '一是修路，二是架桥，三是通水',
  '世界第二大经济体是哪一个',
  // Idioms and figures of speech.
  '他一心一意种树，从不三心二意',
  '风从“四面八方”来',
  '大家“七嘴八舌”说开了',
  '集市上五花八门，什么都有',
  '这叫“一举两得”',
  '“三人行，必有我师”',
  '打通“最后一公里”',
  '这是一把“双刃剑”',
  '谈判最怕“双输”，最好“双赢”',
  '项目实现“三级跳”',
  // One, single, each.
  '大厅提供“一站式”服务',
  '打开微信“扫一扫”',
  '城乡一体化走了很久',
  '推行“一村一品”，各有各的招',
  // A count of this text only.
  '园区分为五大产业园区和两个码头',
  '八项重点工作之一是修路',
  '部署了6方面33项措施',
  '企业遇到两大难题',
  '他讲了三个故事',
  '今年有三大看点',
  '本报评出十大新闻',
  '“十佳诗歌”评选结束',
  // Other words with the same characters.
  '两会员在门口争执',
  '第三农场今年丰收',
  '三大工程师同台，两大行动队出发',
  '医院接诊二型糖尿病病人，四型肝炎少见',
  '会议室里双方握手，两岸同胞都在看',
  '双创伤口愈合得慢',
  '数百万工程款还没有到账',
  '千百年来，河水没有改道',
  '“三天打鱼、两天晒网”要不得，“一问、二看”再说',
  '三室一厅的房子，三男两女合租',
  '“三国”故事他讲了“三天三夜”',
  '车祸造成“三死一伤”',
  '“两口子”在“三亚”开店',
  '儿子说“我有两个好朋友”',
  '三星手机和二维码都在桌上',
  '“顶层设计+基层创新”不带数字',
  '三大运营商推进工程，五大行动作频频',
  '战士检阅四型导弹，七型战车走在后面',
  '循环语句里 N+1=5，n+1 个元素',
  '这是党的十九大提升工程质量的要求',
  '仓库登记了156战略储备粮',
  '联赛是双循环赛制，双控开关坏了',
  '“千万不能”忘了带伞，“三晋”是个地名',
  '“三班制”和“二进制”都是“两回事”',
  '“五彩”的风筝挂在“两岸”',
  '孩子走了两步走到门口',
  '周四同步直播，初五同步上线',
  '文件编号1366工作部署另附',
  '公园里一老一小两人散步，老大行动迟缓',
];

test('there are sixty sentences and more, half of them without a slogan', () => {
  expect(SLOGANS.length).toBeGreaterThanOrEqual(30);
  expect(PLAIN.length).toBeGreaterThanOrEqual(30);
});

describe('in', () => {
  test.each(SLOGANS)('%s', (marked) => {
    expect(found(plain(marked))).toEqual(namesIn(marked));
  });
});

describe('nothing in', () => {
  test.each(PLAIN)('%s', (raw) => {
    expect(found(raw)).toEqual([]);
  });
});

describe('written otherwise,', () => {
  const WAYS: readonly [string, (text: string) => string][] = [
    ['traditional', traditional],
    ['full-width digits', (text) => text.replace(/[0-9A-Z+]/g, widened)],
    ['corner quotes', (text) => text.replace(/“/g, '「').replace(/”/g, '」')],
    ['double corner quotes', (text) => text.replace(/“/g, '『').replace(/”/g, '』')],
    ['single quotes', (text) => text.replace(/“/g, '‘').replace(/”/g, '’')],
    ['straight quotes', (text) => text.replace(/[“”]/g, '"')],
    ['a line break after every character', (text) => Array.from(text).join('\u2028')],
    ['wide blanks', (text) => Array.from(text).join('\u3000')],
    ['source line breaks', (text) => Array.from(text).join('\n    ')],
    ['zero-width characters', (text) => Array.from(text).join('\u200b')],
  ];

  test.each(WAYS)('%s: the same is found', (_, way) => {
    for (const marked of SLOGANS) {
      expect(found(way(plain(marked))).map(lean)).toEqual(
        found(plain(marked)).map((name) => lean(way(name))),
      );
    }
    for (const raw of PLAIN) expect(found(way(raw))).toEqual([]);
  });

  test.each([
    ['对照[156战略举措]列清单', '按[1366工作部署]走', '[1+11模式]很省事', '[10+N]项招聘活动'],
    ['打造[五型卫健]，办好[九大提升工程]', '落实[四同步]，开展[十百示范工程]', '推进[四大行动]'],
  ])('without quotes: %s, %s, %s', (...sentences) => {
    for (const marked of sentences) {
      expect(found(plain(marked))).toEqual(namesIn(marked));
    }
  });

  test('Kangxi radicals for numerals', () => {
    expect(found('市里抓⼆区⼀带的“⼋个⼀”活动')).toEqual(['“⼋个⼀”活动']);
  });
});

const widened = (char: string) => String.fromCharCode(char.charCodeAt(0) + 0xfee0);
const lean = (text: string) => text.replace(/[\s\u200b]/g, '');

test('no name reaches over the end of a paragraph', () => {
  expect(found('讲“四个\u2029自信”，三化\u2029四型')).toEqual([]);
});

test('only in the zones, and only there', () => {
  const raw = '前有三化四型，中有“1+3+N”，后有双减';
  expect(findSlogans(raw, [{ start: 7, end: 16 }], [])).toEqual([{ start: 9, end: 16 }]);
  expect(findSlogans(raw, [], [])).toEqual([]);
  expect(findSlogans(raw, [{ start: 0, end: 4 }], [])).toEqual([]);
});

test('what is explained already is left out, whatever the order in which it is told', () => {
  const raw = '三化四型、“1458”工作法、双减、五险一金';
  const all = whole(raw);
  expect(all).toHaveLength(4);
  const [first, second, third, last] = all as [Span, Span, Span, Span];
  const inside = { start: second.start + 1, end: second.start + 5 };
  expect(whole(raw, [{ start: third.end, end: third.end + 1 }, inside])).toEqual([
    first,
    third,
    last,
  ]);
  expect(whole(raw, [{ start: 0, end: raw.length }])).toEqual([]);
});

test('spans lie in the zone, in order, apart, whatever the text', () => {
  const bits = fc.constantFrom(
    ...'“”"三化四型两大行动工程+1N十百千会农项第的是\u2029\u2028 ８兩',
    '1458',
    '工作法',
  );
  const texts = fc.oneof(
    anyText,
    fc.array(bits, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (raw, one, other) => {
      const [start = 0, end = 0] = [one, other]
        .map((at) => at % (raw.length + 1))
        .sort((a, b) => a - b);
      let free = start;
      for (const span of findSlogans(raw, [{ start, end }], [])) {
        expect(span.start).toBeGreaterThanOrEqual(free);
        expect(span.end).toBeGreaterThan(span.start);
        free = span.end;
      }
      expect(free).toBeLessThanOrEqual(end);
    }),
  );
});

test.each([
  '1',
  '三',
  '“',
  '"',
  '“三',
  '两大',
  '十百千',
  '1+',
  'N+1',
  '第三',
  '三大行',
  '一核两',
  '“1+',
  '三 ',
])('ends on 200,000 characters of %s', (unit) => {
  const raw = unit.repeat(200_000 / unit.length);
  expect(whole(raw).every(({ start, end }) => end - start < 60)).toBe(true);
});

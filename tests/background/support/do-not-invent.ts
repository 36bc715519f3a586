/** The fact sheet's do-not-invent list, row by row, as rules that an entry can break. */
import type { Concept } from '../../../lib/core/glossary/concept.ts';

interface Rule {
  /** The entry that the row is about. */
  readonly id: string;
  /** How many items the expansion may list. */
  readonly items: number;
  /** What no item may say… */
  readonly item?: RegExp;
  /** …and what may be said only to deny it, in `unknown`. */
  readonly denied?: RegExp;
  /** What no text may say, not even there. */
  readonly never?: RegExp;
  /** What `unknown` must speak of. */
  readonly missing: RegExp;
}

/** By the name in the table's first cell. */
export const DO_NOT_INVENT: Readonly<Record<string, Rule>> = {
  '“156”战略举措': {
    id: '156-zhanlue-jucuo',
    items: 0,
    denied: /五张牌|five cards|一个战略目标|[“"][156][”"]\s*(是|指|即|=)/,
    missing: /“1”“5”“6”.*没有查到/,
  },
  '“五型卫健”': {
    id: 'wu-xing-weijian',
    items: 0,
    denied: /政协|检察院|四型/,
    never: /忠诚|有为|团结|书香|清廉|学习型|活力型/,
    missing: /五个“型”.*没有查到/,
  },
  '“九大提升工程”': {
    id: 'jiu-da-tisheng-gongcheng',
    items: 1,
    item: /^(?!医改提升工程)/,
    denied: /五点|高水平医院|中医药强市|投诉渠道|疾病预防控制/,
    missing: /其余八项.*没有查到/,
  },
  '“1366”工作部署': {
    id: '1366-gongzuo-bushu',
    items: 0,
    denied: /体制机制|核心能力|医防融合|[“"][136][”"]/,
    missing: /1、3、6、6.*没有查到/,
  },
  '“十百示范工程”': {
    id: 'shi-bai-shifan-gongcheng',
    items: 0,
    denied: /431|1251|十[个家]|百[个家]/,
    never: /省级项目|省级工程/,
    missing: /(数|“十”).*(不清楚|没有查到)/,
  },
  '“10+N”的N': {
    id: '10jiaN-gonggong-jiuye',
    items: 5,
    item: /N/,
    missing: /“N”.*没有/,
  },
  八项重点工作: {
    id: 'ba-xiang-zhongdian-gongzuo',
    items: 1,
    item: /^(?!突出民生改善)/,
    denied: /九个方面|九方面/,
    missing: /其余七项.*没有查到/,
  },
  '奥运会有人、全运会夺金': {
    id: 'aoyunhui-youren-quanyunhui-duojin',
    items: 0,
    denied: /体育局|sports bureau/,
    missing: /没有查到/,
  },
  国家基本养老服务综合平台试点: {
    id: 'jiben-yanglao-pingtai-shidian',
    items: 0,
    never: /晋中(已|也)?(入选|在名单)/,
    missing: /名单没有查到/,
  },
};

/** @returns one line a breach */
export function inventions(concept: Concept, rule: Rule): readonly string[] {
  const { unknown, expansion, definition, english = '', inReports = [] } = concept;
  const items = (expansion?.items ?? []).map(({ zh }) => zh);
  const said = [english, ...[definition, ...inReports].flatMap(({ zh, en }) => [zh, en]), ...items];
  const gap = unknown?.zh ?? '';
  return [
    ...(items.length > rule.items ? [`${items.length} items, not ${rule.items}`] : []),
    ...items.filter((item) => rule.item?.test(item)).map((item) => `item ${item}`),
    ...(rule.denied?.test(said.join('\n')) ? [`says ${rule.denied}`] : []),
    ...(rule.never?.test(`${said.join('\n')}\n${gap}`) ? [`says ${rule.never}`] : []),
    ...(rule.missing.test(gap) ? [] : [`is silent on ${rule.missing}`]),
  ].map((problem) => `${concept.id}: ${problem}`);
}

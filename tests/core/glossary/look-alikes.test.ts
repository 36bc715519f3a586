/**
 * What the built-in glossary marks, and what only looks like it: the same characters cut
 * in another place (“专业｜镇痛”), inside a longer number or name, or of another matter.
 */
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../lib/core/glossary/lexicon.ts';
import { variantsOf } from '../../../lib/core/glossary/variants.ts';
import { createCharFold } from '../../../lib/core/text/char-fold.ts';
import { normalise } from '../../../lib/core/text/normal-text.ts';
import { builtInPack } from '../../../tools/built-in-pack.ts';
import { foldPairs } from '../../../tools/fold-pairs.ts';

const REPORT = 'jzrb-2025-03-19-minsheng';
const { concepts } = builtInPack();
const fold = createCharFold(foldPairs());
const lexicon = createLexicon(concepts, fold);

/** @param reportId in whose text it stands; undefined: on any page */
function marked(raw: string, reportId?: string): string[] {
  return lexicon
    .find(raw, normalise(raw, fold), [{ start: 0, end: raw.length, reportId }])
    .map(({ start, end }) => raw.slice(start, end));
}

/** Terms that stand in the text of the report, in [brackets]. */
const TERMS: readonly string[] = [
  '会上重申[“156”战略举措]，一条一条对账',
  '部署会提出：[實施「156」戰略]，稳扎稳打',
  '落实[市委“156”战略]，先看项目',
  '疾控中心对照[“1366”工作部署]列了清单',
  '到2024。[1366部署]写进了年度计划',
  '效果不错。[“1+11”模式]还要推广',
  '采用[１＋１１模式]之后',
  '乡镇医生说[“1+11”的模式]省事',
  '这是[八项重点工作]的第三项',
  '当前[8项重点工作]都有专人负责',
  '目前[11个县（区、市）]都已开通',
  '盯紧[九大提升工程]的进度',
  '加快“[九大提升工程]”院内改造',
  '[养老服务“十百示范工程”]开工',
  '推进[幸福养老建设工程]质量回访',
  '[市两会]刚闭幕，代表们就下了乡',
  '县里传达[市两会]精神',
  '记者带着问题上[两会]',
  '[两会]期间，热线不断',
  '围绕[两会]谈民生的人不少',
  '学会了吗？[全国两会]新词有哪些',
  '把[省两会]要求带回村里',
  '去[市中医院]抓药',
  '[市中医院]线上挂号已经开通',
  '[市中医院]落实了两张床位',
  '[市第一人民医院]门诊楼',
  '[智慧中医院]能查处方',
  '[晋中院区]挂牌',
  '[医改]成效要让病人说',
  '推进[医改]，要求[医改]部门公开账本',
  '山西[医改]办了几件实事',
  '农村[医改]不能慢',
  '村口的[日间照料中心]情况不错',
  '在[日间照料中心]理发不要钱',
  '[农村老年人日间照料中心]开门早',
  '新建[社区养老服务中心]三处',
  '[区域养老服务中心]有电梯',
  '参加[大学生创业培训]班',
  '安排[公益性岗位]一百个',
  '发放[岗位补贴]近万元',
  '[社保补贴]到账了',
  '办理[就业见习]手续',
  '领到一本[就业援助]手册',
  '申请[零工市场]摊位',
  '擦亮[劳务品牌]',
  '晚上看[直播带岗]',
  '[直播招聘]会周五开',
  '可领[一次性创业补贴]',
  '窗口提供[“一站式”创业服务]',
  '做好[重点群体就业]帮扶',
  '十月是“[敬老月]”，月初就有活动',
  '把[银发经济]做大',
  '发展[银发經濟]，基金银行都来了',
  '关心“[一老一小]”',
  '建立[基本养老服务]清单',
  '建设中的[老年友好型社会]',
  '午饭去[老年食堂]',
  '参与[银龄行动]的老师',
  '落实“[四同步]”要求，提高[四同步]水平',
  '[康养产业]绩效考核、[康养产业]主体多元',
  '争取[国家临床重点专科]',
  '牵头[縣域醫共體]',
  '健全[体教融合]机制，推动[体教融合]同步见效',
  '坚持[医防融合]，[医防融合]同质化管理',
  '建设[中医药强市]',
  '叫响“[五型卫健]”',
  '做实[健康晋中]',
  '发展[新质生产力]',
  '完善[链长制]，[链长制]定期会商',
  '服务[重点产业链]',
  '培育[专业镇]，[专业镇]反映的问题',
  '启动[“四大”行动]',
  '办好“[关键小事]”',
  '住房是[头等大事]',
  '办实[民生实事]',
  '学习[2025年国务院政府工作报告]',
];

/** No spelling of a term stands here. */
const NEAR_MISSES: readonly string[] = [
  '收到第1366号建议',
  '拨打13661560011查询快递',
  '总机0351-1366转部署科',
  '门牌156-1366',
  '新增156万人次',
  '签下156个战略合作意向',
  '156战略储备粮库动工',
  '“1+110”联动值班',
  '“1+115”模式',
  '千百示范工程',
];

/** A spelling of a term stands here, but does not mean it, not even in the text of the report. */
const LOOK_ALIKES: readonly string[] = [
  '文件编号1366工作部署表',
  '第1366工作部署文',
  '订单号9156战略举措',
  '第156战略举措',
  '市委156战略合作协议',
  '21+11模式',
  '第1+11模式',
  '版本3.1+11模式',
  '总分2.1+11的模式',
  '百1加11模式',
  '十八项重点工作',
  '18项重点工作',
  '第8项重点工作',
  '八项重点工作组',
  '八项重点工作餐',
  '全国11个县（区、市）',
  '211个县（区、市）',
  '第11个县市区',
  '党的十九大提升工程质量论坛',
  '九大提升工程师联谊',
  '十百示范工程师',
  '五十百示范工程',
  '幸福养老工程师',
  '聘请两会计师把关',
  '两会计制度并行',
  '吸收两会员单位',
  '新选两会长共同主持',
  '两会议室同时启用',
  '在两会场馆之间',
  '职代会两会合并召开',
  '理事会、监事会两会合一',
  '海基会与海协会恢复对话，两会代表握手',
  '海峡两会复谈',
  '博览会、峰会加民歌节，“两会一节”开幕',
  '市两会计师事务所',
  '全市中医院',
  '厦门市中医院',
  '各县市中医院',
  '市中医院校招生',
  '市中医院士工作站',
  '智慧中医院校联盟',
  '太原市第一人民医院',
  '山西医科大学晋中院区',
  '中医改行开店',
  '村医改签合同',
  '就医改约下周',
  '军医改建病房',
  '老人在日间照料中心情舒畅',
  '请日间照料中心理咨询师',
  '社区日间照料中心',
  '社区养老服务中心理辅导',
  '大学生创业培训师',
  '非公益性岗位',
  '护士岗位补贴',
  '环卫岗位补贴',
  '直播带岗亭去哪',
  '劳务品牌匾',
  '零工市场化',
  '非一次性创业补贴',
  '一站式创业服务器',
  '非重点群体就业',
  '中秋敬老月饼',
  '尊敬老月嫂',
  '孝敬老月薪',
  '敬老月亮湾',
  '银发经济舱',
  '白头翁银发经济拮据',
  '银发经济作物',
  '一老一小两人散步',
  '一老一小伙在等车',
  '公园里一老一小手牵手',
  '基本养老服务员',
  '中老年食堂',
  '银龄行动不便',
  '银龄行动缓慢',
  '第四同步辐射光源',
  '第十四同步卫星',
  '周四同步直播',
  '初四同步上线',
  '临床重点专科学校',
  '动物疾控体系',
  '兽医防融合',
  '军医防融合',
  '文体教融合',
  '中医药强市场',
  '十五型卫健',
  '健康晋中学生',
  '新质生产力量',
  '产业链长制定方案',
  '重点产业链接',
  '重点产业链路',
  '专业镇痛',
  '专业镇定剂',
  '专业镇静',
  '专业镇纸',
  '十四大行动',
  '四大行动迟缓',
  '关键小事故',
  '头等大事化小',
  '民生实事求是',
  '中国式现代化，民生为大局',
  '2018年国务院政府工作报告',
];

test('each look-alike holds a spelling of a term', () => {
  const spellings = variantsOf(concepts, fold).map((variant) => variant.text);
  const harmless = LOOK_ALIKES.filter((raw) => {
    const { text } = normalise(raw, fold);
    return !spellings.some((spelling) => text.includes(spelling));
  });
  expect(harmless).toEqual([]);
});

describe('in the text of the report', () => {
  test.each(TERMS)('%s', (written) => {
    const surfaces = [...written.matchAll(/\[(.*?)\]/g)].map(([, surface]) => surface);
    expect(surfaces.length).toBeGreaterThan(0);
    expect(marked(written.replace(/[[\]]/g, ''), REPORT)).toEqual(surfaces);
  });

  test.each([...LOOK_ALIKES, ...NEAR_MISSES])('not %s', (raw) => {
    expect(marked(raw, REPORT)).toEqual([]);
  });
});

describe('on any page', () => {
  test.each([...LOOK_ALIKES, ...NEAR_MISSES])('not %s', (raw) => {
    expect(marked(raw)).toEqual([]);
  });

  test('concepts of a report are not marked', () => {
    expect(marked('市两会之后，专业镇和银发经济')).toEqual(['银发经济']);
  });
});

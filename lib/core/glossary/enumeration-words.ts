/** Words of the genre by which lists and the slogans they belong to are told (simplified; see page-window.ts). */

const GOVERNING =
  '实施|开展|推进|推动|落实|贯彻|执行|推行|启动|组织|部署|谋划|抓好|抓实|抓牢|做好|做实|做强|做优|打造|构建|建设|建立|建成|' +
  '健全|完善|深化|强化|优化|细化|突出|聚焦|围绕|紧扣|瞄准|锚定|坚持|坚守|实现|加快|加强|形成|培育|发展|壮大|提升|提高|推出|' +
  '制定|出台|确立|明确|提出|创建|创新|探索|践行|发挥|整合|依托|按照|遵循|具备|拥有|设立|成立|布局|打好|打响|办好|用好|唱响|' +
  '擦亮|叫响|统筹|做到|学习|宣传|研究|推广|促进|扩大|巩固|注重|通过|借助|运用|营造|描绘|绘就|争做|争创|畅通|织密|筑牢';

/** A verb that takes a list or a slogan as its object. */
const VERB = `(?:${GOVERNING})`;
const ADVERB =
  '(?:今年|明年|近年来|目前|同时|我[省市县区]|全[省市县区]|将|要|已|正|以|并|还|也|再|更|需|须|在|全面|全力|深入|大力|扎实|持续|着力|积极|重点|进一步|继续|统一|集中|系统|率先)';

export const ENDS_IN_VERB = new RegExp(`(?:^[以在从由把将对向]|${VERB}(?:好|了|起|出|成|以)?)$`);
export const VERB_OR_BOUND = `(?:^|[,。;:(\\n]|${VERB}|[好成起])`;
export const STARTS_WITH_VERB = new RegExp(`^${VERB}`);
/** The verb with which a clause begins. */
export const LEADING_VERB = new RegExp(`^${ADVERB}*${VERB}(?:好|了|起|出|成|以)?`);
/** Verbs that may have actions as object: “开展提升服务、优化环境两大行动”. */
export const CARRIES_ACTIONS = /(?:实施|开展|启动|推行|组织)$/;
/** A last member that ends so governs the slogan and is none of its kind. */
export const GOVERNS_NEXT =
  /(?:实施|落实|贯彻|执行|开展|启动|推行|抓好|出台|制定|聚焦|围绕|坚持|实现|打造|构建|推进|学习|部署)$/;
/** Whose slogan it is (“省委、市政府‘两大’部署”), not what it counts. */
export const OWNER =
  /(?:[省市区县镇乡村州盟旗厅局委办院部处站所会社组队团校]|政府|中央|国家|公司|集团|同志|书记|市长|部门|单位)$/;

const THING =
  '行动|工程|机制|体系|模式|政策|措施|举措|工作法|工作|战略|目标|任务|方案|方针|原则|理念|思路|路径|格局|制度|方法|办法|做法|品牌|特色|优势|产业|领域|方面|内容|环节|重点|关键|推进法|标准|问题|难题|清单|平台|项目';
const NOUN = `(?:${THING}|要求|计划|布局|建设|改革|活动|服务|部署|治理|管理|发展|攻坚)`;
/** A kind that what is of it does not begin with: “机制要管用” is said of a 机制. */
export const CLOSING_KIND = new RegExp(`^(?:${THING})$`);
/** Nouns that may stand between a slogan and what introduces its list. */
export const NOUNS_AFTER = new RegExp(`^${NOUN}{0,3}`);
/** Of which anything may be one, even behind a full stop; behind 问题 it may be how they are solved. */
export const GENERIC = /(?:方面|举措|措施|任务|重点|工作|环节|要求|内容|做法|办法)$/;
/** Of which a state of affairs may be one (“时间紧”). */
export const MAY_BE_STATE = /(?:方面|问题|难题|要求|内容|原因|特点|优势)$/;
/** A kind that opens what is of it: 同步踏勘 of “四同步”, 坚持… of “三个坚持”. */
export const OPENING_KIND = new RegExp(
  `^(?:${GOVERNING}|同步|维护|反对|必须|不准|不得|不能|不让|严禁|严查|确保|带头)$`,
);
/** Words that end as a kind does and are not of it. */
export const ORDINARY =
  /[典新大小中微重轻转类模造成定原车机外体线题异整巨超]型$|[强深优细变转固量简美净硬软消老僵弱淡激进退催感教]化$|心$|[男女特共个异记悟惰]性$|[升上下年班等超降评定分]级$/;
/** Time, hands, weight: a state, nothing that can be done or set up. */
export const STATE = new RegExp(
  `^(?!${VERB}|[把将让使]|破解|缓解|解决|化解|减轻|消除|防止).{2,8}` +
    '(?:(?<![做扩壮放增减缩提降加抓克攻治解破最补防整拆走])[紧重大小多少高低弱差慢窄薄缺难贵急短旧忙乱散远]|不足|不够|不强|不高|不畅|滞后|落后|突出|重视|满意|得力|有力|有序|良好|迅速|顺利|到位|明显|显著|严峻|严重|困难|复杂|薄弱|短缺|紧张|偏低|频发|缓慢|单一|老化|[了过])$|' +
    '^(?:因为|由于)|^.{1,6}?(?<![重需主必简摘纪首次不])要(?![求素点闻件害塞道])',
);

/** “：”, “，即”, “分别是”: what follows is the list. Not 即知即改, 即刻, 即行; but 即便民化. */
export const JOINS =
  /^(?::|——?|,?(?:即(?!.{1,2}即|.{1,7}、即|[刻将使时日可兴]|便(?![民利捷])|行(?![业政动道程]))|也就是|就是|分别是|分别为|分别指|主要是|主要包括|具体是|具体为|具体包括|具体指|包括(?!但不限于)|涵盖|是指|指的是|指(?![导挥标数引出示]))[:,]?)/;
/** Of these a reason or an aim may follow as well. */
export const MAY_EXPLAIN = /^,?(?:主要|也?就是)/;
export const OPENS_BRACKET = /^\((?:即|指|包括|分别是|分别为|分别指)?:?/;
/** More follows than was counted. */
export const OPEN_END = /(?:等|等等|等[一二三四五六七八九十0-9].*|…+)$/;
/** A joining word before the last member, not part of a word (普及, 参与, 和谐). */
export const CONJUNCTION =
  /以及|(?<![缓温共谐饱柔])和(?![谐平美睦解气])|(?<![普涉危波以])及(?![时格其])|(?<!参)与(?!时|会)|暨/g;
export const STARTS_WITH_CONJUNCTION =
  /^(?:以及|和(?![谐平美睦解气])|及(?![时格其])|与(?!时|会)|暨|还有|并(?![网购]))/;

/** Said of a slogan, what follows is not what it counts: “没有落实‘三项制度’：一是…”. */
export const DENIED_BEFORE =
  /(?:没|未(?!来|成年)|不搞|不是|并非|不再|停止|取消|叫停|告别|放弃|摒弃|废止|不同于|区别于|有别于|相比|缺乏|缺少)[^,。;:!?\n]{0,12}$/;
/** Between a slogan and a list: what follows is of something else. */
export const DENIES =
  /而是|反而|但|却|另|之外|以外|没|升级|照搬|不搞|换成|转为|不同|有别|区别|相比|尚未|未能|并非|不是|不再|停止|取消|改为|改成|取代|代替/;

/** A count that ends a list of its own: “好、中、差三档”. */
export const COUNTS_ITSELF =
  /.[二三四五六七八九十两0-9]{1,2}[大项个条类种级位方张件支场处道套步轮门批块座片股重层组则环名档等样款端段][^、]{0,4}$/;

/** What a thing is to a whole: “以…为龙头，…为纽带”. */
export const ROLE =
  '(?:龙头|纽带|核心|主体|依托|支撑|骨干|引领|中心|基础|补充|节点|主导|牵头|主线|抓手|重点|保障|枢纽|基地|网底|主力|两翼|支点|载体|平台|成员|成员单位|主轴|终端|后盾|先导|示范)';

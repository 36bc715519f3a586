/**
 * Sentences of our own with a slogan in 【】, and what they list under it; in the traps
 * they list nothing under it, whatever it looks like.
 */

/** What it shows; the sentence; what is listed (“key=text” where it has a key). */
export type ListedCase = readonly [shows: string, sentence: string, listed: readonly string[]];
export type Trap = readonly [trap: string, sentence: string];

export const LISTED: readonly ListedCase[] = [
  [
    'before, one length',
    '今年全县实施河道清淤、堤岸加固、水闸更新【“三大”工程】。',
    ['河道清淤', '堤岸加固', '水闸更新'],
  ],
  [
    'before, lengths differ, one ending',
    '今年，全面推进垃圾分类工程、公厕改造工程、雨污分流改造工程【“三大”工程】，村容变了样。',
    ['垃圾分类工程', '公厕改造工程', '雨污分流改造工程'],
  ],
  [
    'before, behind the verb',
    '实施老年食堂增点、儿童乐园增绿、停车场所增位、夜间公交增班【“四增”行动】。',
    ['老年食堂增点', '儿童乐园增绿', '停车场所增位', '夜间公交增班'],
  ],
  [
    'before, made alike but not of one length',
    '实施粮食产能提质扩面、果蔬产业提档扩销、畜牧业提速扩群【“三提”计划】。',
    ['粮食产能提质扩面', '果蔬产业提档扩销', '畜牧业提速扩群'],
  ],
  [
    'before, 和 before the last',
    '推动账目公开、事项公开和结果公开【“三公开”】落到村组。',
    ['账目公开', '事项公开', '结果公开'],
  ],
  [
    'before, 以及 before the last',
    '开展夜校送课、上门送诊以及下乡送戏【“三送”活动】。',
    ['夜校送课', '上门送诊', '下乡送戏'],
  ],
  ['before, two members', '发挥党员和骨干【“两支”队伍】作用。', ['党员', '骨干']],
  [
    'before, quoted',
    '唱响“春采茶”“夏听蝉”“秋收稻”“冬赏梅”【“四季”品牌】。',
    ['春采茶', '夏听蝉', '秋收稻', '冬赏梅'],
  ],
  [
    'before, quoted by straight quotes',
    '镇上办起"巧手坊""读书角""议事亭"【"三个一"阵地】。',
    ['巧手坊', '读书角', '议事亭'],
  ],
  [
    'before, the list in one quotation',
    '街角绘出“青砖小院、木格花窗、石板长巷”【三样风景】。',
    ['青砖小院', '木格花窗', '石板长巷'],
  ],
  [
    'before, 的 where each is of the kind',
    '建设“有书香、有戏台、有球场”的【“三有”新村】。',
    ['有书香', '有戏台', '有球场'],
  ],
  [
    'before, behind 通过',
    '通过精准化、菜单化、积分化【“三化”服务法】留住人心。',
    ['精准化', '菜单化', '积分化'],
  ],
  [
    'before, verbs that are things',
    '强化政治引领、思想引领、组织引领【“三个引领”】。',
    ['政治引领', '思想引领', '组织引领'],
  ],
  [
    'before, behind a preposition',
    '在农村、社区、企业【“三个”阵地】开讲。',
    ['农村', '社区', '企业'],
  ],
  [
    'before, with 这',
    '每天做好排队叫号、材料初审、结果寄送这【三件事】。',
    ['排队叫号', '材料初审', '结果寄送'],
  ],
  [
    'before, one beginning',
    '做到同步踏勘、同步公示、同步复垦【“三同步”】。',
    ['同步踏勘', '同步公示', '同步复垦'],
  ],
  [
    'before, brackets inside a member',
    '开展河长（含村级）巡查、林长（含村级）巡查、田长（含村级）巡查【“三长”联巡】。',
    ['河长（含村级）巡查', '林长（含村级）巡查', '田长（含村级）巡查'],
  ],
  ['即', '全乡推行【“三亮”机制】，即亮身份、亮承诺、亮成绩。', ['亮身份', '亮承诺', '亮成绩']],
  [
    '分别是, lengths differ',
    '全市办好【三项赛事】，分别是环湖骑行赛、村篮球联赛和青年龙舟邀请赛。',
    ['环湖骑行赛', '村篮球联赛', '青年龙舟邀请赛'],
  ],
  [
    '包括',
    '社区有【“四点”服务】，包括晨练点、助餐点、议事点、阅读点，居民推门就到。',
    ['晨练点', '助餐点', '议事点', '阅读点'],
  ],
  [
    'a colon',
    '抓牢【“三个必须”】：必须先看现场、必须先听意见、必须先算细账。',
    ['必须先看现场', '必须先听意见', '必须先算细账'],
  ],
  [
    'a colon, commas',
    '村里立下【“四不准”】：不准乱堆乱放，不准私搭棚屋，不准夜间鸣笛，不准放养家犬。',
    ['不准乱堆乱放', '不准私搭棚屋', '不准夜间鸣笛', '不准放养家犬'],
  ],
  [
    'a bracket',
    '【“三化”】（标准化、清单化、数字化）窗口建到了村口。',
    ['标准化', '清单化', '数字化'],
  ],
  ['a bracket with 即', '落实【“两免”政策】（即免押金、免证明）。', ['免押金', '免证明']],
  [
    'semicolons',
    '坚持【“三查”制度】：查库房，每周一次；查灶台，每日一次；查票据，每月一次。',
    ['查库房，每周一次', '查灶台，每日一次', '查票据，每月一次'],
  ],
  [
    '一是 behind a colon',
    '车站推出【三项举措】：一是增开早班车；二是延长候车厅开放时间；三是给晚归的人留灯。',
    ['增开早班车', '延长候车厅开放时间', '给晚归的人留灯'],
  ],
  [
    '一是 behind a full stop, of its kind',
    '建立【“三项机制”】。一是建立会商机制，逢五碰头。二是建立督办机制。三是建立回访机制。',
    ['建立会商机制，逢五碰头', '建立督办机制', '建立回访机制'],
  ],
  [
    '一是 behind a full stop, of generic things',
    '今年重点抓好【四项任务】。一是修路。二是通水。三是植树。四是办学。',
    ['修路', '通水', '植树', '办学'],
  ],
  [
    '（一）（二）',
    '合作社定了【“三条规矩”】：（一）账目上墙；（二）农资统购；（三）分红当面点清。',
    ['账目上墙', '农资统购', '分红当面点清'],
  ],
  [
    '① ②',
    '做到【“三到位”】：①宣讲到位；②巡查到位；③补种到位。',
    ['宣讲到位', '巡查到位', '补种到位'],
  ],
  [
    '其一 其二',
    '老站长总结出【两点做法】：其一，天亮前把菜卸完；其二，把秤摆在明处。',
    ['天亮前把菜卸完', '把秤摆在明处'],
  ],
  [
    '首先 其次 最后',
    '他谈了【三个方面】：首先，路要通；其次，灯要亮；最后，人要来。',
    ['路要通', '灯要亮', '人要来'],
  ],
  [
    'points in paragraphs of their own',
    '馆里推出【“三项”服务】：\u2029一是夜间延时。\u2029二是送书上门。\u2029三是手语讲解。\u2029读者纷纷叫好。',
    ['夜间延时', '送书上门', '手语讲解'],
  ],
  [
    'roles of a 1+N',
    '推行【“1+6”模式】。以县图书馆为中心，6个乡镇分馆为支点，通借通还。',
    ['1=县图书馆', '6=6个乡镇分馆'],
  ],
  [
    'roles before a count',
    '织好以县医院为龙头、镇卫生院为枢纽、村卫生室为网底的【“三级”网络】。',
    ['县医院', '镇卫生院', '村卫生室'],
  ],
  [
    'numbers before a sum',
    '形成1个总仓、5个分拣中心、80个村级网点的【“1+5+80”体系】。',
    ['1=1个总仓', '5=5个分拣中心', '80=80个村级网点'],
  ],
  [
    'digits, defined one by one',
    '推广【“235”工作法】，“2”即两次走访，“3”即三方评议，“5”即五日办结。',
    ['2=两次走访', '3=三方评议', '5=五日办结'],
  ],
  [
    'digits, each with its number',
    '推行【“134”机制】，即1张清单、3级调度、4项保障。',
    ['1=1张清单', '3=3级调度', '4=4项保障'],
  ],
  [
    'digits, the second defined later',
    '推广【“25”工作法】。“2”即两次走访。中间隔三天。“5”即五日办结。',
    ['2=两次走访', '5=五日办结'],
  ],
  [
    'two groups',
    '【“三化两型”】：便民化、清单化、网格化和学习型、服务型。',
    ['三化=便民化', '三化=清单化', '三化=网格化', '两型=学习型', '两型=服务型'],
  ],
  [
    'two groups, each by itself',
    '【“两代三免”】（两代：代跑、代缴；三免：免跑腿、免排队、免复印）。',
    ['两代=代跑', '两代=代缴', '三免=免跑腿', '三免=免排队', '三免=免复印'],
  ],
  [
    'traditional',
    '實施河道清淤、堤岸加固、水閘更新【「三大」工程】。',
    ['河道清淤', '堤岸加固', '水閘更新'],
  ],
  [
    'full-width digits',
    '实施【“３项”改造】，包括屋顶补漏、楼道换灯、管网换新。',
    ['屋顶补漏', '楼道换灯', '管网换新'],
  ],
  [
    'a quote in a member',
    '开展“一老”探访、“一小”托管、“一残”帮扶【“三关爱”】。',
    ['“一老”探访', '“一小”托管', '“一残”帮扶'],
  ],
];

export const TRAPS: readonly Trap[] = [
  [
    'points of other things follow',
    '打造【“五心社区”】，推动治理再上台阶。一是修好凉亭。二是装好路灯。三是补好台阶。四是栽好果树。五是办好食堂。',
  ],
  ['points not of its kind', '全面打造【“三型机关”】。一是修好凉亭。二是装好路灯。三是补好台阶。'],
  ['one point too many', '今年抓好【三项任务】。一是修路。二是通水。三是植树。四是办学。'],
  ['one point too few', '今年抓好【四项任务】：一是修路。二是通水。三是植树。'],
  [
    'two counts in the sentence',
    '围绕“四大”目标，落实【三项举措】：一是修路。二是通水。三是植树。',
  ],
  ['one member too many', '实施河道清淤、堤岸加固、水闸更新、泵站改造【“三大”工程】。'],
  ['one member too few', '实施河道清淤、堤岸加固【“三大”工程】。'],
  ['one more behind 和', '实施河道清淤、堤岸加固、水闸更新和泵站改造【“三大”工程】。'],
  ['an open list', '实施河道清淤、堤岸加固、水闸更新等【“三大”工程】。'],
  ['an open list behind 包括', '实施【“三大”工程】，包括河道清淤、堤岸加固、水闸更新等。'],
  ['verbs of which it is the object', '要学习、宣传、落实【“三项”制度】。'],
  ['the last verb governs it', '完善制度、优化服务、推进医疗【“三项”改革】。'],
  ['whose it is', '落实省委、市委【“两大”部署】。'],
  ['of whom it is said', '这正是山区、库区、矿区的【三大难题】。'],
  ['a quotation in the first only', '老街坊们念叨的“放心”早餐、暖心晚餐、贴心夜宵【三大工程】。'],
  [
    'who knows where the first begins',
    '老街坊们念叨的河道清淤、堤岸加固、水闸更新【“三大”工程】。',
  ],
  ['cut within the first member', '加强基层党建、服务【“两大”保障】。'],
  [
    'a verb behind a subject may be part of the first',
    '镇里生态建设工程、节水工程、造林工程【“三大”工程】开工。',
  ],
  ['made differently', '推进教育、看病难题破解、养老【“三项”改革】。'],
  [
    'the colon is of something said',
    '记者走进【“三大”工程】现场看到：塔吊林立、焊花飞溅、人声鼎沸。',
  ],
  ['another thing between', '实施【“三大”工程】，市民受益：河道清淤、堤岸加固、水闸更新。'],
  ['behind the next sentence', '实施【“三大”工程】。河道清淤、堤岸加固、水闸更新都有了着落。'],
  ['the last has a tail', '【“三化”】即便民化、清单化、网格化建设，群众都说好。'],
  ['a couplet', '【二审判决】：驳回上诉，维持原判。'],
  ['a rest of the list in the next clause', '【“三化”】即便民化、清单化、网格化，以及数字化。'],
  ['two or three', '实施教育和医疗、就业、养老【“三大”保障】。'],
  ['nothing counted: 十百千', '培育龙头企业、示范基地、致富能手【“十百千”工程】。'],
  ['nothing counted: N', '推行【“10+N”】行动，送岗位、送政策、送技能。'],
  ['nothing counted: 一站式', '提供咨询、受理、办结【“一站式”服务】。'],
  ['a plan of years', '修订前年、去年、今年【三年】台账。'],
  ['digits that count nothing by themselves', '完成走访、评议、办结【“135”】部署。'],
  ['a digit left undefined', '推广【“235”工作法】，“2”即两次走访，“3”即三方评议，其余从简。'],
  [
    'digits defined far off',
    '推广【“25”工作法】。村里热闹起来。小院也亮了。“2”即两次走访，“5”即五日办结。',
  ],
  ['roles of another number', '推行【“1+6”模式】。以县图书馆为中心，8个乡镇分馆为支点。'],
  [
    'roles far off',
    '推行【“1+6”模式】。效果很好。大家都满意。以县图书馆为中心，6个乡镇分馆为支点。',
  ],
  ['a third role', '推行【“1+6”模式】。以县图书馆为中心，6个乡镇分馆为支点，农家书屋为补充。'],
  ['a party congress', '学习党的【二十大】：政治、经济、文化。'],
  ['across a paragraph', '河道清淤、堤岸加固、\u2029水闸更新【“三大”工程】开工。'],
  [
    'points that begin later',
    '今年抓好【三项任务】，成效明显。大家都看在眼里。一是修路。二是通水。三是植树。',
  ],
  ['two members by chance', '今年，我市加快老城改造、新区【“两大”片区】开发。'],
  ['three quoted, the third the slogan', '开展“清网”“护苗”【“两大行动”】。'],
  ['the same twice', '实施河道清淤、河道清淤【“两大”工程】。'],
  ['of whom it is said, behind a verb', '聚焦老人、孩子、租客的【三大难题】。'],
  ['cut behind the verb of the first member', '加强基层党建、优化服务、改善环境【“三大”行动】。'],
  ['verbs in an object of a verb', '组织学习、宣传、落实【“三项”制度】。'],
  ['an open list of one beginning', '做到同步踏勘、同步公示、同步复垦等【“三同步”】。'],
  ['quoted, but made differently', '唱响“春天来了”“老街坊”“和美”【“三大”品牌】。'],
  [
    'a quotation that begins nowhere',
    '老街坊们念叨的“放心”早餐、暖心午餐、贴心晚餐”【三大工程】。',
  ],
  ['a quotation that never ends', '老街坊们念叨的“早餐、暖心午餐、贴心晚餐【三大工程】。'],
  ['three or four in the middle', '【“三大”保障】，即教育、医疗和就业、养老。'],
  ['two joined by 和 for three', '实施河道清淤和泵站改造【“三大”工程】。'],
  ['two clauses of one length', '守好【“两山”】：清晨扫叶，傍晚浇苗。'],
  ['behind a colon, made differently', '【“三大”工程】：河道清淤、堤岸、水闸群更新。'],
  ['the last has a tail, at the end', '【“三化”】包括便民化、清单化、网格化建设。'],
  ['clauses that are points of another number', '抓好【三项任务】：一是修路，桥也要修，二是通水。'],
  ['a sum with another number', '形成1个总仓、4个分拣中心、80个村级网点的【“1+5+80”体系】。'],
  ['an ordinal', '这是【第三方案】：提速、扩面、增效。'],
  ['a group of another kind', '【“三化两型”】：便民化、清单化、网格化和学习小组、服务小队。'],
  ['one number alone', '推行【“10+N”】行动，10即十分钟到场。'],
  ['a plan of years, joined', '完成【三年】：前年、去年、今年。'],
  [
    'points about what the slogan is for',
    '全面打造【“三型机关”】。一是机关食堂修好。二是机关台阶补好。三是机关路灯装好。',
  ],
];

/**
 * Traditional forms of the characters that the patterns for enumerations name, each
 * followed by its simplified form (after OpenCC's dictionaries, as tools/fold-pairs.ts).
 * A table of their own: the lists are read off raw text, for which no fold is at hand.
 */
const PAIRS =
  '並并乾干佈布併并來来侷局係系個个備备傢家傳传億亿優优內内兩两別别則则創创劃划動动務务勢势區区卽即參参員员唸念問问啓启啟启單单噸吨嚮向國国圍围團团執执堅坚場场塊块' +
  '壯壮學学實实審审將将對对導导屆届層层嵗岁帶带幷并幹干幾几廣广廳厅張张強强彆别後后徑径從从徹彻戰战揮挥撐撑擁拥擴扩數数旂旗昇升時时暢畅曏向書书會会枱台條条業业極极' +
  '榦干構构樓楼標标樞枢機机檯台歲岁氣气準准溫温為为營营爭争爲为牽牵現现環环產产産产畝亩發发確确礎础種种積积箇个節节範范築筑籌筹糰团紐纽級级紮扎細细終终組组統统綫线' +
  '網网緊紧線线緩缓縣县織织繞绕繪绘繫系繼继續续習习臺台與与舉举萬万著着蓋盖蔘参處处號号衕同裏里補补裡里製制覈核計计託托記记設设註注誌志諧谐謀谋貫贯購购踐践軸轴載载' +
  '輪轮辦办逕径這这週周進进運运過过遶绕還还鄉乡針针釦扣錨锚錶表鍵键鍼针鎭镇鎮镇長长門门開开閤合關关陞升隊队難难鞏巩韆千響响項项須须領领頭头題题類类颱台飽饱餘余體体' +
  '髮发鬚须麪面麫面麵面點点齣出龍龙';

/** Simplified form by traditional form. */
export const TRADITIONAL_FORMS: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/g), ([, from = '', to = '']) => [from, to]),
);

/**
 * Traditional forms of the characters that the patterns for enumerations name, each
 * followed by its simplified form (after OpenCC's dictionaries, as tools/fold-pairs.ts).
 * A table of their own: the lists are read off raw text, for which no fold is at hand.
 */
const PAIRS =
  '並并乾干亂乱佈布併并來来侷局係系個个備备傢家傳传億亿優优內内兩两凈净別别則则剋克創创劃划動动務务勢势區区卻却卽即參参員员唸念問问啓启啟启單单噸吨嚮向嚴严國国圍围團团執执堅坚場场塊块壯壮夠够學学實实審审將将對对導导屆届層层嵗岁帶带幷并幹干幾几廢废廣广廳厅張张強强彆别後后徑径從从復复徹彻戰战換换揮挥撐撑擁拥擴扩敎教數数於于' +
  '旂旗昇升時时暢畅曏向書书會会枱台査查條条棄弃業业極极榦干構构樓楼標标樞枢樣样機机檔档檯台歲岁殭僵氣气決决沒没淨净減减準准溫温滯滞滿满為为營营爭争爲为牽牵現现環环產产産产畝亩異异發发睏困確确礎础種种積积箇个節节範范築筑簡简籌筹糰团紀纪紐纽級级紮扎細细終终組组統统綫线維维網网緊紧線线緩缓縣县縮缩織织繞绕繪绘繫系繼继續续習习' +
  '聞闻臺台與与興兴舉举舊旧萬万著着蓋盖蔘参處处號号衕同裏里補补裡里製制複复覈核視视計计託托記记設设註注評评誌志諧谐謀谋護护變变讓让貫贯貴贵購购踐践車车軟软軸轴載载輕轻輪轮轉转辦办逕径這这週周進进運运過过遠远遶绕還还鄉乡針针釦扣鉅巨錨锚錶表鍵键鍼针鎭镇鎮镇長长門门開开閤合關关陞升隊队雜杂難难鞏巩韆千響响項项順顺須须領领頭头' +
  '頻频題题類类顯显颱台飽饱餘余體体髮发鬚须麪面麫面麵面點点齣出龍龙';

/** Simplified form by traditional form. */
export const TRADITIONAL_FORMS: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/g), ([, from = '', to = '']) => [from, to]),
);

/** Page text as the grammar of slogans reads it: no blanks, one width, one script, few kinds of quotes. */
import { isDropped, isQuote } from '../text/char-fold.ts';

export interface SloganText {
  /** No blanks; opening quotes are “, closing ones ”, straight ones ". */
  readonly text: string;
  /** Raw offset of every character of `text`. */
  readonly toRaw: Int32Array;
}

const QUOTES = ['“‘「『〝﹁﹃«‹', '”’」』〞〟﹂﹄»›', '"＂\'＇'];
/**
 * Traditional and simplified, for the characters that the grammar names and no others:
 * the whole table is large, and a name's own characters may be any.
 */
const TRADITIONAL =
  '乾干亞亚佈布來来侷局係系俠侠倆俩個个倖幸偉伟傑杰傢家傳传傷伤價价億亿優优儲储兇凶兒儿兩两凈净別别則则剋克創创劃划劍剑動动務务勝胜勞劳勢势匯汇區区協协厤历參参員员唸念問问啓启啟启單单嗎吗' +
  '嘆叹噁恶嚮向嚴严囌苏國国圍围園园團团堅坚報报場场夥伙嬸婶孃娘孫孙學学實实將将專专對对導导屆届層层島岛峽峡崗岗嵗岁嶽岳師师帶带幫帮幹干幾几廂厢廚厨廬庐廳厅張张強强彆别彈弹彙汇彫雕後后徑径' +
  '從从復复恥耻惡恶愛爱慾欲應应戰战拚拼捨舍捲卷搖摇摺折擁拥擊击擠挤擲掷攝摄敎教敗败數数斷断於于昇升時时晉晋曆历曏向書书會会枱台査查桿杆條条業业極极榘矩榦干榮荣構构槓杠樑梁樓楼標标樣样機机' +
  '橫横檯台櫃柜權权歎叹歲岁歷历殺杀淨净減减湊凑準准滙汇漲涨潛潜濟济瀉泻灣湾災灾為为無无營营爲为爺爷牀床獲获現现琱雕環环產产産产畝亩痠酸發发盃杯盤盘確确碼码稜棱種种穀谷穩稳穫获竅窍竪竖箇个' +
  '節节篩筛簽签籤签糰团級级紮扎絃弦組组結结經经綫线維维綱纲網网綵彩線线緩缓縫缝縱纵總总織织繫系纔才習习聖圣聞闻聯联職职腳脚臟脏臺台與与興兴舉举艦舰萬万葉叶葷荤蔘参蘇苏處处號号蟲虫衕同衚胡' +
  '衛卫衞卫裏里補补裝装裡里製制複复覈核見见規规視视親亲計计記记設设証证評评話话認认語语誤误課课談谈論论諾诺講讲證证識识議议護护變变谿溪豎竖豐丰貓猫貞贞負负責责費费資资賬账賽赛贏赢車车軸轴' +
  '載载輪轮輸输轉转農农迴回逕径連连週周進进運运過过達达遲迟選选遼辽邊边鄉乡醣糖醫医針针鉅巨銀银銅铜鋼钢錯错錶表鍵键鍼针鎭镇鎮镇鏈链長长門门開开間间閤合閩闽闆板關关陞升陣阵陽阳隊队隨随險险' +
  '隻只雙双離离難难鞦秋韆千響响頁页項项須须預预頑顽頭头顆颗題题顏颜顔颜類类顧顾風风颱台飛飞餘余馬马驅驱髒脏體体髮发鬍胡鬚须鬥斗魚鱼鳥鸟鴨鸭鵰雕麪面麫面麯曲麴曲麵面點点黨党鼕冬齊齐齣出';

const FOLDS = new Map<string, string>([
  ...Array.from(QUOTES, (alike, turn): [string, string][] =>
    Array.from(alike, (quote) => [quote, '“”"'.charAt(turn)]),
  ).flat(),
  ...Array.from({ length: TRADITIONAL.length / 2 }, (_, turn): [string, string] => [
    TRADITIONAL.charAt(2 * turn),
    TRADITIONAL.charAt(2 * turn + 1),
  ]),
]);

export function sloganText(raw: string, start: number, end: number): SloganText {
  const toRaw = new Int32Array(end - start);
  let text = '';
  for (let at = start; at < end; at++) {
    const char = raw.charAt(at);
    if (isDropped(raw.charCodeAt(at)) && !isQuote(char)) continue;
    toRaw[text.length] = at;
    text += FOLDS.get(char) ?? narrow(char);
  }
  return { text, toRaw: toRaw.subarray(0, text.length) };
}

function narrow(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const isRadical = code >= 0x2f00 && code <= 0x2fd5;
  return isRadical ? char.normalize('NFKC') : char;
}

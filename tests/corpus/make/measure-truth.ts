/**
 * What is true of a text, by plain search in the text as it was composed: nothing of
 * the extension is asked.
 */
import type { TermCount } from '../read-corpus.ts';
import type { Letters } from './letters.ts';
import { BODY } from './sample-article.ts';

/** Every glossary word that stands in our texts, in the spellings that stand there. */
const TERMS = [
  ...['全国两会', '一老一小', '年度民生实事', '民生实事', '医改', '医疗资源下沉', '医防融合'],
  ...['紧密型县域医共体', '标准化社区食堂', '社区食堂', '基本养老服务体系', '日间照料中心'],
  ...['养老机构等级评定', '银发经济', '康养产业', '敬老月', '老年友好型社会', '体教融合'],
  ...['直播带岗', '就业优先战略', '高质量充分就业', '“10+N”公共就业服务专项活动', '零工市场'],
  ...['“一站式”创业服务', '一次性创业补贴', '“技能照亮前程”培训行动', '劳务品牌'],
  ...['就业见习补贴', '公益性岗位', '新质生产力', '岗位补贴', '就业援助'],
].sort((a, b) => b.length - a.length);
/** Look like one of them and are none. */
const LOOK_ALIKES = ['银发经济舱', '敬老月饼', '校医改行', '零工市场化', '年度民生实事求是'];

/** @param letters how the page writes; a surface is as displayed, without what nobody sees */
export function countTerms(paragraphs: readonly string[], letters: Letters): TermCount[] {
  let left = paragraphs.join('\n');
  for (const word of LOOK_ALIKES) left = left.replaceAll(word, '\n');
  return TERMS.flatMap((canonical) => {
    const pieces = left.split(canonical);
    left = pieces.join('\n');
    const surface = letters(canonical).replaceAll(' ', '');
    return pieces.length > 1 ? [{ surface, canonical, count: pieces.length - 1 }] : [];
  });
}

const GRAM = 6;

/** Share of the article's letters and digits that stand in common substrings of six or more with the text. */
export function coverageOf(paragraphs: readonly string[]): number {
  const text = lettersAndDigits(paragraphs.join(''));
  const body = lettersAndDigits(BODY.join(''));
  const covered = new Uint8Array(body.length);
  for (let at = 0; at + GRAM <= body.length; at++) {
    if (text.includes(body.slice(at, at + GRAM))) covered.fill(1, at, at + GRAM);
  }
  return Number((covered.reduce((sum, one) => sum + one, 0) / body.length).toFixed(3));
}

function lettersAndDigits(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Items of an expansion are written “1：某某” where a number or a word of the slogan is resolved. */

interface SplitItem {
  /** The part of the slogan that the item explains, if it names one. */
  readonly key?: string;
  readonly text: string;
}

const KEYED = /^([^=＝:：]{1,3}?)\s*[=＝:：]\s*(.+)$/su;

export function splitItem(item: string): SplitItem {
  const [, key, text] = KEYED.exec(item) ?? [];
  return key === undefined || text === undefined ? { text: item } : { key, text };
}

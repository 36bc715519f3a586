/** Joins what is said in one sentence, as each language does. */
import type { Lang } from '../translate.ts';

export const COMMA: Readonly<Record<Lang, string>> = { zh: '，', en: ', ' };
/** Between numbers and names. */
export const LISTING: Readonly<Record<Lang, string>> = { zh: '、', en: ', ' };

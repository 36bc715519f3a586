/** Whether what stands around a spelling lets it mean its concept. */
import type { NormalText } from '../text/normal-text.ts';
import { surroundings } from './surroundings.ts';

/** Texts are normalised and not empty. An empty list of required texts is never met. */
export interface ContextRules {
  /** None of these directly before the spelling. */
  readonly notBefore: readonly string[];
  /** None of these directly after it. */
  readonly notAfter: readonly string[];
  /** One of these directly before it. */
  readonly onlyBefore: readonly string[] | undefined;
  /** One of these directly after it. */
  readonly onlyAfter: readonly string[] | undefined;
  /** One of these near it. */
  readonly near: Vicinity | undefined;
  /** None of these near it. */
  readonly notNear: Vicinity | undefined;
}

/** Texts within so many normal characters on either side, in the same paragraph. */
export interface Vicinity {
  readonly texts: readonly string[];
  readonly within: number;
}

/**
 * @param raw the text that `page` was made from
 * @param start normal offset where the spelling begins
 * @param end normal offset where it ends
 */
export function contextAllows(
  raw: string,
  page: NormalText,
  rules: ContextRules,
  start: number,
  end: number,
): boolean {
  const { notBefore, notAfter, onlyBefore, onlyAfter, near, notNear } = rules;
  const { text } = page;
  const isBefore = (one: string): boolean => text.endsWith(one, start);
  const isAfter = (one: string): boolean => text.startsWith(one, end);
  if (notBefore.some(isBefore) || notAfter.some(isAfter)) return false;
  if (onlyBefore && !onlyBefore.some(isBefore)) return false;
  if (onlyAfter && !onlyAfter.some(isAfter)) return false;
  const isNear = ({ texts, within }: Vicinity): boolean => {
    const sides = surroundings(raw, page, start, end, within);
    return texts.some((one) => sides.some((side) => side.includes(one)));
  };
  return (!near || isNear(near)) && !(notNear && isNear(notNear));
}

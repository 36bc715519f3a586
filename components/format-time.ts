/** Moments as the reader's language writes them, in the reader's time zone. */
import type { Lang } from './translate.ts';

const LOCALE: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };
const JUST_NOW: Record<Lang, string> = { zh: '刚刚', en: 'just now' };
const MINUTE = 60_000;
const DAY = 86_400_000;

const STEPS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', MINUTE],
] as const;

export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

/** Such as 2026年3月2日 14:05. */
export function formatDateTime(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'long', timeStyle: 'short' }).format(
    at,
  );
}

/** The time of day if it is today's, otherwise the date: what is enough beside a note. */
export function formatShort(at: number, now: number, lang: Lang): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  const options: Intl.DateTimeFormatOptions = today
    ? { timeStyle: 'short' }
    : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(LOCALE[lang], options).format(at);
}

/** Less than a minute ago; a moment ahead of `now` (clocks differ) counts as well. */
export function isJustNow(at: number, now: number): boolean {
  return now - at < MINUTE;
}

/** Such as 3小时前, or 刚刚. */
export function formatRelative(at: number, now: number, lang: Lang): string {
  const past = now - at;
  const step = STEPS.find(([, length]) => past >= length);
  if (!step) return JUST_NOW[lang];
  const [unit, length] = step;
  // “auto” would say “yesterday” of any 24 hours, whatever the date.
  const format = new Intl.RelativeTimeFormat(LOCALE[lang], { numeric: 'always' });
  return format.format(-Math.floor(past / length), unit);
}

export function formatPercent(share: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALE[lang], { style: 'percent' }).format(share);
}

export function formatCount(count: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALE[lang]).format(count);
}

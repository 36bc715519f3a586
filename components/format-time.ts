/** Moments as the reader's language writes them, in the reader's time zone. */
import type { Lang, Locale } from './translate.ts';

const JUST_NOW: Record<Locale, string> = { 'zh-CN': '刚刚', 'zh-TW': '剛剛', en: 'just now' };
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
export function formatDateTime(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(formatOf(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);
}

/** The time of day if it is today's, otherwise the date: what is enough beside a note. */
export function formatShort(at: number, now: number, locale: Locale): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  const options: Intl.DateTimeFormatOptions = today
    ? { timeStyle: 'short' }
    : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(formatOf(locale), options).format(at);
}

/** Less than a minute ago; a moment ahead of `now` (clocks differ) counts as well. */
export function isJustNow(at: number, now: number): boolean {
  return now - at < MINUTE;
}

/** Such as 3小时前, or 刚刚. */
export function formatRelative(at: number, now: number, locale: Locale): string {
  const past = now - at;
  const step = STEPS.find(([, length]) => past >= length);
  if (!step) return JUST_NOW[locale];
  const [unit, length] = step;
  // “auto” would say “yesterday” of any 24 hours, whatever the date.
  const format = new Intl.RelativeTimeFormat(formatOf(locale), { numeric: 'always' });
  return format.format(-Math.floor(past / length), unit);
}

export function formatPercent(share: number, lang: Lang): string {
  return new Intl.NumberFormat(formatOf(lang), { style: 'percent' }).format(share);
}

export function formatCount(count: number, lang: Lang): string {
  return new Intl.NumberFormat(formatOf(lang)).format(count);
}

function formatOf(language: Lang | Locale): string {
  return language === 'en' ? 'en-GB' : language;
}

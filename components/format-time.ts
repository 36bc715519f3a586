/** Moments as the reader's language writes them, in the reader's time zone. */
import type { Lang } from './translate.ts';

const LOCALE: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };
const DAY = 86_400_000;

const STEPS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
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

/** Such as 3小时前; a moment ahead of `now` (clocks differ) counts as now. */
export function formatRelative(at: number, now: number, lang: Lang): string {
  const past = Math.max(0, now - at);
  // “auto” only for the present moment: it says “yesterday” of any 24 hours, whatever the date.
  const [unit, length] = STEPS.find((step) => past >= step[1]) ?? [
    'second',
    Number.POSITIVE_INFINITY,
  ];
  const numeric = unit === 'second' ? 'auto' : 'always';
  const format = new Intl.RelativeTimeFormat(LOCALE[lang], { numeric });
  return format.format(-Math.floor(past / length), unit);
}

export function formatPercent(share: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALE[lang], { style: 'percent' }).format(share);
}

export function formatCount(count: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALE[lang]).format(count);
}

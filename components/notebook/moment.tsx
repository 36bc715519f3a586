/** When something was: the date and how long ago that is, or 刚刚 alone. */
import { formatRelative, isJustNow, isoTime } from '../format-time.ts';
import { useLocale } from '../translate.ts';

interface MomentProps {
  /** Epoch milliseconds, as is `now`. */
  readonly at: number;
  readonly now: number;
  /** The date in words. */
  readonly full: string;
}

export function Moment({ at, now, full }: MomentProps) {
  const relative = formatRelative(at, now, useLocale());
  return (
    <p class="note-time">
      {isJustNow(at, now) ? (
        <time dateTime={isoTime(at)} title={full}>
          {relative}
        </time>
      ) : (
        <>
          <time dateTime={isoTime(at)}>{full}</time>
          <span>{relative}</span>
        </>
      )}
    </p>
  );
}

/** How long something lasts, as a colleague says it: whole days as days, parts of days with their hours. */
import type { Interval } from '#app/kernel/interval.ts';
import { dateAt, wallClockAt } from '#app/kernel/wall-time.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';

/** *di 24 nov 2026* · *24–26 nov 2026* · *di 24 nov 2026, 13:00–17:00* · *di 24 nov, 13:00 – do 26 nov 2026* */
export function spanText(span: Interval, locale: Locale, zone: string): string {
  const format = formatFor(locale, zone);
  const isMidnight = (instant: number) => wallClockAt(instant, zone).time === '00:00';
  if (!isMidnight(span.end)) return format.range(span);
  const first = dateAt(span.start, zone);
  const last = dateAt(span.end - 1, zone);
  if (isMidnight(span.start)) return format.dayRange(first, last);
  return first === last ? format.range(span) : `${format.moment(span.start, 'short')} – ${format.day(last)}`;
}

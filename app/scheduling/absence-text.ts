/** How long something lasts, as a colleague says it: whole days as days, parts of days with their hours. */
import type { Interval } from '#app/kernel/interval.ts';
import { dateAt, wallClockAt } from '#app/kernel/wall-time.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';

/** *di 24 nov 2026* · *24–26 nov 2026* · *di 24 nov 2026, 13:00–17:00* */
export function spanText(span: Interval, locale: Locale, zone: string): string {
  const format = formatFor(locale, zone);
  const isMidnight = (instant: number) => wallClockAt(instant, zone).time === '00:00';
  return isMidnight(span.start) && isMidnight(span.end)
    ? format.dayRange(dateAt(span.start, zone), dateAt(span.end - 1, zone))
    : format.range(span);
}

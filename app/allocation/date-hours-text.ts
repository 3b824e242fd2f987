/** What a date takes of a party's hours, as a sentence under it. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { coverOf, type HoursOnDate, type PoolOnDate } from './date-hours.ts';
import { dateHoursWording } from './date-hours-wording.ts';

/** One sentence a pool; empty where nothing is taken. */
export function dateHoursText({ pools }: HoursOnDate, locale: Locale): string {
  return pools.map((pool) => poolText(pool, locale)).join(' ');
}

function poolText(pool: PoolOnDate, locale: Locale): string {
  const t = wordsFor(locale, dateHoursWording);
  const format = formatFor(locale, centreZone);
  const { needed, left } = pool;
  return t(coverOf(pool), {
    pool: inLocale(pool.name, locale),
    needed: format.duration(needed),
    left: format.duration(left),
    after: format.duration(needed <= left ? left - needed : 0),
    open: format.duration(Math.max(0, needed - left)),
    openFrom: format.day(pool.openFrom),
  });
}

/** What a change of a booking does to a party's hours, in words: short beside a date, and as a sentence. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { changeKind, type HoursChange } from './hours-change.ts';
import { hoursChangeWording } from './hours-change-wording.ts';

/** *30 min erbij*; with the pool's name where there is more than one. */
export function hoursChangeCell(changes: readonly HoursChange[], locale: Locale): string {
  const t = wordsFor(locale, hoursChangeWording);
  const format = formatFor(locale, centreZone);
  return changes
    .map((change) => {
      const kind = changeKind(change);
      const { more, back, lost, short, before, after } = change;
      const minutes = { more, open: after - before, back, lost, short, same: 0 }[kind];
      const cell = t(`cell-${kind}`, { minutes: format.duration(minutes) });
      return changes.length > 1 ? `${inLocale(change.name, locale)}: ${cell}` : cell;
    })
    .join('; ');
}

export function hoursChangeText(change: HoursChange, locale: Locale): string {
  const t = wordsFor(locale, hoursChangeWording);
  const format = formatFor(locale, centreZone);
  const { before, after, more, back, lost, open, left, short, openFrom } = change;
  return t(changeKind(change), {
    pool: inLocale(change.name, locale),
    before: format.duration(before),
    after: format.duration(after),
    more: format.duration(more),
    back: format.duration(back),
    lost: format.duration(lost),
    open: format.duration(open),
    left: format.duration(left),
    short: format.duration(short),
    openFrom: openFrom ? format.day(openFrom) : '',
  });
}

/** Why something with hours isn't done, as a sentence. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { HoursRefusal } from './hours-reasons.ts';
import { hoursRefusalWording } from './hours-wording.ts';

export function hoursRefusalText(reason: HoursRefusal, locale: Locale): string {
  const t = wordsFor(locale, hoursRefusalWording);
  const format = formatFor(locale, centreZone);
  switch (reason.code) {
    case 'term-overlaps':
      return t(reason.code, { firstDay: format.day(reason.firstDay), lastDay: format.day(reason.lastDay) });
    case 'capacity-changed':
      return t(reason.code, { minutes: format.duration(reason.minutes) });
    case 'below-used':
      return t(reason.code, { left: format.duration(reason.left) });
    default:
      return t(reason.code);
  }
}

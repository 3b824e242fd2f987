/** Reasons about company tours as a screen lists them. */
import { centreZone } from '#app/identity/hats.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { tourReasonWording } from './tour-reason-wording.ts';
import type { TourReason } from './tour-reasons.ts';

export type TourRefusal = { readonly code: string; readonly sentence: string; readonly level: 'block' };

/** `floorName` gives how a floor is called, by its site. */
export function tourRefusals(
  reasons: readonly TourReason[],
  locale: Locale,
  floorName: (siteId: string) => string = () => '',
): TourRefusal[] {
  return reasons.map((reason) => ({
    code: reason.code,
    sentence: sentenceOf(reason, locale, floorName),
    level: 'block',
  }));
}

function sentenceOf(reason: TourReason, locale: Locale, floorName: (siteId: string) => string): string {
  const t = wordsFor(locale, tourReasonWording);
  const format = formatFor(locale, centreZone);
  switch (reason.code) {
    case 'group-too-large':
      return t(reason.code, { floor: floorName(reason.siteId), most: reason.most });
    case 'group-too-young':
      return t(reason.code, { floor: floorName(reason.siteId), minimumAge: reason.minimumAge });
    case 'other-weekdays':
      return t(reason.code, {
        floor: floorName(reason.siteId),
        weekdays: reason.weekdays.map((day) => format.weekday(day)).join(', '),
      });
    case 'floor-closed':
    case 'floor-busy':
    case 'outside-hours':
    case 'floor-twice':
    case 'no-time-to-travel':
      return t(reason.code, { floor: floorName(reason.siteId) });
    case 'too-many-tours':
      return t(reason.code, { minutes: reason.minutes });
    case 'day-passed':
      return t(reason.code, { day: format.day(reason.day) });
    case 'too-many-stops':
      return t(reason.code, { most: reason.most });
    default:
      return t(reason.code);
  }
}

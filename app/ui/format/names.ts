import type { Locale } from '../i18n/locale.ts';

/**
 * Names of days and months are kept here rather than taken from the runtime: servers and browsers ship different
 * locale data, and a screen must not change when the browser takes it over from the server.
 */
interface CalendarNames {
  /** Monday first, as in ISO 8601. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
}

const names: Record<Locale, CalendarNames> = {
  nl: {
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    weekdaysShort: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    monthsShort: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
};

export type NameLength = 'long' | 'short';

/** @param weekday 1 (Monday) to 7 (Sunday) */
export function weekdayName(locale: Locale, weekday: number, length: NameLength = 'long'): string {
  const list = length === 'long' ? names[locale].weekdays : names[locale].weekdaysShort;
  return list[weekday - 1] ?? '';
}

/** @param month 1 (January) to 12 */
export function monthName(locale: Locale, month: number, length: NameLength = 'long'): string {
  const list = length === 'long' ? names[locale].months : names[locale].monthsShort;
  return list[month - 1] ?? '';
}

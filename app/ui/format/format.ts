import type { Locale } from '../i18n/locale.ts';
import * as dates from './dates.ts';
import * as durations from './durations.ts';
import type { Moment } from './moment.ts';
import { monthName, type NameLength, weekdayName } from './names.ts';
import * as numbers from './numbers.ts';

/** An interval `[start, end)` as screens receive it. */
export interface Span {
  readonly start: Moment;
  readonly end: Moment;
}

/**
 * Everything that turns a date, time, length or amount into text, in one language and time zone. Screens, PDF,
 * mail and import reports use the same functions. In components: `const format = useFormat()`.
 */
export function formatFor(locale: Locale, zone: string) {
  return {
    locale,
    zone,
    /** `YYYY-MM-DD` → *di 24 nov 2026* */
    day: (day: string, style?: dates.DayStyle) => dates.formatDay(locale, day, style),
    /** both days included → *24–26 nov 2026* */
    dayRange: (first: string, last: string) => dates.formatDayRange(locale, first, last),
    /** the day on which a moment falls → *di 24 nov 2026* */
    dayOf: (moment: Moment, style?: dates.DayStyle) => dates.formatDayOf(locale, moment, zone, style),
    /** → *09:00* */
    time: (moment: Moment) => dates.formatTime(moment, zone),
    /** minutes after midnight → *09:00* */
    minuteOfDay: dates.formatMinuteOfDay,
    /** → *di 24 nov 2026, 09:00* */
    moment: (moment: Moment, style?: dates.DayStyle) => dates.formatMoment(locale, moment, zone, style),
    /** → *09:00–12:30* */
    timeRange: (span: Span) => dates.formatTimeRange(span.start, span.end, zone),
    /** → *di 24 nov 2026, 09:00–12:30* */
    range: (span: Span, style?: dates.DayStyle) =>
      dates.formatRange(locale, span.start, span.end, zone, style),
    /** `YYYY-MM` → *november 2026* */
    month: (month: string, length?: NameLength) => dates.formatMonth(locale, month, length),
    /** 1–12 → *november* */
    monthName: (month: number, length?: NameLength) => monthName(locale, month, length),
    /** 1 (Monday) to 7 → *maandag* */
    weekday: (weekday: number, length?: NameLength) => weekdayName(locale, weekday, length),
    /** minutes → *3 u 30 min* */
    duration: (minutes: number) => durations.formatDuration(locale, minutes),
    /** minutes → *3,5 uur* */
    hours: (minutes: number) => durations.formatHours(locale, minutes),
    /** → *over 3 dagen* */
    daysAway: (from: string, to: string) => durations.formatDaysAway(locale, from, to),
    /** → *over 20 minuten*, *morgen* */
    deadline: (now: Moment, deadline: Moment) => durations.formatDeadline(locale, now, deadline, zone),
    /** cents → *€ 1.234,50*; `whole` leaves out ,00 */
    money: (cents: number | bigint, style?: 'cents' | 'whole') =>
      numbers.formatMoney(locale, cents, 'EUR', style),
    moneyIn: (cents: number | bigint, currency: string) => numbers.formatMoney(locale, cents, currency),
    /** → *1.234,5* */
    number: (value: number, decimals?: number) => numbers.formatNumber(locale, value, decimals),
    /** 0.125 → *13%* */
    percent: (fraction: number, decimals?: number) => numbers.formatPercent(locale, fraction, decimals),
    bytes: (bytes: number) => numbers.formatBytes(locale, bytes),
  };
}

export type Format = ReturnType<typeof formatFor>;

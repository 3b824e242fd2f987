import type { Locale } from '../i18n/locale.ts';
import { dayIn, epochMilliseconds, type Moment, splitDay } from './moment.ts';
import { formatNumber } from './numbers.ts';

/** Minutes as a length of time: *3 u 30 min*, *45 min*, *2 u* (English: *3 h 30 min*). */
export function formatDuration(locale: Locale, minutes: number): string {
  const total = Math.round(Math.abs(minutes));
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  const hour = locale === 'nl' ? 'u' : 'h';
  const parts: string[] = [];
  if (hours > 0) parts.push(`${formatNumber(locale, hours)}\u00a0${hour}`);
  if (rest > 0 || hours === 0) parts.push(`${rest}\u00a0min`);
  return `${minutes < 0 && total > 0 ? '\u2212' : ''}${parts.join(' ')}`;
}

/** Minutes as decimal hours, for ledgers and charts: 210 is *3,5 uur* (English: *3.5 hours*). */
export function formatHours(locale: Locale, minutes: number): string {
  const hours = minutes / 60;
  const decimals = Number.isInteger(hours) ? 0 : Number.isInteger(hours * 10) ? 1 : 2;
  const unit = locale === 'nl' ? 'uur' : hours === 1 ? 'hour' : 'hours';
  return `${formatNumber(locale, hours, decimals)}\u00a0${unit}`;
}

/** Whole days from one calendar day to another: *vandaag*, *morgen*, *over 3 dagen*, *2 weken geleden*. */
export function formatDaysAway(locale: Locale, from: string, to: string): string {
  const days = splitDay(to).days - splitDay(from).days;
  const near = nearDays[locale][days];
  if (near) return near;
  const size = Math.abs(days);
  if (size < 14) return direct(locale, size, days > 0, 'day');
  if (size < 61) return direct(locale, Math.round(size / 7), days > 0, 'week');
  if (size < 730) return direct(locale, Math.round(size / 30.44), days > 0, 'month');
  return direct(locale, Math.round(size / 365.25), days > 0, 'year');
}

/**
 * A deadline seen from now: *over 20 minuten*, *over 3 uur* on the same day in `zone`, else in days as
 * `formatDaysAway` does. What is past reads *… geleden*.
 */
export function formatDeadline(locale: Locale, now: Moment, deadline: Moment, zone: string): string {
  const today = dayIn(now, zone);
  const day = dayIn(deadline, zone);
  if (day !== today) return formatDaysAway(locale, today, day);
  const minutes = Math.round((epochMilliseconds(deadline) - epochMilliseconds(now)) / 60_000);
  const size = Math.abs(minutes);
  if (size < 1) return locale === 'nl' ? 'nu' : 'now';
  if (size < 60) return direct(locale, size, minutes > 0, 'minute');
  return direct(locale, Math.round(size / 60), minutes > 0, 'hour');
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const nearDays: Record<Locale, Record<number, string>> = {
  nl: { [-2]: 'eergisteren', [-1]: 'gisteren', 0: 'vandaag', 1: 'morgen', 2: 'overmorgen' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

const units: Record<Locale, Record<Unit, readonly [one: string, other: string]>> = {
  nl: {
    minute: ['minuut', 'minuten'],
    hour: ['uur', 'uur'],
    day: ['dag', 'dagen'],
    week: ['week', 'weken'],
    month: ['maand', 'maanden'],
    year: ['jaar', 'jaar'],
  },
  en: {
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
};

function direct(locale: Locale, size: number, isAhead: boolean, unit: Unit): string {
  const [one, other] = units[locale][unit];
  const amount = `${size} ${size === 1 ? one : other}`;
  if (locale === 'nl') return isAhead ? `over ${amount}` : `${amount} geleden`;
  return isAhead ? `in ${amount}` : `${amount} ago`;
}

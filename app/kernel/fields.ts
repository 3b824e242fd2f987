import { z } from 'zod';
import { isCalendarDate } from './calendar-date.ts';
import { LARGEST_INPUT } from './money.ts';
import { isTimeZone } from './wall-time.ts';

/**
 * Building blocks for the modules' `schema.ts`: typed values with their limits. A field that is `undefined` was not given
 * and leaves what is stored; `null` empties it.
 */

/**
 * The natural code of a record, unique per noun: what an import knows it by. Capitals count. Only what an address holds
 * without being escaped, since many codes stand in one.
 */
export const codeField = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/);

/** One line, or several where `max` is above 300. */
export const textField = (max: number) => z.string().trim().min(1).max(max);

/** 'YYYY-MM-DD', 1900 to 2199. */
export const dayField = z.custom<string>(isCalendarDate, { params: { code: 'date-unreadable' } });

export const wholeField = (min: number, max: number) => z.number().int().min(min).max(max);

/** Whole cents from zero. */
export const priceField = z.number().int().min(0).max(LARGEST_INPUT);

/** A decimal number from zero as text, so that nothing is lost on the way to a numeric column. */
export const weightField = (max: number) =>
  z
    .string()
    .regex(/^\d+(\.\d{1,4})?$/)
    .refine((text) => Number(text) <= max, { params: { code: 'above-maximum', max } });

export const emailField = z.email().max(254);

export const timeZoneField = z.string().refine(isTimeZone, { params: { code: 'time-zone-unknown' } });

/** Minutes since midnight, 0 to 1440. */
export const minuteOfDayField = wholeField(0, 1440);

export const weekdayField = wholeField(1, 7);

/** The form by which a teacher gives a visit, or more of its series, another day or time: in the address, then posted. */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#app/kernel/calendar-date.ts';
import { isWallTime, minutesOfDay, type WallTime, wallClockAt } from '#app/kernel/wall-time.ts';
import type { Override } from './booking-reasons.ts';
import type { MoveAsk } from './group-move-queries.server.ts';
import type { Visit } from './group-queries.server.ts';
import { overrideInput } from './schema.ts';

type Source = { get(name: string): unknown };

export const moveFieldNames = ['reach', 'day', 'time', 'heads', 'supervisors'] as const;
export type MoveFieldName = (typeof moveFieldNames)[number];
export type MoveFields = Readonly<Record<MoveFieldName, string>>;
export type MoveProblem = {
  readonly field: MoveFieldName;
  readonly code: 'day-unreadable' | 'time-unreadable' | 'heads-unreadable' | 'supervisors-unreadable';
};

/** As it was typed. */
export function moveFields(source: Source): MoveFields {
  const text = (name: string) => {
    const value = source.get(name);
    return typeof value === 'string' ? value.trim().slice(0, 20) : '';
  };
  return Object.fromEntries(moveFieldNames.map((name) => [name, text(name)])) as MoveFields;
}

/** The form as it opens: where the visit is. The numbers stay empty, since visits of a series may differ in them. */
export function firstMoveFields({ interval, zone }: Pick<Visit, 'interval' | 'zone'>): MoveFields {
  const { date, time } = wallClockAt(interval.start, zone);
  return { reach: 'one', day: date, time, heads: '', supervisors: '' };
}

/** Everything that is wrong at once, or what is asked. */
export function readMove(
  fields: MoveFields,
  { groupBookingId, seriesId }: Pick<Visit, 'groupBookingId' | 'seriesId'>,
): { ok: true; ask: MoveAsk } | { ok: false; problems: readonly MoveProblem[] } {
  const { day, time } = fields;
  const headCount = numberOrNothing(fields.heads, 1, 500);
  const supervisors = numberOrNothing(fields.supervisors, 0, 50);
  const problems: MoveProblem[] = [
    ...(isDay(day) ? [] : [{ field: 'day', code: 'day-unreadable' } as const]),
    ...(isStart(time) ? [] : [{ field: 'time', code: 'time-unreadable' } as const]),
    ...(headCount === undefined ? [{ field: 'heads', code: 'heads-unreadable' } as const] : []),
    ...(supervisors === undefined ? [{ field: 'supervisors', code: 'supervisors-unreadable' } as const] : []),
  ];
  if (!isDay(day) || !isStart(time) || headCount === undefined || supervisors === undefined) {
    return { ok: false, problems };
  }
  const reach = z.enum(['one', 'rest', 'all']).catch('one').parse(fields.reach);
  const ask = { groupBookingId, reach: seriesId === null ? 'one' : reach, day, time, headCount, supervisors };
  return { ok: true, ask };
}

function isDay(text: string): text is CalendarDate {
  return isCalendarDate(text) && text >= '2000-01-01' && text < '2100-01-01';
}

/** Visits begin on whole five minutes. */
function isStart(text: string): text is WallTime {
  return isWallTime(text) && text !== '24:00' && minutesOfDay(text) % 5 === 0;
}

/** Null for nothing, undefined for what is no number in the range. */
function numberOrNothing(text: string, min: number, max: number): number | null | undefined {
  if (text === '') return null;
  if (!/^\d{1,3}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

export type MovePost = {
  readonly agreed: readonly { readonly groupBookingId: string; readonly start: number }[];
  readonly overrides: readonly Override[];
};

/** What a visit of the series says in the form: which, and when it would begin. */
export function agreedValue(groupBookingId: string, start: number): string {
  return `${groupBookingId}@${start}`;
}

const agreed = z
  .string()
  .regex(/^[0-9a-f-]{36}@\d{12,13}$/)
  .transform((text) => ({ groupBookingId: text.slice(0, 36), start: Number(text.slice(37)) }));
const post = z.object({
  agreed: z.array(agreed).min(1).max(60),
  overrides: z.array(overrideInput).max(20),
});

/** Null for a form that this page didn't make. */
export function readMovePost(form: FormData): MovePost | null {
  const reason = String(form.get('overrideReason') ?? '').slice(0, 500);
  const read = post.safeParse({
    agreed: form.getAll('visit'),
    overrides: form.getAll('override').map((code) => ({ code, reason })),
  });
  return read.success ? read.data : null;
}

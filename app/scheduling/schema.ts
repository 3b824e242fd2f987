/**
 * What a form, an address or the API asks of scheduling, as typed values. Records that no one has heard of are the use
 * case's refusal; text that isn't an id, a date or a number is this file's. Reading the planning form is plan-form.ts.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate, type Weekday } from '#app/kernel/calendar-date.ts';
import { priceField, textField, wholeField } from '#app/kernel/fields.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { mostSessions } from './plan-reasons.ts';

const id = z.guid().transform((text) => text.toLowerCase());
const ids = (most: number) => z.array(id).min(1).max(most);

/** Nothing chosen in a form arrives as an empty text. */
const emptyIsNull = (value: unknown) => (value === '' ? null : value);
const maybe = <S extends z.ZodType>(field: S) => z.preprocess(emptyIsNull, field.nullish());
/** Left out stays as it is, empty in a form too. */
const optional = <S extends z.ZodType>(field: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), field.optional());

/** ISO 8601 with an offset, as epoch milliseconds. */
const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => Temporal.Instant.from(text).epochMilliseconds);
const day = z.custom<CalendarDate>(isCalendarDate, { params: { code: 'date-unreadable' } });
const minute = wholeField(0, 1440);
const seats = wholeField(1, 500);

const overrides = z
  .array(z.object({ code: z.string().max(60), reason: z.string().max(500) }))
  .max(40)
  .optional();

const plannedSession = z
  .object({
    startsAt: instant,
    endsAt: instant,
    resourceIds: z.array(id).max(100).default([]),
    trainerIds: z.array(id).max(20).default([]),
    sideBySideKey: maybe(id),
  })
  .transform(({ startsAt, endsAt, ...rest }) => ({ start: startsAt, end: endsAt, ...rest }));
// One more than a plan may have: the check says so in words.
const plannedSessions = z.array(plannedSession).max(mostSessions + 1);

/** A run for the API and scripts: instants with their offset, lists as lists. */
export const planRunInput = z.object({
  id,
  state: z.enum(['concept', 'option', 'open']),
  optionUntil: maybe(instant),
  siteId: id,
  courseIds: ids(10),
  titleNl: maybe(textField(160)),
  titleEn: maybe(textField(160)),
  seats: optional(seats),
  minimum: optional(wholeField(0, 500)),
  priceCents: optional(priceField),
  decideBy: maybe(day),
  isPublic: z.boolean().optional(),
  onlyForId: maybe(id),
  note: maybe(textField(1000)),
  sessions: plannedSessions,
  overrides,
});

export const planSessionInput = z.object({
  id,
  kind: z.enum(['school', 'on-the-job', 'open-practice', 'tour', 'knowledge-circle', 'maintenance']),
  siteId: id,
  title: maybe(textField(160)).transform((title) => title ?? null),
  heads: optional(wholeField(0, 500)),
  sessions: plannedSessions,
  overrides,
});

export const changeRunInput = z.object({
  runId: id,
  changes: z.object({
    titleNl: maybe(textField(160)),
    titleEn: maybe(textField(160)),
    seats: optional(seats),
    minimum: optional(wholeField(0, 500)),
    priceCents: optional(priceField),
    note: maybe(textField(1000)),
    isPublic: z.boolean().optional(),
    onlyForId: maybe(id),
    decideBy: maybe(day),
    optionUntil: optional(instant),
  }),
  overrides,
});

export const fixRunsInput = z.object({
  runIds: ids(500),
  state: z.enum(['option', 'open']),
  optionUntil: maybe(instant),
  overrides,
});

export const confirmRunInput = z.object({ runId: id });

export const copyRunsInput = z.object({
  id,
  from: z.union([
    z.object({ runIds: ids(500) }),
    z.object({ siteId: id, firstDay: day, lastDay: day, courseId: optional(id) }),
  ]),
  to: z.union([z.object({ weeks: wholeField(1, 520) }), z.object({ firstDay: day })]),
  preview: z.boolean().optional(),
});

export const replaceTrainerInput = z.object({
  sessionIds: ids(mostSessions),
  fromId: maybe(id).transform((from) => from ?? null),
  toId: id,
  overrides,
});

export const replaceResourceInput = z.object({
  sessionIds: ids(mostSessions),
  fromId: id,
  toId: id,
  overrides,
});

export const reportAbsenceInput = z
  .object({
    id,
    trainerId: id,
    kind: z.enum(['leave', 'illness', 'other']),
    startsAt: instant,
    endsAt: instant,
    note: maybe(textField(500)),
  })
  .transform(({ startsAt, endsAt, ...rest }) => ({ ...rest, start: startsAt, end: endsAt }));

export const reportOutageInput = z
  .object({ id, resourceId: id, startsAt: instant, endsAt: maybe(instant), reason: textField(500) })
  .transform(({ startsAt, endsAt, ...rest }) => ({ ...rest, start: startsAt, end: endsAt ?? null }));

export const endOutageInput = z.object({ outageId: id });

export const proposeDatesInput = z.object({
  siteId: id,
  courseIds: ids(10),
  firstDay: day,
  lastDay: day,
  seats: optional(seats),
  minutes: optional(wholeField(15, 1440)),
  count: optional(wholeField(1, mostSessions)),
  pattern: optional(z.enum(['single', 'daily', 'weekly'])),
  trainerId: optional(id),
  weekdays: z
    .array(wholeField(1, 7).transform((weekday) => weekday as Weekday))
    .max(7)
    .optional(),
  fromMinute: optional(minute),
  untilMinute: optional(minute),
  most: optional(wholeField(1, 20)),
});

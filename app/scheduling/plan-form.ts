/**
 * A plan as the form holds it: everything as it was typed. Reading it gives a plan that can be checked and saved, or the
 * fields that can't be read, all at once. Times are on the clock of the site.
 */
import { type CalendarDate, parseCalendarDate } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import { parseCents } from '#app/kernel/money.ts';
import { combineAll, type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { instantAtExactly, parseWallTime, wallClockAt, wallTime } from '#app/kernel/wall-time.ts';
import type { Override } from './overrides.ts';
import type { PlannedSessionInput, PlanRunInput } from './plan-input.ts';
import { mostSessions } from './plan-reasons.ts';
import type { FirstState } from './run-state.ts';

export type SessionDraft = {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly resourceIds: readonly string[];
  readonly trainerIds: readonly string[];
};

export type PlanDraft = {
  readonly id: string;
  readonly siteId: string;
  readonly courseIds: readonly string[];
  readonly state: FirstState;
  readonly optionDay: string;
  readonly seats: string;
  readonly minimum: string;
  readonly decideBy: string;
  readonly price: string;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly note: string;
  readonly isPublic: boolean;
  /** Only this organisation's people may enrol; empty is everybody. */
  readonly onlyForId: string;
  readonly sessions: readonly SessionDraft[];
  readonly overrides: readonly Override[];
};

/** `field` is the name of the field in the form. */
export type FieldProblem = {
  readonly field: string;
  readonly code: 'missing' | 'not-a-date' | 'not-a-time' | 'time-skipped' | 'not-a-number' | 'not-an-amount';
};

/** An option falls free at this hour of its last day. */
export const optionEndsAt = '17:00';

/** Names of a session's fields: `s0-day`, `s0-resource`. */
export const sessionField = (index: number, name: 'day' | 'from' | 'until' | 'resource' | 'trainer') =>
  `s${index}-${name}`;

type Fields = { get(name: string): unknown; getAll(name: string): unknown[]; has(name: string): boolean };

export function readPlanForm(form: Fields): PlanDraft {
  const text = (name: string) => textOf(form, name);
  const state = text('state');
  const count = Math.min(mostSessions + 1, Math.max(0, Number.parseInt(text('sessions'), 10) || 0));
  return {
    id: parseId(text('id')) ?? '',
    siteId: parseId(text('siteId')) ?? '',
    courseIds: idsOf(form, 'courseId').slice(0, 10),
    state: state === 'concept' || state === 'option' ? state : 'open',
    optionDay: text('optionDay'),
    seats: text('seats'),
    minimum: text('minimum'),
    decideBy: text('decideBy'),
    price: text('price'),
    titleNl: text('titleNl').slice(0, 160),
    titleEn: text('titleEn').slice(0, 160),
    note: text('note'),
    isPublic: form.has('isPublic'),
    onlyForId: parseId(text('onlyForId')) ?? '',
    sessions: Array.from({ length: count }, (_, index) => readSessionFields(form, index)),
    overrides: [...new Set(form.getAll('override').map(String))]
      .slice(0, 40)
      .map((code) => ({ code, reason: text('overrideReason').slice(0, 500) })),
  };
}

export function readSessionFields(form: Fields, index: number): SessionDraft {
  return {
    day: textOf(form, sessionField(index, 'day')),
    from: textOf(form, sessionField(index, 'from')),
    until: textOf(form, sessionField(index, 'until')),
    resourceIds: idsOf(form, sessionField(index, 'resource')),
    trainerIds: idsOf(form, sessionField(index, 'trainer')),
  };
}

function textOf(form: Fields, name: string): string {
  return `${form.get(name) ?? ''}`.trim().slice(0, 1000);
}

/** What isn't an id names nothing; what is missing then, the check says. */
function idsOf(form: Fields, name: string): string[] {
  return [...new Set(form.getAll(name).flatMap((value) => parseId(value) ?? []))];
}

/** The plan that the form describes, for the site's zone; or every field that can't be read. */
export function planInputOf(draft: PlanDraft, zone: string): Outcome<PlanRunInput, FieldProblem> {
  const sessions = combineAll(draft.sessions.map((session, index) => plannedSessionOf(session, index, zone)));
  const seats = wholeNumber(draft.seats, 'seats');
  const minimum = wholeNumber(draft.minimum, 'minimum');
  const price = amount(draft.price);
  const decideBy = optionalDay(draft.decideBy, 'decideBy');
  const optionUntil = optionEnd(draft, zone);
  const problems = [sessions, seats, minimum, price, decideBy, optionUntil].flatMap((one) =>
    one.ok ? [] : one.reasons,
  );
  const value = <T>(outcome: Outcome<T, FieldProblem>) => (outcome.ok ? outcome.value : undefined);
  return okUnless(problems, {
    id: draft.id,
    state: draft.state,
    optionUntil: value(optionUntil) ?? null,
    siteId: draft.siteId,
    courseIds: draft.courseIds,
    titleNl: draft.titleNl || null,
    titleEn: draft.titleEn || null,
    seats: value(seats),
    minimum: value(minimum),
    priceCents: value(price),
    decideBy: value(decideBy) ?? null,
    isPublic: draft.isPublic,
    onlyForId: draft.onlyForId || null,
    note: draft.note || null,
    sessions: value(sessions) ?? [],
    overrides: draft.overrides,
  });
}

export function plannedSessionOf(
  session: SessionDraft,
  index: number,
  zone: string,
): Outcome<PlannedSessionInput, FieldProblem> {
  const { resourceIds, trainerIds } = session;
  const day = requiredDay(session.day, sessionField(index, 'day'));
  const from = clockTime(session.from, sessionField(index, 'from'));
  const until = clockTime(session.until, sessionField(index, 'until'));
  const unread = [day, from, until].flatMap((one) => (one.ok ? [] : one.reasons));
  if (!day.ok || !from.ok || !until.ok) return okUnless(unread, undefined as never);
  const start = instantAtExactly(day.value, from.value, zone);
  const end = instantAtExactly(day.value, until.value, zone);
  if (!start.ok) return refuse({ field: sessionField(index, 'from'), code: 'time-skipped' });
  if (!end.ok) return refuse({ field: sessionField(index, 'until'), code: 'time-skipped' });
  return ok({ start: start.value, end: end.value, resourceIds, trainerIds });
}

/** The other way round: a session as the form shows it. */
export function sessionDraftOf(session: PlannedSessionInput, zone: string): SessionDraft {
  const from = wallClockAt(session.start, zone);
  return {
    day: from.date,
    from: from.time,
    until: wallClockAt(session.end, zone).time,
    resourceIds: session.resourceIds,
    trainerIds: session.trainerIds,
  };
}

function requiredDay(text: string, field: string): Outcome<CalendarDate, FieldProblem> {
  if (text === '') return refuse({ field, code: 'missing' });
  const read = parseCalendarDate(text);
  return read.ok ? read : refuse({ field, code: 'not-a-date' });
}

function optionalDay(text: string, field: string): Outcome<CalendarDate | null, FieldProblem> {
  return text === '' ? ok(null) : requiredDay(text, field);
}

function clockTime(text: string, field: string) {
  if (text === '') return refuse<FieldProblem>({ field, code: 'missing' });
  const read = parseWallTime(text);
  return read.ok ? read : refuse<FieldProblem>({ field, code: 'not-a-time' });
}

function optionEnd(draft: PlanDraft, zone: string): Outcome<number | null, FieldProblem> {
  return draft.state === 'option' ? optionEndOf(draft.optionDay, zone) : ok(null);
}

/** The moment at which an option with this last day falls free. Null without a day: the plan's own reason says so. */
export function optionEndOf(text: string, zone: string): Outcome<number | null, FieldProblem> {
  const day = optionalDay(text, 'optionDay');
  if (!day.ok || day.value === null) return day.ok ? ok(null) : day;
  const end = instantAtExactly(day.value, wallTime(optionEndsAt), zone);
  return end.ok ? end : refuse({ field: 'optionDay', code: 'not-a-date' });
}

/** The last day of an option that falls free at this moment. */
export function optionDayOf(until: number, zone: string): CalendarDate {
  return wallClockAt(until, zone).date;
}

function wholeNumber(text: string, field: string): Outcome<number | undefined, FieldProblem> {
  if (text === '') return ok(undefined);
  const number = Number(text);
  const fits = /^\d{1,3}$/.test(text) && number <= 500;
  return fits ? ok(number) : refuse({ field, code: 'not-a-number' });
}

function amount(text: string): Outcome<number | undefined, FieldProblem> {
  if (text === '') return ok(undefined);
  const read = parseCents(text.replace(/^€\s*/, ''));
  return read.ok && read.value >= 0
    ? ok(Number(read.value))
    : refuse({ field: 'price', code: 'not-an-amount' });
}

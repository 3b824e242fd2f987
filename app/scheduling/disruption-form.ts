/**
 * The forms that report an absence and an outage, as they were typed. Reading one gives what the use case takes, or every
 * field that can't be read. Times are on the clock of the centre; a day without a time is the whole day.
 */
import { type CalendarDate, parseCalendarDate } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import { combine, mapValue, type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { instantAtExactly, parseWallTime, type WallTime, wallTime } from '#app/kernel/wall-time.ts';

export type SpanDraft = {
  readonly firstDay: string;
  readonly from: string;
  readonly lastDay: string;
  readonly until: string;
};
export type AbsenceDraft = SpanDraft & {
  readonly id: string;
  readonly trainerId: string;
  readonly kind: 'leave' | 'illness' | 'other';
  readonly note: string;
};
export type OutageDraft = SpanDraft & {
  readonly id: string;
  readonly resourceId: string;
  readonly reason: string;
};

export type DisruptionField = keyof SpanDraft | 'trainer' | 'resource' | 'reason';
export type DisruptionProblem = {
  readonly field: DisruptionField;
  readonly code: 'missing' | 'not-a-date' | 'not-a-time' | 'time-skipped' | 'ends-before-start';
};

type Fields = { get(name: string): unknown };

const textOf = (form: Fields, name: string, most: number) => `${form.get(name) ?? ''}`.trim().slice(0, most);

function readSpan(form: Fields): SpanDraft {
  const text = (name: string) => textOf(form, name, 20);
  return {
    firstDay: text('firstDay'),
    from: text('from'),
    lastDay: text('lastDay'),
    until: text('until'),
  };
}

export function readAbsenceForm(form: Fields): AbsenceDraft {
  const kind = form.get('kind');
  return {
    ...readSpan(form),
    id: parseId(form.get('id')) ?? '',
    trainerId: parseId(form.get('trainer')) ?? '',
    kind: kind === 'leave' || kind === 'other' ? kind : 'illness',
    note: textOf(form, 'note', 500),
  };
}

export function readOutageForm(form: Fields): OutageDraft {
  return {
    ...readSpan(form),
    id: parseId(form.get('id')) ?? '',
    resourceId: parseId(form.get('resource')) ?? '',
    reason: textOf(form, 'reason', 500),
  };
}

/** An absence as it is reported: epoch milliseconds. */
export type AbsenceSpan = {
  readonly id: string;
  readonly trainerId: string;
  readonly kind: AbsenceDraft['kind'];
  readonly start: number;
  readonly end: number;
  readonly note: string | null;
};

/** An outage as it is reported; `end` null is until further notice. */
export type OutageSpan = {
  readonly id: string;
  readonly resourceId: string;
  readonly start: number;
  readonly end: number | null;
  readonly reason: string;
};

export function absenceInputOf(draft: AbsenceDraft, zone: string): Outcome<AbsenceSpan, DisruptionProblem> {
  const read = combine({
    trainer: draft.trainerId ? ok(draft.trainerId) : missing('trainer'),
    span: spanOf(draft, zone),
  });
  return mapValue(read, ({ trainer, span }) => ({
    id: draft.id,
    trainerId: trainer,
    kind: draft.kind,
    start: span.start,
    end: span.end ?? span.start,
    note: draft.note || null,
  }));
}

/** Without a last day it lasts until further notice. */
export function outageInputOf(draft: OutageDraft, zone: string): Outcome<OutageSpan, DisruptionProblem> {
  const read = combine({
    resource: draft.resourceId ? ok(draft.resourceId) : missing('resource'),
    span: spanOf(draft, zone, true),
    reason: draft.reason ? ok(draft.reason) : missing('reason'),
  });
  return mapValue(read, ({ resource, span, reason }) => ({
    id: draft.id,
    resourceId: resource,
    start: span.start,
    end: span.end,
    reason,
  }));
}

type Span = { readonly start: number; readonly end: number | null };

function spanOf(draft: SpanDraft, zone: string, mayBeOpen = false): Outcome<Span, DisruptionProblem> {
  const isOpen = mayBeOpen && draft.lastDay === '';
  const read = combine({
    firstDay: dayOf(draft.firstDay, 'firstDay'),
    from: timeOf(draft.from, 'from', '00:00'),
    lastDay: isOpen ? ok(null) : dayOf(draft.lastDay || draft.firstDay, 'lastDay'),
    until: timeOf(draft.until, 'until', '24:00'),
  });
  if (!read.ok) return read;
  const { firstDay, from, lastDay, until } = read.value;
  const edges = combine({
    start: momentOf(firstDay, from, zone, 'from'),
    end: lastDay === null ? ok(null) : momentOf(lastDay, until, zone, 'until'),
  });
  if (!edges.ok) return edges;
  const { start, end } = edges.value;
  return end !== null && end <= start
    ? refuse({ field: draft.lastDay ? 'lastDay' : 'until', code: 'ends-before-start' })
    : ok({ start, end });
}

function missing(field: DisruptionField): Outcome<never, DisruptionProblem> {
  return refuse({ field, code: 'missing' });
}

function dayOf(text: string, field: DisruptionField): Outcome<CalendarDate, DisruptionProblem> {
  if (text === '') return missing(field);
  const day = parseCalendarDate(text);
  return day.ok ? day : refuse({ field, code: 'not-a-date' });
}

function timeOf(
  text: string,
  field: DisruptionField,
  otherwise: string,
): Outcome<WallTime, DisruptionProblem> {
  if (text === '') return ok(wallTime(otherwise));
  const time = parseWallTime(text);
  return time.ok ? time : refuse({ field, code: 'not-a-time' });
}

function momentOf(
  day: CalendarDate,
  time: WallTime,
  zone: string,
  field: DisruptionField,
): Outcome<number, DisruptionProblem> {
  const instant = instantAtExactly(day, time, zone);
  return instant.ok ? instant : refuse({ field, code: 'time-skipped' });
}

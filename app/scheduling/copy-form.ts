/** The form that copies a run, or all runs of a period, to new dates. */
import { type CalendarDate, parseCalendarDate } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import { combine, type Outcome, okUnless, refuse } from '#app/kernel/outcome.ts';
import type { FieldProblem } from './plan-form.ts';

export type CopyForm = {
  readonly id: string;
  /** These runs; none: every run of the period. */
  readonly runIds: readonly string[];
  readonly siteId: string;
  readonly courseId: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** The first session of a single run falls on this day. */
  readonly toDay: string;
  /** A period moves by so many weeks, so that weekdays stay. */
  readonly weeks: string;
};

/** What copyRuns takes. */
export type CopyWish = {
  readonly id: string;
  readonly from:
    | { readonly runIds: readonly string[] }
    | {
        readonly siteId: string;
        readonly firstDay: CalendarDate;
        readonly lastDay: CalendarDate;
        readonly courseId?: string;
      };
  readonly to: { readonly weeks: number } | { readonly firstDay: CalendarDate };
};

type Fields = { get(name: string): unknown; getAll(name: string): unknown[] };

export function readCopyForm(form: Fields): CopyForm {
  const text = (name: string) => `${form.get(name) ?? ''}`.trim().slice(0, 100);
  return {
    id: parseId(text('id')) ?? '',
    runIds: form.getAll('run').flatMap((value) => parseId(value) ?? []),
    siteId: parseId(text('site')) ?? '',
    courseId: parseId(text('course')) ?? '',
    firstDay: text('firstDay'),
    lastDay: text('lastDay'),
    toDay: text('toDay'),
    weeks: text('weeks'),
  };
}

export function copyWishOf(form: CopyForm): Outcome<CopyWish, FieldProblem> {
  const { id, runIds } = form;
  if (runIds.length > 0) {
    const toDay = dayOf(form.toDay, 'toDay');
    return toDay.ok ? okUnless([], { id, from: { runIds }, to: { firstDay: toDay.value } }) : toDay;
  }
  const read = combine({
    site:
      form.siteId === ''
        ? refuse<FieldProblem>({ field: 'site', code: 'missing' })
        : okUnless([], form.siteId),
    firstDay: dayOf(form.firstDay, 'firstDay'),
    lastDay: dayOf(form.lastDay, 'lastDay'),
    weeks: weeksOf(form.weeks),
  });
  if (!read.ok) return read;
  const { site: siteId, firstDay, lastDay, weeks } = read.value;
  const course = form.courseId === '' ? {} : { courseId: form.courseId };
  return okUnless([], { id, from: { siteId, firstDay, lastDay, ...course }, to: { weeks } });
}

function dayOf(text: string, field: string): Outcome<CalendarDate, FieldProblem> {
  if (text === '') return refuse({ field, code: 'missing' });
  const read = parseCalendarDate(text);
  return read.ok ? read : refuse({ field, code: 'not-a-date' });
}

function weeksOf(text: string): Outcome<number, FieldProblem> {
  const weeks = Number(text);
  const fits = /^\d{1,3}$/.test(text) && weeks >= 1 && weeks <= 260;
  return fits
    ? okUnless([], weeks)
    : refuse({ field: 'weeks', code: text === '' ? 'missing' : 'not-a-number' });
}

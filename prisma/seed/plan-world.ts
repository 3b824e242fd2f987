/** A small world for tests of the pure rules: one site, open on weekdays, with what a test adds. */
import type { ClosedDays, WeeklyHours } from '#app/centre/opening-hours.ts';
import { calendarDate, type Weekday } from '#app/kernel/calendar-date.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import type {
  CourseFacts,
  PlanFacts,
  PlanProposal,
  ProposedSession,
  ResourceFacts,
  TrainerFacts,
} from '#app/scheduling/plan-facts.ts';
import type { TrainerHours } from '#app/scheduling/trainer-hours.ts';

export const zone = 'Europe/Amsterdam';

/** Epoch milliseconds of a wall time in Amsterdam: `at('2026-12-01 19:00')`. */
export function at(text: string): number {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds;
}

export function slot(date: string, from: string, until: string) {
  return { start: at(`${date} ${from}`), end: at(`${date} ${until}`) };
}

export function hours(weekdays: readonly number[], from: number, until: number): WeeklyHours[] {
  return weekdays.map((weekday) => ({
    weekday: weekday as Weekday,
    opensMinute: from * 60,
    closesMinute: until * 60,
    validFrom: null,
    validUntil: null,
  }));
}

export function trainerHours(weekdays: readonly number[], from: number, until: number): TrainerHours[] {
  return hours(weekdays, from, until).map((row) => ({ ...row, lent: false }));
}

export function closure(id: string, first: string, last: string): ClosedDays {
  return {
    closureId: id,
    firstDay: calendarDate(first),
    lastDay: calendarDate(last),
    reason: { nl: 'Dicht', en: 'Closed' },
  };
}

export const weekdays = [1, 2, 3, 4, 5];

export function resource(resourceId: string, more: Partial<ResourceFacts> = {}): ResourceFacts {
  return {
    resourceId,
    siteId: 'hall',
    poolId: null,
    kind: 'machine',
    status: 'in-use',
    setupMinutes: 0,
    cleanupMinutes: 0,
    minBlockMinutes: null,
    maxBlockMinutes: null,
    noticeHours: 0,
    horizonDays: null,
    mayRunUnattended: false,
    inspectionValidUntil: null,
    capacity: null,
    hours: [],
    closures: [],
    outages: [],
    busy: [],
    rules: [],
    ...more,
  };
}

export function trainer(personId: string, more: Partial<TrainerFacts> = {}): TrainerFacts {
  return {
    personId,
    active: true,
    zone,
    hours: trainerHours(weekdays, 8, 22),
    absences: [],
    busy: [],
    courseIds: ['welding'],
    ...more,
  };
}

export function course(courseId: string, more: Partial<CourseFacts> = {}): CourseFacts {
  return { courseId, active: true, needs: [], ...more };
}

/** Monday 23 November 2026, 09:00; open 08:00–17:00 on weekdays, until 22:00 on Tuesday and Thursday. */
export function world(more: {
  resources?: ResourceFacts[];
  trainers?: TrainerFacts[];
  courses?: CourseFacts[];
  closures?: ClosedDays[];
  hours?: WeeklyHours[];
  now?: number;
}): PlanFacts {
  const keyed = <T>(rows: readonly T[], key: (row: T) => string) =>
    new Map(rows.map((row) => [key(row), row]));
  const plan = {
    zone,
    hours: more.hours ?? [...hours([1, 3, 5], 8, 17), ...hours([2, 4], 8, 22)],
    closures: more.closures ?? [],
  };
  return {
    now: more.now ?? at('2026-11-23 09:00'),
    sites: new Map([
      ['hall', { siteId: 'hall', active: true, plan }],
      ['floor', { siteId: 'floor', active: true, plan }],
    ]),
    resources: keyed(more.resources ?? [resource('mill')], (row) => row.resourceId),
    trainers: keyed(more.trainers ?? [trainer('anna')], (row) => row.personId),
    courses: keyed(more.courses ?? [course('welding')], (row) => row.courseId),
  };
}

export function session(
  interval: { start: number; end: number },
  more: Partial<ProposedSession> = {},
): ProposedSession {
  return { interval, resourceIds: ['mill'], trainerIds: ['anna'], sideBySideKey: null, ...more };
}

export function plan(sessions: ProposedSession[], more: Partial<PlanProposal> = {}): PlanProposal {
  return {
    kind: 'course',
    siteId: 'hall',
    courseIds: ['welding'],
    seats: 6,
    minimum: 2,
    state: 'open',
    optionUntil: null,
    decideBy: null,
    sessions,
    ...more,
  };
}

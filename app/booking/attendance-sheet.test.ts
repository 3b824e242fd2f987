import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import type { AttendanceOutcome } from './attendance.ts';
import { countMarks, sheetOf } from './attendance-sheet.ts';
import type { Roster, RosterPerson } from './roster-queries.server.ts';

const days = ['2026-12-01', '2026-12-08', '2026-12-15'].map(calendarDate);
const sessionIds = ['s1', 's2', 's3'] as const;

function person(places: readonly string[], more: Partial<RosterPerson> = {}): RosterPerson {
  return {
    enrolmentId: places.join('+'),
    code: 'X',
    name: null,
    organisationName: 'Staalhoeve',
    courseId: 'c1',
    courseTitle: { nl: 'Lassen', en: null },
    requested: false,
    asked: null,
    requirements: [],
    attendance: Object.fromEntries(
      places.map((id) => [id, { outcome: null, minutes: 0, conflict: id === 's3' }]),
    ),
    presence: { level: 'unmarked', sessionsAttended: 0, sessions: 0, minutesAttended: 0, minutes: 0 },
    result: null,
    ...more,
  };
}

function roster(people: readonly RosterPerson[], courses = 1): Roster {
  return {
    runId: 'r',
    code: 'R',
    state: 'open',
    title: { nl: 'Lassen', en: null },
    seats: 8,
    minimum: 1,
    site: { name: 'Hal', zone: 'Europe/Amsterdam' },
    courses: Array.from({ length: courses }, (_, at) => ({
      courseId: `c${at + 1}`,
      title: { nl: 'Lassen', en: null },
      grants: null,
      grantOn: 'attended' as const,
      issuer: null,
    })),
    sessions: sessionIds.map((sessionId, at) => ({
      sessionId,
      number: at + 1,
      interval: { start: at, end: at + 1 },
      day: days[at] ?? calendarDate('2026-12-01'),
      resources: [],
      trainers: [],
    })),
    people,
    places: [],
    waiting: [],
  };
}

describe('the sheet of a session', () => {
  it('holds who has a place in it, with how much of the run they do', () => {
    const people = [
      person(['s1', 's2', 's3']),
      person(['s2', 's3']),
      person(['s3']),
      person(['s1', 's3']),
      person(['s1', 's2']),
    ];
    expect(sheetOf(roster(people), 's3').map(({ takesPart, conflict }) => [takesPart, conflict])).toEqual([
      [{ kind: 'whole' }, true],
      [{ kind: 'joins', from: '2026-12-08' }, true],
      [{ kind: 'once' }, true],
      [{ kind: 'some', sessions: 2, of: 3 }, true],
    ]);
    expect(sheetOf(roster(people), 's1')).toHaveLength(3);
  });

  it('names the course where there are several', () => {
    const people = [person(['s1'])];
    expect(sheetOf(roster(people), 's1')[0]?.courseTitle).toBeNull();
    expect(sheetOf(roster(people, 2), 's1')[0]?.courseTitle).toEqual({ nl: 'Lassen', en: null });
  });

  it('counts marks, and what is still open; requests are not counted', () => {
    const marked = (outcome: AttendanceOutcome | null, requested = false) => ({ outcome, requested });
    expect(
      countMarks([marked('present'), marked('present'), marked('partly'), marked(null), marked(null, true)]),
    ).toEqual({ present: 2, partly: 1, absent: 0, excused: 0, open: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import type { Presence } from './attendance.ts';
import { attendedThroughout, type RecordedResult, resultDays, resultGroups } from './results-sheet.ts';
import type { Roster, RosterPerson } from './roster-queries.server.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const all: Presence = { level: 'all', sessionsAttended: 1, sessions: 1, minutesAttended: 240, minutes: 240 };
const end = at('2026-12-01T13:00:00+01:00');

const person = (enrolmentId: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  enrolmentId,
  code: enrolmentId,
  name: null,
  asked: null,
  organisationName: null,
  courseId: 'vca',
  courseTitle: { nl: 'VCA', en: null },
  requested: false,
  requirements: [],
  attendance: { s1: { outcome: 'present', minutes: 240, conflict: false } },
  presence: all,
  result: null,
  ...more,
});

const roster: Roster = {
  runId: 'r',
  code: 'R',
  state: 'open',
  title: { nl: 'VCA', en: null },
  seats: 8,
  minimum: 1,
  site: { name: 'Hal', zone: 'Europe/Amsterdam' },
  courses: [
    { courseId: 'vca', title: { nl: 'VCA', en: null }, grants: null, grantOn: 'attended', issuer: null },
    { courseId: 'vol', title: { nl: 'VOL', en: null }, grants: null, grantOn: 'passed', issuer: 'Bureau' },
    { courseId: 'none', title: { nl: 'Niemand', en: null }, grants: null, grantOn: 'passed', issuer: null },
  ],
  sessions: [
    {
      sessionId: 's1',
      number: 1,
      interval: { start: at('2026-12-01T09:00:00+01:00'), end },
      day: calendarDate('2026-12-01'),
      resources: [],
      trainers: [],
    },
  ],
  people: [
    person('sofie'),
    person('tarik', { courseId: 'vol' }),
    person('wim', { requested: true }),
    person('anna', { presence: { ...all, level: 'none' } }),
  ],
  places: [],
  waiting: [],
};
const passed: RecordedResult = {
  enrolmentId: 'tarik',
  resultId: 'x',
  kind: 'passed',
  achievedOn: calendarDate('2026-12-01'),
  issuer: null,
  number: null,
  recordedAt: end,
  recordedBy: 'office',
  granted: true,
};
const certificates = new Map([
  [
    'vol',
    {
      name: { nl: 'VOL-VCA', en: null },
      rule: { kind: 'fixed-months' as const, months: 120, confirmMonths: null },
    },
  ],
]);
const groups = (now: number) => resultGroups(roster, [passed], certificates, { centreName: 'Centrum', now });

describe('the sheet of results', () => {
  it('has the people of each course, with who issues and how long a certificate is valid', () => {
    expect(groups(end)).toMatchObject([
      { courseId: 'vca', issuer: 'Centrum', people: [{ enrolmentId: 'sofie' }, { enrolmentId: 'anna' }] },
      {
        courseId: 'vol',
        issuer: 'Bureau',
        people: [{ enrolmentId: 'tarik', results: [{ kind: 'passed', validUntil: '2036-12-01' }] }],
      },
    ]);
  });

  it('offers the proof of attendance to who was there, once it is over', () => {
    const proofs = (now: number) =>
      groups(now).flatMap(({ people }) => people.filter(({ hasProof }) => hasProof));
    expect(proofs(end - 1)).toEqual([]);
    expect(proofs(end).map(({ enrolmentId }) => enrolmentId)).toEqual(['sofie', 'tarik']);
  });

  it('knows who was there throughout where no more is asked', () => {
    expect(attendedThroughout(groups(end)).map(({ enrolmentId }) => enrolmentId)).toEqual(['sofie']);
  });

  it('begins with the last session, or today while the run lasts', () => {
    expect(resultDays(roster, at('2026-11-30T23:30:00+01:00'))).toEqual({
      first: null,
      today: '2026-11-30',
      usual: '2026-11-30',
    });
    expect(resultDays(roster, at('2026-12-01T00:30:00+01:00'))).toEqual({
      first: '2026-12-01',
      today: '2026-12-01',
      usual: '2026-12-01',
    });
    expect(resultDays(roster, at('2027-01-10T12:00:00+01:00')).usual).toBe('2026-12-01');
  });
});

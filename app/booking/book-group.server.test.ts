import { beforeEach, describe, expect, it } from 'vitest';
import { centreScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { wallTime } from '#app/kernel/wall-time.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { planSession } from '#app/scheduling/plan-session.server.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookGroup } from './book-group.server.ts';
import { bookGroupSeries } from './book-group-series.server.ts';
import { cancelGroup } from './cancel-group.server.ts';
import { changeGroup } from './change-group.server.ts';
import { countGroup } from './count-group.server.ts';
import { loadSchoolFacts } from './group-facts-queries.server.ts';
import { proposeGroupDates } from './group-offer-queries.server.ts';
import { findVisit, schoolVisits } from './group-queries.server.ts';
import { previewSeries } from './group-series-queries.server.ts';
import type { SchoolGroup } from './group-visit.ts';
import { moveGroup } from './move-group.server.ts';
import { centreRules } from './rule-queries.server.ts';
import { standingOverrides } from './standing-override-queries.server.ts';
import { withdrawStanding } from './withdraw-standing.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, course, organisation, resource } = small;
const teacher = actingAs('teacher');
const scope = partnerScope(teacher.actor);
const group: SchoolGroup = {
  groupName: '3A PIE',
  headCount: 6,
  youngestAge: 14,
  oldestAge: 15,
  level: 'vmbo',
  teacherId: person.teacher,
  supervisors: 1,
};
const ask = { organisationId: organisation.school, courseId: course.taster, group };
const tuesday = at('2026-12-01', '09:00');
const book = (more: object = {}) => bookGroup(teacher, { ...ask, id: newId(), start: tuesday, ...more });
const codes = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.ok ? [] : (outcome.reasons ?? []).map(({ code }) => code);
const held = () =>
  db.prisma.resourceReservation.count({ where: { live: true, session: { kind: 'school' } } });

beforeEach(async () => {
  await db.prisma.trainerCourse.createMany({
    data: [person.anna, person.chris].map((trainerId) => ({ trainerId, courseId: course.taster })),
    skipDuplicates: true,
  });
});

describe('a class that is booked', () => {
  it('is proposed dates outside its own holidays, and holds machines by its size and a trainer', async () => {
    await db.prisma.schoolHoliday.create({
      data: {
        id: newId(),
        organisationId: organisation.school,
        name: 'Herfstvakantie',
        firstDay: new Date('2026-11-23'),
        lastDay: new Date('2026-11-29'),
      },
    });
    const wish = { firstDay: calendarDate('2026-11-23'), most: 4 };
    const { dates, reasons } = valueOrThrow(await proposeGroupDates(teacher, ask, wish));
    expect(reasons).toEqual([]);
    expect(dates).toHaveLength(4);
    expect(dates.every(({ start }) => start >= at('2026-11-30', '00:00'))).toBe(true);
    expect(codes(await book({ start: at('2026-11-24', '09:00') }))).toEqual(['school-holiday']);

    const first = dates[0]?.start as number;
    const booked = valueOrThrow(await book({ start: first }));
    // Half of the activity's twelve: two of its four booths.
    expect(await held()).toBe(2);
    const visit = await findVisit(scope, booked.code);
    expect(visit).toMatchObject({ groupName: '3A PIE', headCount: 6, state: 'confirmed' });
    expect(visit?.stations[0]?.trainers).toHaveLength(1);
    // Nobody else's.
    expect(await findVisit(partnerScope(actingAs('coordinatorAgro').actor), booked.code)).toBeNull();
    expect((await schoolVisits(scope, teacher.now)).coming).toHaveLength(1);
  });

  it('is one booking for a form sent twice, and refused to other organisations and roles', async () => {
    const id = newId();
    const [one, two] = [valueOrThrow(await book({ id })), valueOrThrow(await book({ id }))];
    expect(two).toEqual({ ...one, alreadySaved: true });
    expect(await db.prisma.groupBooking.count()).toBe(1);
    for (const name of ['coordinatorAgro', 'anna', 'sofie'] as const) {
      expect(codes(await bookGroup(actingAs(name), { ...ask, id: newId(), start: tuesday }))).toEqual([
        'not-allowed',
      ]);
    }
  });

  it('takes what is free, and is refused when too little is left; nothing is half saved', async () => {
    const three = [resource.booth1, resource.booth2, resource.booth3];
    const span = slot('2026-12-01', '09:00', '11:00');
    valueOrThrow(
      await planSession(actingAs('office'), {
        id: newId(),
        kind: 'maintenance',
        siteId: small.site.hall,
        title: null,
        sessions: [{ ...span, resourceIds: three, trainerIds: [] }],
      }),
    );
    expect(codes(await book())).toEqual(['date-gone']);
    expect(await db.prisma.session.count({ where: { kind: 'school' } })).toBe(0);
  });
});

describe('the rules for young people', () => {
  it('block by law: age, hours and a class that is too large', async () => {
    await db.prisma.safetyRule.create({
      data: {
        id: newId(),
        code: 'LAS-LEEFTIJD',
        poolId: small.pool.welding,
        level: 'legal',
        minimumAge: 18,
        minimumAgeSupervised: 15,
        source: 'Arbobesluit 1.37 (voorbeeld)',
        responsible: 'Petra Veldhuis',
        decidedOn: new Date('2026-01-05'),
      },
    });
    const outcome = await book({
      start: at('2026-12-01', '18:00'),
      overrides: [{ code: 'work-outside-hours', reason: 'moet echt' }],
    });
    expect(codes(outcome).sort()).toEqual(['group-too-young-by-law', 'work-outside-hours']);
    expect(outcome).toMatchObject({
      reasons: expect.arrayContaining([expect.objectContaining({ responsible: 'Petra Veldhuis' })]),
    });
    expect(codes(await book({ group: { ...group, youngestAge: 15, headCount: 13 } }))).toContain(
      'group-too-large',
    );
  });

  it('warn by guidance, and what is set aside may stand until the end of the school year', async () => {
    await db.prisma.safetyRule.updateMany({
      where: { code: 'LAS-GROEP' },
      data: { learnersPerSupervisor: 2 },
    });
    expect(codes(await book())).toEqual(['seats-exceed-guidance']);
    expect(codes(await book({ overrides: [{ code: 'seats-exceed-guidance', reason: 'ja' }] }))).toContain(
      'override-reason-missing',
    );
    const overrides = [{ code: 'seats-exceed-guidance', reason: 'Twee begeleiders kennen deze klas.' }];
    const booked = valueOrThrow(await book({ overrides, standing: true }));
    expect((await findVisit(scope, booked.code))?.setAside).toMatchObject([
      { why: 'Twee begeleiders kennen deze klas.' },
    ]);
    const [standing] = await db.prisma.standingOverride.findMany();
    expect(standing?.validUntil).toEqual(new Date('2027-07-31'));
    const stood = valueOrThrow(await book({ start: at('2026-12-02', '09:00') }));
    // A larger group goes further than what was set aside.
    expect(
      codes(await book({ start: at('2026-12-03', '09:00'), group: { ...group, headCount: 9 } })),
    ).toEqual(['seats-exceed-guidance']);
    expect(
      codes(
        await bookGroup(actingAs('teacher', '2027-08-30T08:00:00Z'), {
          ...ask,
          id: newId(),
          start: at('2027-09-07', '09:00'),
        }),
      ),
    ).toEqual(['seats-exceed-guidance']);
    // The school and the centre see it, another school doesn't; withdrawn with a reason it stands no longer.
    const mine = await standingOverrides(scope, teacher.now);
    expect(mine).toMatchObject([{ stands: true, who: 'Iris Postma', extent: 3, validUntil: '2027-07-31' }]);
    expect(await standingOverrides(centreScope(actingAs('office').actor), teacher.now)).toEqual(mine);
    const other = actingAs('coordinatorAgro');
    expect(await standingOverrides(partnerScope(other.actor), teacher.now)).toEqual([]);
    const withdrawal = { standingId: standing?.id ?? '', reason: 'De begeleider is weg.' };
    expect(codes(await withdrawStanding(other, withdrawal))).toEqual(['standing-unknown']);
    const later = actingAs('teacher', '2026-11-30T09:00:00Z');
    expect(valueOrThrow(await withdrawStanding(later, withdrawal))).toEqual({ already: false });
    expect(valueOrThrow(await withdrawStanding(later, withdrawal))).toEqual({ already: true });
    expect(codes(await book({ start: at('2026-12-04', '09:00') }))).toEqual(['seats-exceed-guidance']);
    expect((await findVisit(scope, stood.code))?.state).toBe('confirmed');
    expect(await standingOverrides(scope, teacher.now)).toMatchObject([
      { stands: false, withdrawn: { why: 'De begeleider is weg.', who: 'Iris Postma' } },
    ]);
    expect((await centreRules(centreScope(actingAs('office').actor))).rules[0]).toHaveProperty('responsible');
  });
});

describe('a visit that is there', () => {
  it('changes its number with a new check, is counted afterwards, and is cancelled with its machines free', async () => {
    const { groupBookingId, code } = valueOrThrow(await book());
    valueOrThrow(await changeGroup(teacher, { groupBookingId, headCount: 12, supervisors: 1 }));
    expect(await held()).toBe(4);
    expect(codes(await changeGroup(teacher, { groupBookingId, headCount: 14, supervisors: 1 }))).toContain(
      'group-too-large',
    );
    expect(codes(await countGroup(teacher, { groupBookingId, present: 11 }))).toEqual(['booking-not-begun']);
    const after = actingAs('teacher', '2026-12-01T12:00:00Z');
    expect(codes(await changeGroup(after, { groupBookingId, headCount: 8, supervisors: 1 }))).toEqual([
      'booking-over',
    ]);
    expect(codes(await countGroup(after, { groupBookingId, present: 13 }))).toEqual(['more-than-came']);
    valueOrThrow(await countGroup(after, { groupBookingId, present: 11 }));
    expect((await schoolVisits(scope, after.now)).past).toMatchObject([{ code, present: 11 }]);
    expect(codes(await cancelGroup(after, { groupBookingId, reason: 'te laat' }))).toEqual(['booking-over']);

    const other = valueOrThrow(await book({ start: at('2026-12-03', '09:00') }));
    const cancel = { groupBookingId: other.groupBookingId, reason: 'Stage' };
    const asked = { way: 'phone', by: null } as const;
    expect(codes(await cancelGroup(teacher, { ...cancel, asked }))).toEqual(['not-allowed']);
    expect(codes(await cancelGroup(actingAs('coordinatorStaal'), cancel))).toEqual(['booking-unknown']);
    expect(valueOrThrow(await cancelGroup(teacher, cancel))).toEqual({
      late: false,
      visits: 1,
      already: false,
    });
    expect(valueOrThrow(await cancelGroup(teacher, cancel))).toMatchObject({ already: true });
    expect(await held()).toBe(4);
  });
});

describe('a class larger than its activity takes', () => {
  const large = (headCount: number, way: 'together' | 'turns', parts = 2) => ({
    group: { ...group, headCount, supervisors: 2, split: { way, parts } },
  });
  const wish = { firstDay: calendarDate('2026-12-01'), most: 3 };
  const sizes = async (code: string) =>
    (await findVisit(scope, code))?.stations.map(({ heads, headsPresent, interval }) => [
      heads,
      headsPresent,
      (interval.start - tuesday) / 60_000,
    ]);

  it('takes turns on one day as one booking: booked, counted, changed, moved and taken off together', async () => {
    const proposed = async (way: 'together' | 'turns') =>
      valueOrThrow(await proposeGroupDates(teacher, { ...ask, ...large(14, way) }, wish)).dates;
    // Seven take three of the four booths, so never two parts at once.
    expect(await proposed('together')).toEqual([]);
    const [first] = await proposed('turns');
    expect(first?.parts).toHaveLength(2);
    expect(first?.end).toBe(first?.parts[1]?.end);
    expect(codes(await book({ group: { ...group, headCount: 14 } }))).toContain('group-too-large');
    expect(codes(await book(large(14, 'turns', 3)))).toEqual(['group-too-large']);
    expect(codes(await book(large(12, 'turns')))).toEqual(['group-too-large']);

    const id = newId();
    const { groupBookingId, code, sessionIds } = valueOrThrow(await book({ id, ...large(14, 'turns') }));
    expect(valueOrThrow(await book({ id, ...large(14, 'turns') })).alreadySaved).toBe(true);
    expect(sessionIds).toHaveLength(2);
    expect(await held()).toBe(6);
    expect(await sizes(code)).toEqual([
      [7, null, 0],
      [7, null, 150],
    ]);
    // Each pupil works two hours that day, not four and a half: another visit of five hours would just do.
    const activity = { courseId: course.taster, zone: 'Europe/Amsterdam' };
    const known = { organisationId: organisation.school, activity, groupName: '3A PIE', now: teacher.now };
    const { minutesByDay } = await asSystem((tx) => loadSchoolFacts(tx, known));
    expect(minutesByDay.get('2026-12-01')).toBe(120);
    const change = { groupBookingId, supervisors: 2 };
    valueOrThrow(await changeGroup(teacher, { ...change, headCount: 15 }));
    expect(codes(await changeGroup(teacher, { ...change, headCount: 25 }))).toContain('group-too-large');
    const day = calendarDate('2026-12-03');
    const move = { groupBookingId, reach: 'one' as const, day, headCount: null, supervisors: null };
    const agreed = [{ groupBookingId, start: at('2026-12-03', '10:00') }];
    valueOrThrow(await moveGroup(teacher, { ...move, time: wallTime('10:00'), agreed }));
    const twoDaysAndAnHour = 2 * 1440 + 60;
    expect(await sizes(code)).toEqual([
      [8, null, twoDaysAndAnHour],
      [7, null, twoDaysAndAnHour + 150],
    ]);
    const after = actingAs('teacher', '2026-12-03T16:00:00Z');
    valueOrThrow(await countGroup(after, { groupBookingId, present: 13 }));
    expect((await sizes(code))?.map(([, present]) => present)).toEqual([7, 6]);
    expect((await schoolVisits(scope, after.now)).past).toMatchObject([{ present: 13 }]);
  });

  it('comes at the same time where there is enough, and nothing is held where one part can’t be', async () => {
    await db.prisma.courseNeed.updateMany({ where: { courseId: course.taster }, data: { quantity: 2 } });
    const booked = valueOrThrow(await book(large(14, 'together')));
    expect(await sizes(booked.code)).toEqual([
      [7, null, 0],
      [7, null, 0],
    ]);
    const stations = (await findVisit(scope, booked.code))?.stations ?? [];
    expect(new Set(stations.flatMap(({ trainers }) => trainers)).size).toBe(2);
    expect(await held()).toBe(4);
    valueOrThrow(
      await cancelGroup(teacher, { groupBookingId: booked.groupBookingId, reason: 'Een andere dag.' }),
    );
    // All booths are out from half past eleven: there is no second turn, so there is no first.
    const span = slot('2026-12-02', '11:30', '15:00');
    const resourceIds = [resource.booth1, resource.booth2, resource.booth3, resource.booth4];
    const sessions = [{ ...span, resourceIds, trainerIds: [] }];
    const maintenance = { kind: 'maintenance' as const, siteId: small.site.hall, title: null };
    valueOrThrow(await planSession(actingAs('office'), { id: newId(), ...maintenance, sessions }));
    const start = at('2026-12-02', '09:00');
    expect(codes(await book({ start, ...large(14, 'turns') }))).toEqual(['date-gone']);
    expect(await held()).toBe(0);
  });
});

describe('a series', () => {
  const series = {
    ...ask,
    start: at('2026-12-08', '09:00'),
    weeks: 1 as const,
    until: calendarDate('2027-01-05'),
  };

  it('shows what is passed over and what can’t be had, books the rest together, and is cancelled from a date on', async () => {
    await db.prisma.schoolHoliday.create({
      data: {
        id: newId(),
        organisationId: organisation.school,
        name: 'Kerstvakantie',
        firstDay: new Date('2026-12-19'),
        lastDay: new Date('2026-12-31'),
      },
    });
    const span = slot('2026-12-15', '09:00', '11:00');
    const resourceIds = [resource.booth1, resource.booth2, resource.booth3];
    const maintenance = { kind: 'maintenance' as const, siteId: small.site.hall, title: null };
    const sessions = [{ ...span, resourceIds, trainerIds: [] }];
    valueOrThrow(await planSession(actingAs('office'), { id: newId(), ...maintenance, sessions }));
    const lines = valueOrThrow(await previewSeries(teacher, series));
    expect(lines.map(({ day, why }) => [day, why.kind === 'hindered' ? why.by : why.kind])).toEqual([
      ['2026-12-08', 'comes'],
      ['2026-12-15', 'no-places'],
      ['2026-12-22', 'holiday'],
      ['2026-12-29', 'holiday'],
      ['2027-01-05', 'comes'],
    ]);
    const starts = lines.flatMap(({ start }) => start ?? []);
    const id = newId();
    // One of the dates is gone by now: none is booked.
    const withGone = { ...series, id, starts: [...starts, span.start] };
    expect(codes(await bookGroupSeries(teacher, withGone))).toEqual(['date-gone']);
    expect(await held()).toBe(0);
    expect(valueOrThrow(await bookGroupSeries(teacher, { ...series, id, starts })).visits).toBe(2);
    expect(valueOrThrow(await bookGroupSeries(teacher, { ...series, id, starts })).alreadySaved).toBe(true);
    const { coming } = await schoolVisits(scope, teacher.now);
    expect(coming.map(({ seriesId }) => seriesId)).toEqual([id, id]);
    const [first, second] = coming;
    const rest = { groupBookingId: second?.groupBookingId ?? '', reason: 'Stage', reach: 'rest' as const };
    expect(valueOrThrow(await cancelGroup(teacher, rest)).visits).toBe(1);
    const all = { groupBookingId: first?.groupBookingId ?? '', reason: 'Stage', reach: 'all' as const };
    expect(valueOrThrow(await cancelGroup(teacher, all)).visits).toBe(1);
    expect(await held()).toBe(0);
  });
});

describe('a carousel', () => {
  it('holds every station with a trainer of its own, or nothing; and is counted over its stations', async () => {
    await db.prisma.course.update({ where: { id: course.taster }, data: { carousel: true } });
    await db.prisma.courseNeed.create({
      data: { id: newId(), courseId: course.taster, poolId: small.pool.milling, quantity: 2 },
    });
    const booked = valueOrThrow(await book());
    expect(booked.sessionIds).toHaveLength(2);
    const visit = await findVisit(scope, booked.code);
    const trainers = visit?.stations.flatMap((station) => station.trainers) ?? [];
    expect(new Set(trainers).size).toBe(2);
    expect(visit).toMatchObject({ blockMinutes: 55, changeMinutes: 10 });
    // No third trainer at that hour: nothing of a second class is held.
    const before = await held();
    expect(codes(await book({ group: { ...group, groupName: '3B' } }))).toEqual(['date-gone']);
    expect(await held()).toBe(before);
    const after = actingAs('teacher', '2026-12-01T12:00:00Z');
    valueOrThrow(await countGroup(after, { groupBookingId: booked.groupBookingId, present: 5 }));
    expect((await findVisit(scope, booked.code))?.stations.map(({ headsPresent }) => headsPresent)).toEqual([
      3, 2,
    ]);
  });
});

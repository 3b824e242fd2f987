import { beforeEach, expect, it } from 'vitest';
import { centreScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { wallClockAt, wallTime } from '#app/kernel/wall-time.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { planSession } from '#app/scheduling/plan-session.server.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookGroup } from './book-group.server.ts';
import { bookGroupSeries } from './book-group-series.server.ts';
import { checkMove } from './check-move.server.ts';
import { type MoveAsk, previewMove } from './group-move-queries.server.ts';
import { schoolVisits } from './group-queries.server.ts';
import { previewSeries } from './group-series-queries.server.ts';
import { moveGroup } from './move-group.server.ts';
import { moveSession } from './move-session.server.ts';
import { runRefusals } from './run-refusals-queries.server.ts';
import { settleDisruption } from './settle-disruption.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, course, organisation, resource } = small;
const zone = 'Europe/Amsterdam';
const teacher = actingAs('teacher');
const office = actingAs('office');
const scope = partnerScope(teacher.actor);
const group = {
  groupName: '3A PIE',
  headCount: 6,
  youngestAge: 14,
  oldestAge: 15,
  level: null,
  teacherId: person.teacher,
  supervisors: 1,
};
const ask = { organisationId: organisation.school, courseId: course.taster, group };
const codes = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.ok ? [] : (outcome.reasons ?? []).map(({ code }) => code);
const clocks = async () =>
  (await schoolVisits(scope, teacher.now)).coming.map(({ interval }) => {
    const { date, time } = wallClockAt(interval.start, zone);
    return `${date} ${time}`;
  });
const held = () =>
  db.prisma.resourceReservation.count({ where: { live: true, session: { kind: 'school' } } });
const reserved = () =>
  db.prisma.$queryRaw<{ wrong: number }[]>`
    SELECT count(*)::int AS wrong FROM resource_reservation r JOIN session s ON s.id = r.session_id
    WHERE r.live AND (r.session_starts_at <> s.starts_at OR r.session_ends_at <> s.ends_at)`;

async function maintenance(day: string, from: string, to: string) {
  const resourceIds = [resource.booth1, resource.booth2, resource.booth3];
  const sessions = [{ ...slot(day, from, to), resourceIds, trainerIds: [] }];
  const input = { kind: 'maintenance' as const, siteId: small.site.hall, title: null, sessions };
  valueOrThrow(await planSession(actingAs('office'), { id: newId(), ...input }));
}

beforeEach(async () => {
  await db.prisma.trainerCourse.createMany({
    data: [person.anna, person.chris].map((trainerId) => ({ trainerId, courseId: course.taster })),
    skipDuplicates: true,
  });
});

it('moves the rest of a series to another weekday and time over a clock change, and leaves what can’t move', async () => {
  await db.prisma.schoolHoliday.create({
    data: {
      id: newId(),
      organisationId: organisation.school,
      name: 'Studiedag',
      firstDay: new Date('2027-03-25'),
      lastDay: new Date('2027-03-25'),
    },
  });
  const series = {
    ...ask,
    start: at('2027-03-09', '09:00'),
    weeks: 1 as const,
    until: calendarDate('2027-04-06'),
  };
  const lines = valueOrThrow(await previewSeries(teacher, series));
  const starts = lines.flatMap(({ start }) => start ?? []);
  valueOrThrow(await bookGroupSeries(teacher, { ...series, id: newId(), starts }));
  await maintenance('2027-04-08', '13:00', '15:00');
  const { coming } = await schoolVisits(scope, teacher.now);
  const second = coming[1] as (typeof coming)[number];
  const move: MoveAsk = {
    groupBookingId: second.groupBookingId,
    reach: 'rest',
    day: calendarDate('2027-03-18'),
    time: wallTime('13:30'),
    headCount: null,
    supervisors: null,
  };
  const preview = valueOrThrow(await previewMove(teacher, move));
  expect(preview.lines.map(({ day, why }) => [day, why.kind === 'hindered' ? why.by : why.kind])).toEqual([
    ['2027-03-18', 'moves'],
    ['2027-03-25', 'holiday'],
    ['2027-04-01', 'moves'],
    ['2027-04-08', 'no-places'],
  ]);
  const agreed = preview.lines.flatMap(({ groupBookingId, to }) =>
    to ? [{ groupBookingId, start: to.start }] : [],
  );
  const before = await clocks();
  // Taken since it was shown: nothing moves.
  const stale = agreed.map((one) => ({ ...one, start: one.start + 1_800_000 }));
  expect(codes(await moveGroup(teacher, { ...move, agreed: stale }))).toEqual(['date-gone', 'date-gone']);
  expect(codes(await moveGroup(actingAs('coordinatorAgro'), { ...move, agreed }))).toEqual([
    'booking-unknown',
  ]);
  expect(await clocks()).toEqual(before);
  const holding = await held();
  expect(valueOrThrow(await moveGroup(teacher, { ...move, agreed }))).toEqual({ visits: 2 });
  expect(valueOrThrow(await moveGroup(teacher, { ...move, agreed }))).toEqual({ visits: 0 });
  expect(await clocks()).toEqual([
    '2027-03-09 09:00',
    '2027-03-18 13:30',
    '2027-03-23 09:00',
    '2027-04-01 13:30',
    '2027-04-06 09:00',
  ]);
  expect(await held()).toBe(holding);
  expect(await reserved()).toEqual([{ wrong: 0 }]);
  expect(await db.prisma.outboxEvent.count({ where: { type: 'group-moved' } })).toBe(2);

  // A week on: each goes where the next one was, all at once. The class that comes by then is in nobody's way but its own.
  const [first] = coming;
  const week: MoveAsk = {
    ...move,
    groupBookingId: first?.groupBookingId ?? '',
    reach: 'all',
    day: calendarDate('2027-03-16'),
    time: wallTime('09:00'),
    headCount: 12,
  };
  const larger = valueOrThrow(await previewMove(teacher, week));
  const all = larger.lines.flatMap(({ groupBookingId, to }) =>
    to ? [{ groupBookingId, start: to.start }] : [],
  );
  expect(all.length).toBe(4);
  // One of the shifted dates falls in the holiday, and keeps its number with its date.
  expect(larger.lines.map(({ why }) => why.kind)).toContain('holiday');
  expect(valueOrThrow(await moveGroup(teacher, { ...week, agreed: all })).visits).toBe(4);
  const numbers = (await schoolVisits(scope, teacher.now)).coming.map(({ headCount }) => headCount);
  expect(numbers.toSorted((a, b) => a - b)).toEqual([6, 12, 12, 12, 12]);
  expect(await reserved()).toEqual([{ wrong: 0 }]);
});

it('moves a carousel as one, asks a reason for a holiday, and refuses the law and a class in two places', async () => {
  await db.prisma.course.update({ where: { id: course.taster }, data: { carousel: true } });
  await db.prisma.courseNeed.create({
    data: { id: newId(), courseId: course.taster, poolId: small.pool.milling, quantity: 2 },
  });
  const booked = valueOrThrow(
    await bookGroup(teacher, { ...ask, id: newId(), start: at('2026-12-01', '09:00') }),
  );
  await db.prisma.schoolHoliday.create({
    data: {
      id: newId(),
      organisationId: organisation.school,
      name: 'Projectweek',
      firstDay: new Date('2026-12-02'),
      lastDay: new Date('2026-12-02'),
    },
  });
  const { groupBookingId } = booked;
  const to = (day: string, time: string): MoveAsk => ({
    groupBookingId,
    reach: 'one',
    day: calendarDate(day),
    time: wallTime(time),
    headCount: null,
    supervisors: null,
  });
  const holiday = to('2026-12-02', '09:00');
  const { lines, reasons } = valueOrThrow(await previewMove(teacher, holiday));
  expect(reasons.map(({ code }) => code)).toEqual(['school-holiday']);
  const agreed = [{ groupBookingId, start: lines[0]?.to?.start ?? 0 }];
  expect(codes(await moveGroup(teacher, { ...holiday, agreed }))).toEqual(['school-holiday']);
  const overrides = [{ code: 'school-holiday', reason: 'Het is onze projectweek, ze komen.' }];
  valueOrThrow(await moveGroup(teacher, { ...holiday, agreed, overrides }));
  const sessions = await db.prisma.session.findMany({ where: { id: { in: [...booked.sessionIds] } } });
  expect(new Set(sessions.map(({ startsAt }) => startsAt.getTime()))).toEqual(
    new Set([at('2026-12-02', '09:00')]),
  );
  expect(sessions.map(({ sequence }) => sequence)).toEqual([1, 1]);

  // The board moves sessions: a station of a carousel goes with its visit, though another machine or trainer is fine.
  const [station = ''] = booked.sessionIds;
  const alone = { sessionId: station, ...slot('2026-12-03', '09:00', '11:00'), tell: true };
  expect((await checkMove(office, alone)).reasons).toMatchObject([
    {
      reason: { code: 'carousel-moves-as-one', visitCode: booked.code, group: '3A PIE' },
      level: 'block',
      mayOverride: false,
    },
  ]);
  expect(codes(await moveSession(office, alone))).toEqual(['carousel-moves-as-one']);
  const scopeOfOffice = centreScope(office.actor);
  const reader = { scope: scopeOfOffice, locale: 'nl' as const, zone };
  const [refusal] = await runRefusals(office, reader, [
    { code: 'carousel-moves-as-one', sessionId: station, visitCode: booked.code, group: '3A PIE' },
  ]);
  expect(refusal).toMatchObject({ wayOut: { to: `/school/${booked.code}/move` } });

  const evening = valueOrThrow(await previewMove(teacher, to('2026-12-03', '18:00')));
  expect(evening.lines[0]?.why).toEqual({ kind: 'hindered', by: 'rules' });
  const other = addDays(calendarDate('2026-12-02'), 2);
  await db.prisma.course.update({ where: { id: course.taster }, data: { carousel: false } });
  valueOrThrow(await bookGroup(teacher, { ...ask, id: newId(), start: at(other, '10:00') }));
  await db.prisma.course.update({ where: { id: course.taster }, data: { carousel: true } });
  const twice = valueOrThrow(await previewMove(teacher, to(other, '09:00')));
  expect(twice.lines[0]?.why).toEqual({ kind: 'hindered', by: 'own-visit' });
});

it('judges a class whose session is moved on the board as it is in booking', async () => {
  const booked = valueOrThrow(
    await bookGroup(teacher, { ...ask, id: newId(), start: at('2026-12-01', '09:00') }),
  );
  await db.prisma.schoolHoliday.create({
    data: {
      id: newId(),
      organisationId: organisation.school,
      name: 'Studiedag',
      firstDay: new Date('2026-12-02'),
      lastDay: new Date('2026-12-02'),
    },
  });
  const [sessionId = ''] = booked.sessionIds;
  const to = (day: string, from: string, until: string) => ({
    sessionId,
    ...slot(day, from, until),
    tell: true,
  });
  const holiday = to('2026-12-02', '09:00', '11:00');
  const preview = await checkMove(office, holiday);
  expect(preview).toMatchObject({
    possible: true,
    reasons: [{ reason: { code: 'school-holiday' }, level: 'override', mayOverride: true }],
  });
  expect(codes(await moveSession(office, holiday))).toEqual(['school-holiday']);
  const short = [{ code: 'school-holiday', reason: 'ok' }];
  expect(codes(await moveSession(office, { ...holiday, overrides: short }))).toEqual([
    'school-holiday',
    'override-reason-missing',
  ]);
  // Too long a day for pupils of fourteen is the law: no reason helps.
  const long = to('2026-12-03', '08:30', '16:30');
  const overrides = [{ code: 'work-day-too-long', reason: 'De school vraagt erom.' }];
  expect(codes(await moveSession(office, { ...long, overrides }))).toContain('work-day-too-long');
  const [late] = await settleDisruption(office, {
    missing: { kind: 'resource', id: resource.booth1 },
    choices: new Map([
      [
        sessionId,
        {
          do: 'move' as const,
          interval: slot('2026-12-02', '09:00', '11:00'),
          trainerIds: null,
          resourceIds: null,
        },
      ],
    ]),
    tell: true,
    cancelReason: '',
    overrideReason: 'De school weet ervan.',
    shown: new Map([[sessionId, new Set(['school-holiday'])]]),
  }).then((all) => all.map(({ outcome }) => outcome));
  expect(late).toMatchObject({ ok: true });
  expect(
    await db.prisma.ruleOverride.count({ where: { subjectId: sessionId, code: 'school-holiday' } }),
  ).toBe(1);
  expect(await moveSession(office, to('2026-12-03', '09:00', '11:00'))).toMatchObject({ ok: true });
});

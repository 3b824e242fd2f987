import { beforeEach, describe, expect, it } from 'vitest';
import { addTerm } from '#app/allocation/add-term.server.ts';
import { adjustHours } from '#app/allocation/adjust-hours.server.ts';
import {
  lastSettings,
  ledgerLines,
  listTerms,
  ownHours,
  poolsInTerm,
  previewDivision,
  type Term,
} from '#app/allocation/entitlement-queries.server.ts';
import { redivideHours } from '#app/allocation/redivide-hours.server.ts';
import { redivisionOf } from '#app/allocation/redivision-queries.server.ts';
import { releaseHours } from '#app/allocation/release-hours.server.ts';
import { runHours, runHoursMoved } from '#app/allocation/run-hours-queries.server.ts';
import { booksScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { wallTime } from '#app/kernel/wall-time.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { planRun } from '#app/scheduling/plan-run.server.ts';
import { replaceResource } from '#app/scheduling/replace-resource.server.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookGroup } from './book-group.server.ts';
import { bookGroupSeries } from './book-group-series.server.ts';
import { cancelGroup } from './cancel-group.server.ts';
import { cancelRun } from './cancel-run.server.ts';
import { changeGroup } from './change-group.server.ts';
import { divideHoursOfPool } from './divide-hours.server.ts';
import { previewChange } from './group-change-queries.server.ts';
import { previewMove } from './group-move-queries.server.ts';
import { moveGroup } from './move-group.server.ts';
import { moveSession } from './move-session.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, course, organisation, pool } = small;
const [teacher, office] = [actingAs('teacher'), actingAs('office')];
const books = booksScope(office.actor);
const own = partnerScope(teacher.actor);
const group = {
  groupName: '3A PIE',
  headCount: 6,
  youngestAge: 16,
  oldestAge: 17,
  level: null,
  teacherId: person.teacher,
  supervisors: 1,
};
const ask = { organisationId: organisation.school, courseId: course.taster, group };
const book = (start: number, more: object = {}) =>
  bookGroup(teacher, { ...ask, id: newId(), start, ...more });
const codes = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.ok ? [] : (outcome.reasons ?? []).map(({ code }) => code);

/** A party that weighs so much from a day on. */
const agreement = (organisationId: string, capacityWeight: number, validFrom = '2026-01-01') =>
  db.prisma.agreement.create({
    data: {
      id: newId(),
      code: `OV-${newId()}`,
      organisationId,
      capacityWeight,
      validFrom: new Date(validFrom),
    },
  });

beforeEach(async () => {
  await db.prisma.trainerCourse.createMany({
    data: [person.anna, person.chris].map((trainerId) => ({ trainerId, courseId: course.taster })),
    skipDuplicates: true,
  });
  await agreement(organisation.staal, 6);
  // Half of the term.
  await agreement(organisation.agro, 4, '2027-01-01');
  await agreement(organisation.school, 2);
});

/** December and January: 62 days. */
async function newTerm(): Promise<Term> {
  valueOrThrow(await addTerm(office, { firstDay: '2026-12-01', lastDay: '2027-01-31' }));
  return (await listTerms(books))[0] as Term;
}

async function divided(openDays = 14) {
  const term = await newTerm();
  const preview = await previewDivision(books, term, pool.welding, 10);
  const minutes = preview?.capacity.minutes ?? 0;
  const input = { termId: term.termId, poolId: pool.welding, keptPercent: 10, openDays, minutes };
  const { divisionId } = valueOrThrow(await divideHoursOfPool(office, input));
  const hours = async () => {
    const [one] = await ownHours(own, term);
    return one?.own;
  };
  return { term, minutes, divisionId, hours, input };
}

describe('dividing the hours of a pool', () => {
  it('gives each party its part once, by weight and days, of what is open less what is planned and kept', async () => {
    const { term, minutes, input, divisionId } = await divided();
    const [welding] = await poolsInTerm(books, term, 'LAS');
    expect(welding?.parties.map(({ name, granted }) => [name, granted]).length).toBe(3);
    const granted = new Map(welding?.parties.map((one) => [one.organisationId, one]));
    // 6 × 62 : 4 × 31 : 2 × 62 days.
    const [staal, agro, school] = [organisation.staal, organisation.agro, organisation.school].map((id) =>
      granted.get(id),
    );
    expect([staal?.memberDays, agro?.memberDays, school?.memberDays]).toEqual([62, 31, 62]);
    expect((staal?.granted ?? 0) + (agro?.granted ?? 0) + (school?.granted ?? 0)).toBe(minutes);
    expect(Math.abs((staal?.granted ?? 0) - minutes * 0.6)).toBeLessThan(1);
    expect(Math.abs((school?.granted ?? 0) - minutes * 0.2)).toBeLessThan(1);

    expect(codes(await divideHoursOfPool(office, input))).toEqual(['already-divided']);
    expect(codes(await divideHoursOfPool(teacher, input))).toEqual(['not-allowed']);
    expect(
      codes(await divideHoursOfPool(office, { ...input, poolId: pool.milling, minutes: minutes + 1 })),
    ).toEqual(['capacity-changed']);
    expect(codes(await divideHoursOfPool(office, { ...input, poolId: pool.rooms }))).toEqual([
      'pool-not-divided',
    ]);
    expect(codes(await addTerm(office, { firstDay: '2027-01-31', lastDay: '2027-02-20' }))).toEqual([
      'term-overlaps',
    ]);

    // A later agreement moves nothing, and nothing is ever changed.
    await db.prisma.agreement.updateMany({ data: { capacityWeight: 1 } });
    expect((await poolsInTerm(books, term, 'LAS'))[0]?.parties).toEqual(welding?.parties);
    for (const table of ['ledger_entry', 'hours_grant', 'pool_division']) {
      await expect(db.pool.query(`UPDATE ${table} SET minutes = minutes + 1`)).rejects.toThrow(
        'hours_frozen',
      );
      await expect(db.pool.query(`DELETE FROM ${table}`)).rejects.toThrow('hours_frozen');
    }
    await expect(db.pool.query(`UPDATE term SET last_day = '2027-02-01'`)).rejects.toThrow('hours_frozen');

    // Everybody reads what each was given; what was done with it only the party itself and who reads all.
    const [mine] = await ownHours(own, term);
    expect(mine?.given).toHaveLength(3);
    expect((await ledgerLines(own, [divisionId])).map(({ party }) => party)).toEqual(['Noordwal College']);
    expect(await ledgerLines(books, [divisionId])).toHaveLength(3);
  });

  it('counts classes that were booked before as drawn; what goes beyond their hours as open to all', async () => {
    valueOrThrow(await book(at('2026-12-15', '09:00')));
    const { hours, divisionId } = await divided();
    // Two of four booths, two to a bay, for two hours.
    expect(await hours()).toMatchObject({ used: 120, open: 0, lost: 0 });
    expect((await ledgerLines(own, [divisionId])).map(({ kind }) => kind).sort()).toEqual([
      'drawn',
      'granted',
    ]);
  });
});

describe('what changes after the division', () => {
  it('is shown with figures and divided anew with a reason; settings are proposed for the next term', async () => {
    const { term, divisionId, minutes, hours } = await divided();
    const look = (ctx = office) => redivisionOf(books, ctx.now, divisionId);
    expect(await look()).toBe(null);
    const before = (await hours())?.granted as number;
    // A booth is out for two weeks, the centre closes for three days, and Agrowerk leaves in the middle of January.
    await db.prisma.outage.create({
      data: {
        id: newId(),
        resourceId: small.resource.booth1,
        startsAt: new Date(at('2026-12-07', '00:00')),
        endsAt: new Date(at('2026-12-21', '00:00')),
        reason: 'Lekkage',
      },
    });
    await db.prisma.closure.create({
      data: {
        id: newId(),
        code: 'VERBOUWING',
        siteId: small.site.hall,
        firstDay: new Date('2027-01-04'),
        lastDay: new Date('2027-01-06'),
        reasonNl: 'Verbouwing',
      },
    });
    await db.prisma.agreement.updateMany({
      where: { organisationId: organisation.agro },
      data: { validUntil: new Date('2027-01-15') },
    });
    const changed = await look();
    expect(changed?.given).toBe(minutes);
    expect(changed?.now.minutes).toBeLessThan(minutes);
    expect((changed?.now.outages ?? 0) > (changed?.before.outages ?? 0)).toBe(true);
    expect((changed?.now.closed ?? 0) > (changed?.before.closed ?? 0)).toBe(true);
    const agro = changed?.parties.find(({ organisationId }) => organisationId === organisation.agro);
    // Half of its days, of fewer hours.
    expect(agro?.entitled).toBeLessThan((agro?.given ?? 0) / 1.8);
    const now = changed?.now.minutes ?? 0;
    const input = { divisionId, minutes: now, reason: 'Cabine 1 lekt' };
    expect(codes(await redivideHours(teacher, input))).toEqual(['not-allowed']);
    expect(codes(await redivideHours(office, { ...input, minutes: now + 1 }))).toEqual(['capacity-changed']);
    valueOrThrow(await redivideHours(office, input));
    const school = changed?.parties.find(({ organisationId }) => organisationId === organisation.school);
    expect(await hours()).toMatchObject({ granted: before, adjusted: school?.change });
    const [welding] = await poolsInTerm(books, term, 'LAS');
    expect(welding?.parties.reduce((sum, { left }) => sum + left, 0)).toBe(now);
    expect(codes(await redivideHours(office, input))).toEqual(['division-unchanged']);
    // What the office adjusts for another reason is no part of it.
    const extra = { divisionId, organisationId: organisation.school, minutes: 60, reason: 'Extra les' };
    valueOrThrow(await adjustHours(office, extra));
    expect(await look()).toBe(null);
    expect(await lastSettings(books, pool.welding)).toMatchObject({ kept: 10, open: 14 });
    expect(await lastSettings(books, pool.milling)).toBe(null);
  });
});

describe('what bookings draw', () => {
  it('counts a run for one company alone on that company, whoever changes it, and no other run', async () => {
    const { term } = await divided();
    const staal = async () =>
      (await poolsInTerm(books, term, 'LAS'))[0]?.parties.find(
        ({ organisationId }) => organisationId === organisation.staal,
      );
    const before = (await staal())?.left as number;
    const { booth1, booth2 } = small.resource;
    const held = { resourceIds: [booth1, booth2], trainerIds: [person.chris] };
    const plan = (day: string, more: object) =>
      planRun(office, {
        id: newId(),
        state: 'open',
        siteId: small.site.hall,
        courseIds: [course.mig1],
        sessions: [{ ...slot(day, '09:00', '11:30'), ...held }],
        ...more,
      });
    const holds = [booth1, booth2].map((resourceId) => ({
      resourceId,
      start: at('2027-01-12', '09:00'),
      end: at('2027-01-12', '11:30'),
    }));
    const shown = (onlyForId: string | null) => runHours(office, { runId: newId(), onlyForId, holds });
    expect(await shown(null)).toBe(null);
    expect(await shown(organisation.staal)).toMatchObject({
      decides: true,
      changes: [{ before: 0, after: 150, open: 0, left: before - 150 }],
    });
    valueOrThrow(await plan('2027-01-05', {}));
    expect(await staal()).toMatchObject({ used: 0, left: before });
    const own = valueOrThrow(await plan('2027-01-12', { onlyForId: organisation.staal }));
    // Two booths make a bay: two hours and a half.
    expect(await staal()).toMatchObject({ used: 150, left: before - 150 });
    const [sessionId = ''] = own.sessionIds;
    const later = { ...slot('2027-01-19', '09:00', '11:00'), ...held, tell: false, overrides: [] };
    // With little left, what goes beyond is told to who moves it to a longer time.
    const { id: divisionId } = await db.prisma.poolDivision.findFirstOrThrow();
    const less = { divisionId, organisationId: organisation.staal, minutes: 180 - before, reason: 'Proef' };
    valueOrThrow(await adjustHours(office, less));
    const long = { ...slot('2027-01-19', '09:00', '13:00'), resourceIds: held.resourceIds };
    expect(await runHoursMoved(actingAs('anna'), { sessionId, ...long })).toMatchObject({
      decides: false,
      changes: [{ before: 150, after: 240, open: 60, left: 0 }],
    });
    valueOrThrow(await adjustHours(office, { ...less, minutes: before - 180 }));
    valueOrThrow(await moveSession(office, { sessionId, ...later }));
    expect(await staal()).toMatchObject({ used: 120 });
    const lines = await ledgerLines(partnerScope(actingAs('coordinatorStaal').actor), [
      (await poolsInTerm(books, term, 'LAS'))[0]?.division?.divisionId ?? '',
    ]);
    expect(lines.flatMap(({ run, kind }) => (run ? [kind] : [])).sort()).toEqual(['drawn', 'given-back']);
    valueOrThrow(await cancelRun(office, { runId: own.runId, reason: 'Gaat niet door' }));
    expect(await staal()).toMatchObject({ used: 0, lost: 0, left: before });
  });

  it('follows booking, size, cancelling in time and cancelling late, in the same transaction', async () => {
    const { hours } = await divided();
    const before = (await hours())?.left as number;
    const { groupBookingId } = valueOrThrow(await book(at('2027-01-12', '09:00')));
    expect(await hours()).toMatchObject({ used: 120, left: before - 120 });
    valueOrThrow(await changeGroup(teacher, { groupBookingId, headCount: 12, supervisors: 1 }));
    expect(await hours()).toMatchObject({ used: 240, left: before - 240 });

    // To a day after the term, and back; on the board to three booths.
    const moveTo = (day: string, start: number) =>
      moveGroup(teacher, {
        groupBookingId,
        reach: 'one',
        day: calendarDate(day),
        time: wallTime('09:00'),
        headCount: null,
        supervisors: null,
        agreed: [{ groupBookingId, start }],
      });
    valueOrThrow(await moveTo('2027-02-02', at('2027-02-02', '09:00')));
    expect(await hours()).toMatchObject({ used: 0, left: before });
    valueOrThrow(await moveTo('2027-01-19', at('2027-01-19', '09:00')));
    expect(await hours()).toMatchObject({ used: 240 });
    valueOrThrow(await changeGroup(teacher, { groupBookingId, headCount: 6, supervisors: 1 }));
    const session = await db.prisma.session.findFirstOrThrow({ where: { kind: 'school' } });
    const { booth1, booth2, booth3 } = small.resource;
    const board = { ...slot('2027-01-19', '10:00', '12:00'), resourceIds: [booth1, booth2, booth3] };
    valueOrThrow(await moveSession(office, { sessionId: session.id, ...board, tell: false, overrides: [] }));
    expect(await hours()).toMatchObject({ used: 180, left: before - 180 });
    // Its hours are those of the booths: a mill in place of one would take none.
    const swap = { sessionIds: [session.id], fromId: booth1, toId: small.resource.mill2 };
    expect(codes(await replaceResource(office, swap))).toContain('resource-of-other-pool');

    valueOrThrow(await cancelGroup(teacher, { groupBookingId, reason: 'Toetsweek' }));
    expect(await hours()).toMatchObject({ used: 0, lost: 0, left: before });

    const late = valueOrThrow(await book(at('2026-12-01', '09:00')));
    const eve = { ...teacher, now: teacher.now.add({ hours: 24 * 5 }) };
    valueOrThrow(await cancelGroup(eve, { groupBookingId: late.groupBookingId, reason: 'Ziek' }));
    expect(await hours()).toMatchObject({ used: 0, lost: 120, left: before - 120 });
  });

  it('loses what is given up too late, also after a move, but not when the centre moved it', async () => {
    const { hours, divisionId } = await divided();
    const days = (count: number) => ({ ...teacher, now: teacher.now.add({ hours: 24 * count }) });
    // 28 November: too late for what comes in the first days of December.
    const eve = days(5);
    const ask = (groupBookingId: string, day: string, time: string) => ({
      groupBookingId,
      reach: 'one' as const,
      day: calendarDate(day),
      time: wallTime(time),
      headCount: null,
      supervisors: null,
    });
    const first = valueOrThrow(await book(at('2026-12-01', '09:00'))).groupBookingId;
    const away = ask(first, '2027-01-12', '09:00');
    const shown = valueOrThrow(await previewMove(eve, away));
    expect(shown.late).toBe('kept');
    expect(shown.lines[0]?.hours).toMatchObject([{ before: 120, after: 120, more: 0, back: 0, lost: 0 }]);
    expect(valueOrThrow(await previewMove(teacher, away)).late).toBe(null);
    const agreed = [{ groupBookingId: first, start: at('2027-01-12', '09:00') }];
    valueOrThrow(await moveGroup(eve, { ...away, agreed }));
    expect(await hours()).toMatchObject({ used: 120, lost: 0 });
    const cancel = (groupBookingId: string, ctx = eve) =>
      cancelGroup(ctx, { groupBookingId, reason: 'Toetsweek' });
    // A month before its new day.
    expect(valueOrThrow(await cancel(first, days(18)))).toMatchObject({ late: true });
    expect(await hours()).toMatchObject({ used: 0, lost: 120 });

    // Fewer pupils too late is giving up as well; so is going where no hours are divided.
    const whole = { group: { ...group, headCount: 12 } };
    const second = valueOrThrow(await book(at('2026-12-02', '09:00'), whole)).groupBookingId;
    const half = { groupBookingId: second, headCount: 6, supervisors: 1 };
    expect(await previewChange(teacher, half)).toMatchObject([
      { before: 240, after: 120, back: 120, lost: 0 },
    ]);
    expect(await previewChange(eve, half)).toMatchObject([{ before: 240, after: 120, back: 0, lost: 120 }]);
    valueOrThrow(await changeGroup(eve, half));
    expect(await hours()).toMatchObject({ used: 120, lost: 240 });
    const outside = valueOrThrow(await previewMove(eve, ask(second, '2027-02-02', '09:00')));
    expect(outside.lines[0]?.hours).toMatchObject([{ before: 120, after: 0, back: 0, lost: 120 }]);

    // The centre moves it to the day after: then its school may still say no.
    const { sessions } = await db.prisma.groupBooking.findUniqueOrThrow({
      where: { id: second },
      include: { sessions: true },
    });
    const board = { ...slot('2026-12-03', '10:00', '12:00'), tell: false, overrides: [] };
    const sessionId = sessions[0]?.sessionId as string;
    valueOrThrow(await moveSession({ ...office, now: eve.now }, { sessionId, ...board }));
    expect(valueOrThrow(await cancel(second))).toMatchObject({ late: false });
    expect(await hours()).toMatchObject({ used: 0, lost: 240 });

    // More than there is left is told before it is asked for.
    const left = (await hours())?.left as number;
    const third = valueOrThrow(await book(at('2027-01-19', '09:00'))).groupBookingId;
    const less = { divisionId, organisationId: organisation.school, minutes: 150 - left, reason: 'Proef' };
    valueOrThrow(await adjustHours(office, less));
    const more = ask(third, '2027-01-20', '09:00');
    const preview = valueOrThrow(await previewMove(teacher, { ...more, headCount: 12 }));
    expect(preview.lines[0]?.hours).toMatchObject([{ after: 240, short: 90, openFrom: '2027-01-06' }]);
    expect(preview.reasons.map(({ code }) => code)).toEqual(['hours-short']);
  });

  it('is refused beyond what is left before a day is open, all of a series or nothing, and allowed afterwards', async () => {
    const { hours, divisionId, term } = await divided();
    const before = (await hours())?.left as number;
    const adjust = (minutes: number) =>
      adjustHours(office, {
        divisionId,
        organisationId: organisation.school,
        minutes,
        reason: 'Minder leerlingen',
      });
    expect(codes(await adjust(-before - 1))).toEqual(['below-used']);
    expect(codes(await adjust(0))).toEqual(['adjustment-zero']);
    valueOrThrow(await adjust(150 - before));
    expect(await hours()).toMatchObject({ left: 150, adjusted: 150 - before });

    const starts = [at('2027-01-12', '09:00'), at('2027-01-19', '09:00')] as const;
    const series = {
      ...ask,
      id: newId(),
      start: starts[0],
      weeks: 1 as const,
      until: '2027-01-19' as never,
      starts,
    };
    expect(codes(await bookGroupSeries(teacher, series))).toEqual(['hours-short']);
    expect(await db.prisma.groupBooking.count()).toBe(0);
    valueOrThrow(await book(starts[0]));
    expect(await book(starts[1])).toMatchObject({
      reasons: [{ code: 'hours-short', poolId: pool.welding, needed: 120, left: 30, openFrom: '2027-01-05' }],
    });
    // A fortnight before it, what nobody claimed is open to all.
    const then = { ...teacher, now: teacher.now.add({ hours: 24 * (5 + 43) }) };
    valueOrThrow(await bookGroup(then, { ...ask, id: newId(), start: starts[1] }));
    expect(await hours()).toMatchObject({ left: 0, used: 150, open: 90 });

    // With the last day of the term everything that is left is open to all.
    const system = { actor: { kind: 'system' as const, name: 'release-hours' }, requestId: 'test' };
    expect(await releaseHours({ ...system, now: teacher.now.add({ hours: 24 * 50 }) })).toBe(0);
    const end = { ...system, now: teacher.now.add({ hours: 24 * 56 }) };
    expect(await releaseHours(end)).toBe(2);
    expect(await releaseHours(end)).toBe(0);
    expect((await poolsInTerm(books, term, 'LAS'))[0]?.parties.map(({ left }) => left)).toEqual([0, 0, 0]);
  });
});

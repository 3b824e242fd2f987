import { beforeAll, describe, expect, it } from 'vitest';
import { cancelEnrolment } from '#app/booking/cancel-enrolment.server.ts';
import { parseQuarter, type Quarter } from '#app/booking/hours-period.ts';
import { moveSession } from '#app/booking/move-session.server.ts';
import { booksScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookEntry } from './book-entry.server.ts';
import { closeSettlement } from './close-settlement.server.ts';
import { counterEntry } from './counter-entry.server.ts';
import type { EntryInput } from './entry-input.ts';
import type { KeyInput } from './key-input.ts';
import { prepareSettlement } from './prepare-settlement.server.ts';
import { usageOf } from './quarter-facts-queries.server.ts';
import { recordKey } from './record-key.server.ts';
import { runResults } from './run-result-queries.server.ts';
import { startPreview } from './start-preview.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const third = parseQuarter('2026-Q3') as Quarter;
const treasurer = actingAs('treasurer');
const office = actingAs('office');
const { staal, agro, school } = small.organisation;
const joiner = newId();
const pools = { rent: newId(), trainers: newId(), energy: newId(), coordination: newId() };
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const reasons = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);

/** A cost of the third quarter, of whole euros unless said. */
const cost = (poolId: string, net: number, more: Partial<EntryInput> = {}): EntryInput => ({
  side: 'cost',
  poolId,
  description: 'Rekening',
  bookedOn: '2026-07-01',
  firstDay: '2026-07-01',
  lastDay: '2026-09-30',
  net,
  ...more,
});

async function preview(ctx = treasurer, quarter = third) {
  const { settlementId } = valueOrThrow(await startPreview(ctx, quarter));
  return { settlementId, prepared: await prepareSettlement(ctx, settlementId) };
}

const attendance = {
  sessionId: newId(),
  runId: newId(),
  visitId: newId(),
  nextSessionId: newId(),
  enrolments: new Map<string, string>(),
};

beforeAll(async () => {
  const { prisma } = db;
  await prisma.organisation.create({
    data: { id: joiner, code: 'NIEUW', kind: 'company', name: 'Nieuwkomer' },
  });
  const agreement = (
    organisationId: string,
    code: string,
    from: string,
    costShare: number,
    employees: number,
  ) => ({
    id: newId(),
    organisationId,
    code,
    validFrom: day(from),
    costShare,
    employees,
  });
  await prisma.agreement.createMany({
    data: [
      { ...agreement(staal, 'A', '2025-01-01', 50, 100), trainerRateCents: 6_250, hostRateCents: 3_500 },
      agreement(agro, 'B', '2025-01-01', 30, 50),
      agreement(joiner, 'C', '2026-09-01', 20, 20),
      agreement(school, 'S', '2025-08-01', 0, 0),
    ],
  });
  await prisma.costPool.createMany({
    data: [
      { id: pools.rent, code: 'HUUR', nameNl: 'Huur', sortOrder: 1 },
      { id: pools.trainers, code: 'TRAINERS', nameNl: 'Trainers', sortOrder: 2 },
      { id: pools.energy, code: 'ENERGIE', nameNl: 'Energie', sortOrder: 3 },
      { id: pools.coordination, code: 'COORD', nameNl: 'Coördinatie', sortOrder: 4 },
    ],
  });
  const key = {
    validFrom: day('2026-01-01'),
    signedOn: day('2025-11-20'),
    signedBy: 'Ledenvergadering',
    recordedAt: new Date(),
  };
  await prisma.poolKey.createMany({
    data: [
      { ...key, id: newId(), poolId: pools.rent, kind: 'fixed_share' },
      { ...key, id: newId(), poolId: pools.trainers, kind: 'participant_hours' },
      { ...key, id: newId(), poolId: pools.energy, kind: 'machine_hours' },
      {
        ...key,
        id: newId(),
        poolId: pools.coordination,
        kind: 'hybrid',
        fixedPart: 4000,
        fixedKind: 'fixed_share',
        restKind: 'headcount',
        referenceDay: day('2026-01-01'),
      },
    ],
  });
  // Two hours on 10 September: Sofie was there, Tarik stayed away, Victor came for an hour, Wim was excused.
  const { sessionId, runId } = attendance;
  await prisma.run.create({
    data: {
      id: runId,
      code: 'R-1',
      state: 'completed',
      siteId: small.site.hall,
      seats: 6,
      minimum: 1,
      priceCents: 0,
    },
  });
  await prisma.session.create({
    data: {
      id: sessionId,
      runId,
      siteId: small.site.hall,
      kind: 'course',
      startsAt: new Date(at('2026-09-10', '19:00')),
      endsAt: new Date(at('2026-09-10', '21:00')),
      sideBySideKey: sessionId,
    },
  });
  const marks = [
    ['sofie', staal, 'present', 120],
    ['tarik', staal, 'absent', 0],
    ['victor', agro, 'partly', 60],
    ['wim', agro, 'excused', 0],
  ] as const;
  for (const [name, organisationId, outcome, minutes] of marks) {
    const [enrolmentId, personId] = [newId(), small.person[name]];
    attendance.enrolments.set(name, enrolmentId);
    await prisma.enrolment.create({
      data: {
        id: enrolmentId,
        code: `E-${name}`,
        runId,
        courseId: small.course.mig1,
        personId,
        organisationId,
        state: 'confirmed',
        priceCents: 0,
        requestedAt: new Date(),
      },
    });
    await prisma.attendance.create({
      data: {
        id: newId(),
        enrolmentId,
        sessionId,
        personId,
        organisationId,
        outcome,
        minutes,
        markedAt: new Date(),
      },
    });
  }
  // Bram of Staalhoeve taught it, with another group beside it. On its own floor somebody of Agrowerk worked along for a
  // day that he guided, and one of its own people for another; the centre's trainer earns nobody anything.
  const held = async (
    siteId: string,
    kind: 'course' | 'on_the_job',
    on: string,
    from: string,
    until: string,
  ) => {
    const id = newId();
    const span = { startsAt: new Date(at(on, from)), endsAt: new Date(at(on, until)) };
    await prisma.session.create({ data: { id, siteId, kind, ...span, sideBySideKey: sessionId } });
    return { sessionId: id, ...span };
  };
  const there = {
    sessionId,
    startsAt: new Date(at('2026-09-10', '19:00')),
    endsAt: new Date(at('2026-09-10', '21:00')),
  };
  const beside = await held(small.site.hall, 'course', '2026-09-10', '19:30', '21:30');
  const withGuest = await held(small.site.staalFloor, 'on_the_job', '2026-09-15', '08:00', '15:00');
  const withoutGuest = await held(small.site.staalFloor, 'on_the_job', '2026-09-16', '08:00', '15:00');
  const trains = { role: 'trainer', sideBySideKey: sessionId, live: true } as const;
  const joins = (key: string) => ({ role: 'participant', sideBySideKey: key, live: true }) as const;
  await prisma.personReservation.createMany({
    data: [
      { ...there, ...trains, id: newId(), personId: small.person.bram },
      { ...beside, ...trains, id: newId(), personId: small.person.bram },
      { ...there, ...trains, id: newId(), personId: small.person.anna },
      { ...withGuest, ...trains, id: newId(), personId: small.person.bram },
      {
        ...withGuest,
        ...joins(withGuest.sessionId),
        id: newId(),
        personId: small.person.victor,
        organisationId: agro,
      },
      {
        ...withoutGuest,
        ...joins(withoutGuest.sessionId),
        id: newId(),
        personId: small.person.sofie,
        organisationId: staal,
      },
    ],
  });
  // And somebody of Agrowerk cancelled too late.
  const late = newId();
  await prisma.enrolment.create({
    data: {
      id: late,
      code: 'E-late',
      runId,
      courseId: small.course.mig1,
      organisationId: agro,
      state: 'cancelled',
      priceCents: 0,
      requestedAt: new Date(),
    },
  });
  await prisma.lateCancellation.create({ data: { enrolmentId: late, sessionId, minutes: 120 } });
  // A class came as well: its school has no cost share. And somebody came in the first hour of the next quarter.
  const { visitId, nextSessionId } = attendance;
  await prisma.groupBooking.create({
    data: {
      id: visitId,
      code: 'V-1',
      organisationId: school,
      courseId: small.course.milling,
      groupName: 'MT2',
      headCount: 12,
      youngestAge: 17,
      oldestAge: 18,
      bookedAt: new Date(),
      sessions: { create: { sessionId, organisationId: school } },
    },
  });
  await prisma.session.create({
    data: {
      id: nextSessionId,
      siteId: small.site.hall,
      kind: 'open_practice',
      startsAt: new Date(at('2026-10-01', '00:30')),
      endsAt: new Date(at('2026-10-01', '01:30')),
      sideBySideKey: nextSessionId,
    },
  });
  await prisma.attendance.create({
    data: {
      id: newId(),
      enrolmentId: late,
      sessionId: nextSessionId,
      organisationId: joiner,
      outcome: 'present',
      minutes: 60,
      markedAt: new Date(),
    },
  });
});

it('counts the days of the centre, in the database as in the program', async () => {
  const instants = ['2026-06-30T21:59:59Z', '2026-06-30T22:00:00Z', '2026-12-31T23:00:00Z'];
  const rows = await db.prisma.$queryRaw<{ day: string }[]>`
    SELECT app_day(at)::text AS day FROM unnest(${instants}::timestamptz[]) WITH ORDINALITY AS i (at, n) ORDER BY n`;
  expect(rows.map((row) => row.day)).toEqual(instants.map((at) => dateAt(Date.parse(at), centreZone)));
  expect(rows.map((row) => row.day)).toEqual(['2026-06-30', '2026-07-01', '2027-01-01']);
});

/*
 * 9 February, two hours on two booths of €10.00 by their pool: 120 × 2000 = 240000, of three of Staalhoeve and one of Agrowerk.
 * 16 February, one hour: a booth of €30.00 of its own, the other of €20.00 by its pool by then: 60 × 5000 = 300000, of one of
 * Agrowerk and two of a class, whose school pays by the hour and so weighs nothing: it leaves Agrowerk a third.
 */
it('divides machine hours at the rate of the day over who was there', async () => {
  const { prisma } = db;
  const { booth1, booth2 } = small.resource;
  const rate = (more: object) =>
    prisma.rate.create({
      data: { id: newId(), code: newId(), centsPerHour: 0, validFrom: day('2026-01-01'), ...more },
    });
  await rate({ poolId: small.pool.welding, centsPerHour: 1000, validUntil: day('2026-02-14') });
  await rate({ poolId: small.pool.welding, centsPerHour: 2000, validFrom: day('2026-02-15') });
  await rate({ resourceId: booth1, centsPerHour: 3000, validFrom: day('2026-02-10') });
  const session = async (date: string, end: string, people: readonly string[]) => {
    const id = newId();
    const times = { startsAt: new Date(at(date, '09:00')), endsAt: new Date(at(date, end)) };
    await prisma.session.create({
      data: { id, siteId: small.site.hall, kind: 'course', sideBySideKey: id, ...times },
    });
    await prisma.resourceReservation.createMany({
      data: [booth1, booth2].map((resourceId) => ({
        id: newId(),
        sessionId: id,
        resourceId,
        ...times,
        sessionStartsAt: times.startsAt,
        sessionEndsAt: times.endsAt,
        live: true,
      })),
    });
    for (const organisationId of people) {
      const enrolmentId = newId();
      const of = { runId: attendance.runId, courseId: small.course.mig1, organisationId };
      await prisma.enrolment.create({
        data: {
          id: enrolmentId,
          code: enrolmentId,
          ...of,
          state: 'cancelled',
          priceCents: 0,
          requestedAt: new Date(),
        },
      });
      const mark = { outcome: 'present' as const, minutes: 60, markedAt: new Date() };
      await prisma.attendance.create({
        data: { id: newId(), enrolmentId, sessionId: id, organisationId, ...mark },
      });
    }
    return id;
  };
  await session('2026-02-09', '11:00', [staal, staal, staal, agro]);
  const shared = await session('2026-02-16', '10:00', [agro]);
  await prisma.groupBooking.create({
    data: {
      id: newId(),
      code: 'V-2',
      organisationId: school,
      courseId: small.course.milling,
      groupName: 'MT2',
      headCount: 2,
      youngestAge: 17,
      oldestAge: 18,
      bookedAt: new Date(),
      sessions: { create: { sessionId: shared, organisationId: school } },
    },
  });
  const usage = await asSystem((tx) => usageOf(tx, parseQuarter('2026-Q1') as Quarter));
  expect(
    [...usage].map(([id, { participantMinutes, machineUse }]) => [
      id,
      participantMinutes,
      Number(machineUse.numerator) / Number(machineUse.denominator),
    ]),
  ).toEqual(
    expect.arrayContaining([
      [staal, 180, 180_000],
      [agro, 120, 160_000],
    ]),
  );
  expect(usage.size).toBe(2);
});

describe('a quarter, by hand', () => {
  /*
   * 1 July to 30 September 2026, 92 days. Staalhoeve 50%, Agrowerk 30%, Nieuwkomer 20% from 1 September (30 days); the
   * school has no cost share: it pays for its visits, which is income.
   *
   * Rent, by share. €12,000.00 + €2,520.00 VAT of which €1,000.00 is deducted = 13,520.00; an insurance of €1,000.00 for 1
   * August to 31 October, 61 of 92 days = 663.04; less €500.00 of the school: 13,683.04.
   *   weights 50×92 : 30×92 : 20×30 = 4600 : 2760 : 600, together 7960
   *   quotas 790728.442, 474437.065, 103138.492 cents; floors 1368303, the cent left goes to .492
   * Trainers, by hours of people: €3,000.00. Staalhoeve 2 h and 2 h that Tarik stayed away; Agrowerk 1 h, and 2 h cancelled
   * too late; excused counts for nothing. 240 : 180 minutes: 171428.571, 128571.429; the cent goes to .571.
   * Energy, by machine hours: €100.00, and no machine was used: by share. 5778.89, 3467.34, 753.77; cents to .89 and .77.
   * Coordination: €1,000.00, 40% by share: 23115.58, 13869.35, 3015.08; the cent to .58. 60% by employees on 1 January × days
   * (100×92 : 50×92 : 20×30 = 9200 : 4600 : 600): 38333.33, 19166.67, 2500; the cent to .67.
   *
   *   Staalhoeve  790728 + 171429 + 5779 + 23116 + 38333 = 1029385
   *   Agrowerk    474437 + 128571 + 3467 + 13869 + 19167 =  639511
   *   Nieuwkomer  103139 +      0 +  754 +  3015 +  2500 =  109408
   *   together                                             1778304 = 1368304 + 300000 + 10000 + 100000
   */
  let settlementId: string;

  it('comes to what it should, to the cent', async () => {
    for (const input of [
      cost(pools.rent, 1_200_000, { vat: 252_000, deductible: 100_000 }),
      cost(pools.rent, 100_000, { firstDay: '2026-08-01', lastDay: '2026-10-31' }),
      cost(pools.rent, 50_000, { side: 'income', incomeKind: 'schools' }),
      cost(pools.trainers, 300_000),
      cost(pools.energy, 10_000),
      cost(pools.coordination, 100_000),
    ]) {
      valueOrThrow(await bookEntry(treasurer, input));
    }
    const first = await preview();
    const second = await preview();
    settlementId = second.settlementId;
    // The same facts give the same bytes.
    expect(valueOrThrow(second.prepared)).toEqual(valueOrThrow(first.prepared));
    const statements = await db.prisma.statement.findMany({
      where: { settlementId },
      include: { lines: { include: { settledPool: { include: { pool: true } } } } },
    });
    const linesOf = (organisationId: string) => {
      const own = statements.find((one) => one.organisationId === organisationId);
      const lines = own?.lines.map(({ cents, settledPool }) => [
        `${settledPool.pool.code} ${settledPool.part}`,
        Number(cents),
      ]);
      return { total: Number(own?.totalCents), ...Object.fromEntries(lines ?? []) };
    };
    const keys = ['HUUR whole', 'TRAINERS whole', 'ENERGIE whole', 'COORD fixed', 'COORD rest'];
    const expected = (total: number, ...cents: number[]) => ({
      total,
      ...Object.fromEntries(keys.map((key, index) => [key, cents[index]])),
    });
    expect(linesOf(staal)).toEqual(expected(1_029_385, 790_728, 171_429, 5_779, 23_116, 38_333));
    expect(linesOf(agro)).toEqual(expected(639_511, 474_437, 128_571, 3_467, 13_869, 19_167));
    expect(linesOf(joiner)).toEqual(expected(109_408, 103_139, 0, 754, 3_015, 2_500));
    expect(statements).toHaveLength(3);
    // Apart from that, what Staalhoeve supplied: 19:00 to 21:30 once, 2.5 × 62.50 = 156.25, and 7 × 35.00 = 245.00.
    const credits = await db.prisma.statementCredit.findMany({
      where: { statement: { settlementId } },
      include: { statement: true },
      orderBy: { kind: 'asc' },
    });
    expect(
      credits.map(({ statement, kind, minutes, cents }) => [statement.organisationId, kind, minutes, cents]),
    ).toEqual([
      [staal, 'trainer', 150, 15_625],
      [staal, 'host', 420, 24_500],
    ]);
    const energy = await db.prisma.settledPool.findFirstOrThrow({
      where: { settlementId, poolId: pools.energy },
    });
    expect([energy.keyKind, energy.usedKind]).toEqual(['machine_hours', 'fixed_share']);
  });

  it('is closed by somebody else, as it was seen', async () => {
    expect(reasons(await closeSettlement(treasurer, settlementId))).toEqual(['same-person']);
    expect(reasons(await closeSettlement(actingAs('coordinatorStaal'), settlementId))).toEqual([
      'not-allowed',
    ]);
    const { entryId } = valueOrThrow(await bookEntry(treasurer, cost(pools.energy, 1)));
    expect(reasons(await closeSettlement(office, settlementId))).toEqual(['changed-since-preview']);
    valueOrThrow(await counterEntry(treasurer, { entryId, reason: 'Verkeerd' }));
    expect(reasons(await counterEntry(treasurer, { entryId, reason: 'Verkeerd' }))).toEqual([
      'already-taken-back',
    ]);
    settlementId = (await preview()).settlementId;
    const early = actingAs('office', '2026-09-30T12:00:00Z');
    expect(reasons(await closeSettlement(early, settlementId))).toEqual(['period-not-over']);
    expect(valueOrThrow(await closeSettlement(office, settlementId))).toEqual({ period: '2026-Q3' });
    expect(reasons(await closeSettlement(office, settlementId))).toEqual(['period-already-closed']);
    expect(reasons(await startPreview(treasurer, third))).toEqual(['period-already-closed']);
  });

  it('takes nothing more: costs, counts and its own figures', async () => {
    const refused = await bookEntry(treasurer, cost(pools.rent, 100));
    expect(refused).toMatchObject({
      reasons: [{ code: 'period-closed', period: '2026-Q3', from: '2026-10-01' }],
    });
    const { prisma } = db;
    await expect(
      prisma.costEntry.updateMany({ where: { poolId: pools.rent }, data: { netCents: 1 } }),
    ).rejects.toThrow();
    await expect(prisma.attendance.updateMany({ data: { minutes: 1 } })).rejects.toThrow();
    const { sessionId, visitId, nextSessionId, enrolments } = attendance;
    const enrolmentId = enrolments.get('sofie') as string;
    const change = (sql: string) => expect(db.pool.query(sql)).rejects.toThrow('attendance_period_open');
    await change('UPDATE late_cancellation SET minutes = 1');
    await change('DELETE FROM late_cancellation');
    await change(`INSERT INTO late_cancellation VALUES ('${enrolmentId}', '${sessionId}', 5)`);
    for (const set of ['head_count = 5', "state = 'cancelled', cancelled_at = now()", "split = 'turns'"]) {
      await change(`UPDATE group_booking SET ${set} WHERE id = '${visitId}'`);
    }
    await change('UPDATE group_booking_session SET heads_present = 3');
    await change('DELETE FROM group_booking_session');
    await change(`UPDATE session SET ends_at = ends_at + interval '1 hour' WHERE id = '${sessionId}'`);
    await change(`UPDATE session SET starts_at = '2026-09-30T20:00Z' WHERE id = '${nextSessionId}'`);
    await change(`UPDATE attendance SET session_id = '${nextSessionId}' WHERE session_id = '${sessionId}'`);
    // The office plans in the past with a reason, but not into a closed quarter.
    const [start, end] = [at('2026-09-29', '09:00'), at('2026-09-29', '10:00')];
    const closed = { code: 'period-closed', day: '2026-09-29' };
    const movable = newId();
    await prisma.session.create({
      data: {
        id: movable,
        siteId: small.site.hall,
        kind: 'open_practice',
        startsAt: new Date(at('2026-12-08', '09:00')),
        endsAt: new Date(at('2026-12-08', '10:00')),
        sideBySideKey: movable,
      },
    });
    const moved = await moveSession(office, { sessionId: movable, start, end, tell: false });
    expect(moved).toMatchObject({ reasons: expect.arrayContaining([expect.objectContaining(closed)]) });
    // Nobody cancels too late any more: by a clock that lags behind it is refused with the reason.
    await prisma.sessionSeat.create({ data: { id: newId(), sessionId, number: 1, enrolmentId } });
    const lagging = actingAs('office', '2026-09-10T17:30:00Z');
    const cancelled = await cancelEnrolment(lagging, { enrolmentId, reason: 'Ziek' });
    expect(reasons(cancelled)).toEqual(['period-closed']);
    await prisma.sessionSeat.deleteMany({ where: { sessionId } });
    await expect(prisma.statement.updateMany({ data: { totalCents: 1 } })).rejects.toThrow();
    await expect(
      prisma.settledPool.updateMany({ where: { settlementId }, data: { cents: 1 } }),
    ).rejects.toThrow();
    await expect(prisma.statementCredit.updateMany({ data: { minutes: 60 } })).rejects.toThrow();
    await expect(prisma.period.updateMany({ data: { state: 'open' } })).rejects.toThrow();
    await expect(prisma.poolKey.updateMany({ data: { kind: 'equal' } })).rejects.toThrow();
  });

  it('is corrected in the next, with a line that points back', async () => {
    const rent = await db.prisma.costEntry.findFirstOrThrow({ where: { netCents: 1_200_000 } });
    const { entryId } = valueOrThrow(
      await counterEntry(treasurer, { entryId: rent.id, reason: 'Dubbel geboekt' }),
    );
    const counter = await db.prisma.costEntry.findUniqueOrThrow({
      where: { id: entryId },
      include: { concerns: true },
    });
    expect(counter).toMatchObject({
      netCents: -1_200_000,
      firstDay: day('2026-10-01'),
      takesBackId: rent.id,
    });
    expect(counter.concerns?.code).toBe('2026-Q3');
  });

  it('shows a party its own statement and nobody else’s', async () => {
    const { actor } = actingAs('coordinatorStaal');
    const seen = await withScope(partnerScope(actor), async (tx) => ({
      statements: await tx.statement.findMany({ select: { organisationId: true, isFinal: true } }),
      lines: await tx.statementLine.findMany({ select: { statement: { select: { organisationId: true } } } }),
      credits: await tx.statementCredit.count(),
      incomes: await tx.costEntry.count({ where: { side: 'income' } }),
      documents: await tx.costDocument.count(),
      terms: await tx.agreement.findMany({ select: { organisationId: true } }),
    }));
    expect(seen.statements).toEqual([{ organisationId: staal, isFinal: true }]);
    expect(new Set(seen.lines.map(({ statement }) => statement.organisationId))).toEqual(new Set([staal]));
    expect([seen.credits, seen.incomes, seen.documents]).toEqual([2, 0, 0]);
    const other = await withScope(partnerScope(actingAs('coordinatorAgro').actor), (tx) =>
      tx.statementCredit.count(),
    );
    expect(other).toBe(0);
    expect(seen.terms).toEqual([{ organisationId: staal }]);
  });
});

describe('what is booked', () => {
  it('is refused with a reason where it can’t be', async () => {
    const open = { firstDay: '2026-10-01', lastDay: '2026-12-31' };
    const book = async (more: Partial<EntryInput>) =>
      reasons(await bookEntry(treasurer, cost(pools.rent, 100, { ...open, ...more })));
    expect(await book({ vat: 101 })).toEqual(['vat-above-net']);
    expect(await book({ vat: 21, deductible: 22 })).toEqual(['deductible-above-vat']);
    expect(await book({ lastDay: '2026-09-01' })).toEqual(['ends-before-start']);
    expect(await book({ lastDay: '2199-01-01' })).toEqual(['too-many-days']);
    expect(await book({ side: 'income' })).toEqual(['income-kind-missing']);
    expect(await book({ poolId: newId() })).toEqual(['pool-unknown']);
    expect(await book({ concerns: '1066-Q4' })).toEqual(['concerns-unknown']);
    expect(await book({ reversesOn: '2026-12-31' })).toEqual(['reverses-too-early']);
    expect(reasons(await bookEntry(actingAs('teacher'), cost(pools.rent, 1)))).toEqual(['not-allowed']);
    const text = { name: 'a.txt', bytes: new TextEncoder().encode('hallo') };
    expect(reasons(await bookEntry(treasurer, cost(pools.rent, 1, open), text))).toEqual([
      'document-unreadable',
    ]);
  });

  it('takes an estimate back by itself', async () => {
    const open = { firstDay: '2026-10-01', lastDay: '2026-12-31', reversesOn: '2027-01-01' };
    const { entryId } = valueOrThrow(await bookEntry(treasurer, cost(pools.energy, 50_000, open)));
    const reversal = await db.prisma.costEntry.findFirstOrThrow({ where: { takesBackId: entryId } });
    expect(reversal).toMatchObject({ kind: 'reversal', netCents: -50_000, firstDay: day('2027-01-01') });
  });
});

describe('a new version of a key', () => {
  const key: KeyInput = {
    poolId: pools.rent,
    kind: 'equal',
    validFrom: '2027-Q1',
    signedOn: '2026-06-01',
    signedBy: 'Ledenvergadering',
  };
  const record = async (more: Partial<KeyInput>, ctx = treasurer) =>
    reasons(await recordKey(ctx, { ...key, ...more }));

  it('is refused with a reason where it can’t hold', async () => {
    const before = await db.prisma.poolKey.count();
    expect(await record({}, actingAs('teacher'))).toEqual(['not-allowed']);
    expect(await record({ poolId: newId() })).toEqual(['pool-unknown']);
    expect(await record({ validFrom: '2027-Q5' })).toEqual(['quarter-unknown']);
    expect(await record({ kind: 'hybrid', fixedPercent: 40 })).toEqual(['hybrid-incomplete']);
    expect(await record({ kind: 'headcount' })).toEqual(['reference-day-missing']);
    expect(await record({ signedOn: '2199-01-01' })).toEqual(['signed-in-future', 'signed-too-late']);
    expect(await record({ validFrom: '2026-Q3' })).toEqual(['key-period-closed']);
    // The third quarter, which is closed, would be shared by it too.
    expect(await record({ validFrom: '2026-Q1', signedOn: '2025-12-01' })).toEqual(['key-period-closed']);
    expect(await db.prisma.poolKey.count()).toBe(before);
  });

  it('holds from its quarter on, once, and keeps only what belongs to its kind', async () => {
    const more = {
      kind: 'hybrid',
      fixedPercent: 40,
      fixedKind: 'equal',
      restKind: 'headcount',
      referenceDay: '2027-01-01',
    } as const;
    const { keyId } = valueOrThrow(await recordKey(treasurer, { ...key, ...more }));
    expect(await db.prisma.poolKey.findUniqueOrThrow({ where: { id: keyId } })).toMatchObject({
      fixedPart: 4000,
      fixedKind: 'equal',
      restKind: 'headcount',
      referenceDay: day('2027-01-01'),
      validFrom: day('2027-01-01'),
    });
    expect(await record({})).toEqual(['key-exists']);
    expect(await record({ ...more, kind: 'equal', validFrom: '2027-Q2' })).toEqual([]);
    const logged = await db.prisma.auditEntry.findMany({ where: { action: 'key-recorded' } });
    expect(logged).toHaveLength(2);
  });
});

describe('what a run brought', () => {
  it('is the fees of who came or cancelled too late, less what was made for it alone', async () => {
    const { runId, enrolments } = attendance;
    await db.prisma.enrolment.updateMany({ where: { runId }, data: { priceCents: 10_000 } });
    await db.prisma.run.update({ where: { id: runId }, data: { priceCents: 10_000 } });
    // Four have a place and one cancelled too late; who cancelled in time pays nothing.
    const { id: _, ...wim } = await db.prisma.enrolment.findUniqueOrThrow({
      where: { id: enrolments.get('wim') as string },
    });
    await db.prisma.enrolment.create({
      data: { ...wim, id: newId(), code: 'E-in-time', state: 'cancelled', cancelledAt: new Date() },
    });
    const day = { bookedOn: '2026-10-01', firstDay: '2026-10-01', lastDay: '2026-10-01' };
    const direct = cost(pools.trainers, 25_050, { ...day, run: 'R-1' });
    const { entryId } = valueOrThrow(await bookEntry(treasurer, direct));
    expect(reasons(await bookEntry(treasurer, { ...direct, run: 'R-999' }))).toEqual(['run-unknown']);
    const found = () => runResults(booksScope(treasurer.actor), third, '2026-10-01' as CalendarDate);
    expect(await found()).toMatchObject([
      {
        code: 'R-1',
        paidSeats: 5,
        feesCents: 50_000,
        directCents: 25_050,
        resultCents: 24_950,
        breakEvenSeats: 3,
        unknown: null,
      },
    ]);
    // What is taken back counts for the run no more.
    valueOrThrow(await counterEntry(treasurer, { entryId, reason: 'Hoort bij een andere cursus' }));
    expect(await found()).toMatchObject([
      { directCents: 0, resultCents: 50_000, breakEvenSeats: 0, unknown: 'no-costs' },
    ]);
  });
});

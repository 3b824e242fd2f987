import { beforeEach, describe, expect, it } from 'vitest';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { checkMove } from './check-move.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { moveSession } from './move-session.server.ts';
import type { MoveSessionInput } from './schema.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, resource } = small;
const chris = actingAs('chris');

const plan = (run: SmallRun) => db.prisma.$transaction((tx) => saveSmallRun(tx, run));
const enrol = async (name: string, who: 'sofie' | 'tarik' | 'victor') =>
  valueOrThrow(await enrolParticipant(actingAs(who), { runId: runId(name), personId: person[who] }));
const codesOf = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const to = (
  date: string,
  from: string,
  until: string,
  more: Partial<MoveSessionInput> = {},
): MoveSessionInput => ({
  sessionId: sessionId('milling', 2),
  ...slot(date, from, until),
  tell: true,
  ...more,
});
const liveOf = (id: string) =>
  db.prisma.personReservation.findMany({ where: { sessionId: id, live: true }, orderBy: { role: 'asc' } });

beforeEach(async () => {
  await plan({ name: 'milling', resources: ['mill1', 'roomA'], trainers: ['chris'] });
  await enrol('milling', 'sofie');
  await enrol('milling', 'tarik');
});

describe('moving a session', () => {
  it('keeps the session, its seats and its people, at the new time', async () => {
    const preview = await checkMove(chris, to('2026-12-03', '13:00', '17:00'));
    expect(preview).toEqual({ reasons: [], possible: true, participants: 2, cantCome: 0 });
    const moved = valueOrThrow(await moveSession(chris, to('2026-12-03', '13:00', '17:00')));
    expect(moved).toEqual({
      sessionId: sessionId('milling', 2),
      sequence: 1,
      cantCome: 0,
      solved: 0,
      told: true,
    });
    const { start, end } = slot('2026-12-03', '13:00', '17:00');
    const rows = await liveOf(moved.sessionId);
    expect(rows.map((row) => [row.role, row.startsAt.getTime(), row.endsAt.getTime()])).toEqual([
      ['trainer', start, end],
      ['participant', start, end],
      ['participant', start, end],
    ]);
    expect(
      await db.prisma.sessionSeat.count({ where: { enrolmentId: { not: null }, conflict: false } }),
    ).toBe(4);
    const event = await db.prisma.outboxEvent.findFirstOrThrow({ where: { type: 'session-moved' } });
    expect(event.payload).toMatchObject({ sequence: 1, tell: true, cantCome: [] });
    const entry = await db.prisma.auditEntry.findFirstOrThrow({ where: { action: 'session-moved' } });
    expect(entry).toMatchObject({
      before: { startsAt: '2026-12-02T08:00:00.000Z' },
      after: { startsAt: '2026-12-03T12:00:00.000Z', told: true },
    });
    // The set-up and clean-up that the machine asks today.
    const mill = await db.prisma.resourceReservation.findFirstOrThrow({
      where: { sessionId: moved.sessionId, resourceId: resource.mill1, live: true },
    });
    expect([mill.startsAt.getTime(), mill.endsAt.getTime()]).toEqual([
      start - 15 * 60_000,
      end + 30 * 60_000,
    ]);
  });

  it('numbers the days of its run by their start again', async () => {
    valueOrThrow(await moveSession(chris, to('2026-11-30', '09:00', '13:00')));
    const days = await db.prisma.session.findMany({
      where: { runId: runId('milling') },
      orderBy: { number: 'asc' },
    });
    expect(days.map(({ id, number }) => [id, number])).toEqual([
      [sessionId('milling', 2), 1],
      [sessionId('milling', 1), 2],
    ]);
  });

  it('of an option to before it falls free is refused, also in the preview', async () => {
    const optionUntil = new Date(slot('2026-12-01', '08:00', '09:00').start);
    await db.prisma.run.update({ where: { id: runId('milling') }, data: { state: 'option', optionUntil } });
    const early = to('2026-11-30', '09:00', '13:00');
    expect(codesOf(await moveSession(chris, early))).toEqual(['option-date-after-start']);
    expect((await checkMove(chris, early)).possible).toBe(false);
    valueOrThrow(await moveSession(chris, to('2026-12-03', '13:00', '17:00')));
  });

  it('to a trainer who takes part in it is refused with that reason', async () => {
    const enrolment = await db.prisma.enrolment.findFirstOrThrow({ where: { personId: person.sofie } });
    await db.prisma.personReservation.updateMany({
      where: { enrolmentId: enrolment.id },
      data: { live: false, replacedAt: new Date() },
    });
    await db.prisma.enrolment.update({ where: { id: enrolment.id }, data: { personId: person.anna } });
    const asTrainer = to('2026-12-03', '13:00', '17:00', { trainerIds: [person.anna] });
    expect(await moveSession(chris, asTrainer)).toMatchObject({
      reasons: [{ code: 'trainer-busy', personId: person.anna }],
    });
  });

  it('to where it is changes nothing', async () => {
    valueOrThrow(await moveSession(chris, to('2026-12-03', '13:00', '17:00')));
    const again = valueOrThrow(await moveSession(chris, to('2026-12-03', '13:00', '17:00')));
    expect(again).toMatchObject({ sequence: 1, told: false });
    expect(await db.prisma.outboxEvent.count({ where: { type: 'session-moved' } })).toBe(1);
  });

  it('counts who can’t come, keeps their place marked, and frees them when it moves on', async () => {
    await plan({ name: 'drawing', courses: ['drawing'], sessions: [['2026-12-03', '14:00', '17:00']] });
    await enrol('drawing', 'sofie');
    expect(await checkMove(chris, to('2026-12-03', '13:00', '17:00'))).toMatchObject({
      possible: true,
      participants: 2,
      cantCome: 1,
    });
    const moved = valueOrThrow(await moveSession(chris, to('2026-12-03', '13:00', '17:00', { tell: false })));
    expect(moved).toMatchObject({ cantCome: 1, solved: 0, told: false });
    const seats = await db.prisma.sessionSeat.findMany({
      where: { conflict: true },
      include: { enrolment: true },
    });
    expect(seats.map((seat) => [seat.sessionId, seat.enrolment?.personId])).toEqual([
      [sessionId('milling', 2), person.sofie],
    ]);
    expect((await liveOf(moved.sessionId)).map((row) => row.personId)).not.toContain(person.sofie);
    const onwards = valueOrThrow(await moveSession(chris, to('2026-12-04', '09:00', '13:00')));
    expect(onwards).toMatchObject({ sequence: 2, cantCome: 0, solved: 1 });
    expect((await liveOf(moved.sessionId)).map((row) => row.personId)).toContain(person.sofie);
    expect(await db.prisma.sessionSeat.count({ where: { conflict: true } })).toBe(0);
  });

  it('never onto a machine or trainer that is taken', async () => {
    await plan({
      name: 'other',
      courses: ['drawing'],
      resources: ['mill1'],
      trainers: ['chris'],
      sessions: [['2026-12-04', '09:00', '12:00']],
    });
    const onto = to('2026-12-04', '11:00', '15:00');
    const preview = await checkMove(chris, onto);
    expect(preview.possible).toBe(false);
    expect(preview.reasons.map(({ reason, level }) => [reason.code, level])).toEqual([
      ['resource-busy', 'block'],
      ['trainer-busy', 'block'],
    ]);
    expect(codesOf(await moveSession(chris, onto))).toEqual(['resource-busy', 'trainer-busy']);
    const another = to('2026-12-04', '11:00', '15:00', {
      resourceIds: [resource.mill2, resource.roomA],
      trainerIds: [person.anna],
    });
    expect(await moveSession(chris, another)).toMatchObject({ ok: true });
  });

  it('outside opening hours only with a reason of the office, and never over another of its own sessions', async () => {
    const evening = to('2026-12-04', '18:00', '22:00');
    const override = { code: 'outside-opening-hours', reason: 'Afgesproken met de beheerder' };
    const late = await checkMove(chris, evening);
    expect(late.reasons).toMatchObject([{ reason: { code: 'outside-opening-hours' }, mayOverride: false }]);
    expect(codesOf(await moveSession(chris, { ...evening, overrides: [override] }))).toEqual([
      'outside-opening-hours',
    ]);
    expect(codesOf(await moveSession(chris, to('2026-12-01', '12:00', '16:00')))).toEqual([
      'sessions-overlap-each-other',
    ]);
    expect(codesOf(await moveSession(chris, to('2026-12-04', '16:00', '12:00')))).toEqual([
      'ends-before-start',
    ]);
  });

  it('of a concept is noted, not refused', async () => {
    await plan({
      name: 'pencil',
      state: 'concept',
      courses: ['drawing'],
      trainers: ['chris'],
      sessions: [
        ['2026-12-10', '09:00', '12:00'],
        ['2026-12-11', '09:00', '12:00'],
      ],
    });
    const onto = { sessionId: sessionId('pencil', 2), ...slot('2026-12-10', '10:00', '13:00'), tell: true };
    const preview = await checkMove(chris, onto);
    expect(preview.possible).toBe(true);
    expect(preview.reasons.map(({ reason }) => reason.code)).toContain('sessions-overlap-each-other');
    expect(await moveSession(chris, onto)).toMatchObject({ ok: true, value: { sequence: 1 } });
    expect(await liveOf(sessionId('pencil', 2))).toEqual([]);
  });

  it('not with attendance marked, not over, not of a run that ended, not by just anybody', async () => {
    const [seat] = await db.prisma.sessionSeat.findMany({
      where: { sessionId: sessionId('milling', 2), enrolmentId: { not: null } },
    });
    expect(codesOf(await moveSession(actingAs('sofie'), to('2026-12-03', '13:00', '17:00')))).toEqual([
      'not-allowed',
    ]);
    expect(
      codesOf(await moveSession(chris, to('2026-12-03', '13:00', '17:00', { sessionId: newId() }))),
    ).toEqual(['session-unknown']);
    const after = actingAs('chris', '2026-12-02T14:00:00+01:00');
    expect(codesOf(await moveSession(after, to('2026-12-03', '13:00', '17:00')))).toEqual(['session-over']);
    await db.prisma.attendance.create({
      data: {
        id: newId(),
        enrolmentId: seat?.enrolmentId ?? '',
        sessionId: sessionId('milling', 2),
        outcome: 'present',
        minutes: 240,
        markedAt: new Date(),
      },
    });
    expect(codesOf(await moveSession(chris, to('2026-12-03', '13:00', '17:00')))).toEqual([
      'attendance-marked',
    ]);
    await db.prisma.run.updateMany({ data: { state: 'completed' } });
    expect(codesOf(await moveSession(chris, to('2026-12-03', '13:00', '17:00')))).toEqual(['run-ended']);
  });
});

import type { Ctx } from '#app/kernel/actor.ts';
import { MINUTE } from '#app/kernel/interval.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { minutesFor, opensMinutesBefore } from './attendance.ts';
import type { AttendanceMarked } from './booking-answers.ts';
import type { BookingReason } from './booking-reasons.ts';
import { closedPeriod } from './closed-period-queries.server.ts';
import { mayRecord } from './policy.ts';
import type { MarkAttendanceInput } from './schema.ts';

/**
 * Marks who was there in one session, and for how long; a mark can be changed and taken away. The same tap twice changes
 * nothing, and of two taps at once the last one counts. By the session's trainers and the office.
 *
 * Refuses `session-unknown`, `session-cancelled`, `not-allowed`, `session-not-begun`, `not-on-session`,
 * `minutes-above-session` and `period-closed`: a closed period's facts don't change.
 */
export async function markAttendance(
  ctx: Ctx,
  input: MarkAttendanceInput,
): Promise<Outcome<AttendanceMarked, BookingReason>> {
  const { sessionId } = input;
  return transact<AttendanceMarked, BookingReason>(
    ctx,
    {
      locks: [`session:${sessionId}`],
      onConstraint: { attendance_period_open: (tx) => closedPeriod(tx, sessionId) },
    },
    async (tx) => {
      const session = await loadSession(tx, sessionId);
      if (!session) return refuse({ code: 'session-unknown', sessionId });
      if (!mayRecord(ctx.actor, session.trainerIds)) return refuse({ code: 'not-allowed' });
      await holdPeriod(tx, sessionId);
      const refused = okUnless(
        [...reasonsFor(session, input, ctx), ...(await closedPeriod(tx, sessionId))],
        undefined,
      );
      if (!refused.ok) return refused;
      return ok({ sessionId, changed: await save(tx, ctx, session, input) });
    },
  );
}

/** Why this session can't be marked now by this actor, whoever it is about; none: it can. Nothing is written. */
export function checkMarking(ctx: Ctx, sessionId: string): Promise<BookingReason[]> {
  return asSystem(async (tx) => {
    const session = await loadSession(tx, sessionId);
    if (!session) return [{ code: 'session-unknown', sessionId }];
    if (!mayRecord(ctx.actor, session.trainerIds)) return [{ code: 'not-allowed' }];
    return [...reasonsFor(session, { sessionId, marks: [] }, ctx), ...(await closedPeriod(tx, sessionId))];
  });
}

type Session = NonNullable<Awaited<ReturnType<typeof loadSession>>>;

async function loadSession(tx: Tx, sessionId: string) {
  const row = await tx.session.findUnique({
    where: { id: sessionId },
    select: {
      state: true,
      startsAt: true,
      endsAt: true,
      seats: {
        where: { enrolment: { state: 'confirmed' } },
        select: { enrolment: { select: { id: true, personId: true, organisationId: true } } },
      },
      personReservations: {
        where: { replacedAt: null, role: { in: ['trainer', 'supervisor'] } },
        select: { personId: true },
      },
      attendances: true,
    },
  });
  if (!row) return null;
  return {
    sessionId,
    state: row.state,
    startsAt: row.startsAt.getTime(),
    minutes: Math.floor((row.endsAt.getTime() - row.startsAt.getTime()) / MINUTE),
    enrolments: new Map(row.seats.flatMap(({ enrolment }) => (enrolment ? [[enrolment.id, enrolment]] : []))),
    trainerIds: row.personReservations.map(({ personId }) => personId),
    marks: new Map(row.attendances.map((mark) => [mark.enrolmentId, mark])),
  };
}

function reasonsFor(session: Session, { marks }: MarkAttendanceInput, ctx: Ctx): BookingReason[] {
  const { sessionId, startsAt, minutes: most } = session;
  if (session.state === 'cancelled') return [{ code: 'session-cancelled', sessionId }];
  if (ctx.now.epochMilliseconds < startsAt - opensMinutesBefore * MINUTE) {
    return [{ code: 'session-not-begun', sessionId, startsAt }];
  }
  return marks.flatMap(({ enrolmentId, minutes }): BookingReason[] => [
    // Who cancelled after it was marked keeps the mark; it can still be corrected.
    ...(session.enrolments.has(enrolmentId) || session.marks.has(enrolmentId)
      ? []
      : [{ code: 'not-on-session' as const, sessionId, enrolmentId }]),
    ...((minutes ?? 0) > most
      ? [{ code: 'minutes-above-session' as const, sessionId, minutes: minutes ?? 0, most }]
      : []),
  ]);
}

/** Takes the period's row FOR SHARE, so that closing it waits for us, or we for it. */
async function holdPeriod(tx: Tx, sessionId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT period.id::text FROM session s JOIN period ON app_day(s.starts_at) BETWEEN period.first_day AND period.last_day
    WHERE s.id = ${sessionId}::uuid FOR SHARE OF period`;
}

async function save(tx: Tx, ctx: Ctx, session: Session, input: MarkAttendanceInput): Promise<number> {
  const { sessionId } = session;
  const wanted = [...new Map(input.marks.map((mark) => [mark.enrolmentId, mark])).values()].map((mark) => ({
    ...mark,
    minutes: mark.outcome === null ? 0 : (mark.minutes ?? minutesFor(mark.outcome, session.minutes)),
  }));
  const changed = wanted.filter(({ enrolmentId, outcome, minutes }) => {
    const known = session.marks.get(enrolmentId);
    return outcome === null ? known !== undefined : known?.outcome !== outcome || known.minutes !== minutes;
  });
  if (changed.length === 0) return 0;
  // Replaced rather than changed: three statements for a class of any size.
  await tx.attendance.deleteMany({
    where: { sessionId, enrolmentId: { in: changed.map(({ enrolmentId }) => enrolmentId) } },
  });
  await tx.attendance.createMany({
    data: changed.flatMap(({ enrolmentId, outcome, minutes }) => {
      const known = session.marks.get(enrolmentId);
      const enrolment = session.enrolments.get(enrolmentId);
      if (outcome === null) return [];
      return {
        id: known?.id ?? newId(),
        enrolmentId,
        sessionId,
        personId: enrolment?.personId ?? known?.personId ?? null,
        organisationId: enrolment?.organisationId ?? known?.organisationId ?? null,
        outcome,
        minutes,
        markedAt: new Date(ctx.now.epochMilliseconds),
        markedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      };
    }),
  });
  await audit(
    tx,
    ctx,
    ...changed.map(({ enrolmentId, outcome, minutes }) => {
      const known = session.marks.get(enrolmentId);
      return {
        action: 'attendance-marked',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        ...(known && { before: { sessionId, outcome: known.outcome, minutes: known.minutes } }),
        after: { sessionId, outcome, minutes },
      };
    }),
  );
  return changed.length;
}

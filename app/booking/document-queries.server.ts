/** What is printed: a proof of attendance, the attendance list of a run. */
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope, Scope } from '#app/platform/scope.server.ts';
import type { BookingReason } from './booking-reasons.ts';
import { type Booking, bookingOf } from './queries.server.ts';
import { type PersonName, type Roster, rosterOf } from './roster-queries.server.ts';

/** The centre as it signs its papers. */
export type Issuer = { readonly name: string; readonly city: string | null };

export type ProofOfAttendance = {
  readonly booking: Booking;
  readonly name: PersonName;
  readonly personId: string;
  readonly issuer: Issuer;
  /** Minutes attended, by session id. */
  readonly minutes: Readonly<Record<string, number>>;
};

/**
 * The proof of who was there, as far as the scope may see it. Refuses `enrolment-unknown`, `run-not-over`, and
 * `nobody-present` for who wasn't there, or where nobody marked it.
 */
export async function proofOf(
  scope: Scope,
  enrolmentId: string,
  now: Temporal.Instant,
): Promise<Outcome<ProofOfAttendance, BookingReason>> {
  const booking = await bookingOf(scope, enrolmentId, now);
  if (!booking) return refuse({ code: 'enrolment-unknown', enrolmentId });
  if (!booking.hasProof) {
    const endsAt = Math.max(0, ...booking.sessions.map(({ interval }) => interval.end));
    return endsAt > now.epochMilliseconds
      ? refuse({ code: 'run-not-over', runId: booking.runId, endsAt })
      : refuse({ code: 'nobody-present', enrolmentId });
  }
  return withScope(scope, async (tx) => {
    const [person] = await tx.$queryRaw<(PersonName & { personId: string })[]>`
      SELECT p.id::text AS "personId", p.given_name AS "givenName", p.infix, p.family_name AS "familyName"
      FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.id = ${enrolmentId}::uuid`;
    if (!person) return refuse({ code: 'enrolment-unknown', enrolmentId });
    const { personId, ...name } = person;
    const marks = await tx.attendance.findMany({
      where: { enrolmentId },
      select: { sessionId: true, minutes: true },
    });
    return ok({
      booking,
      name,
      personId,
      issuer: await issuerOf(tx),
      minutes: Object.fromEntries(marks.map(({ sessionId, minutes }) => [sessionId, minutes])),
    });
  });
}

export type AttendanceList = { readonly roster: Roster; readonly issuer: Issuer };

/** The list to sign, for the trainers of the run and the office; null where it is nobody's of this scope. */
export async function attendanceListOf(
  scope: RosterScope | CentreScope,
  runId: string,
): Promise<AttendanceList | null> {
  const roster = await rosterOf(scope, runId);
  return roster && { roster, issuer: await withScope(scope, issuerOf) };
}

async function issuerOf(tx: Parameters<Parameters<typeof withScope>[1]>[0]): Promise<Issuer> {
  const centre = await tx.organisation.findFirst({
    where: { kind: 'centre' },
    orderBy: { createdAt: 'asc' },
    select: { name: true, city: true },
  });
  return centre ?? { name: 'Praktijkcentrum', city: null };
}

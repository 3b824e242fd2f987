/** The way out of a missing certificate: the next run of a course that grants it, in time and with a place. */
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { BookingReason, GrantedBy, RequirementReason } from './booking-reasons.ts';
import type { EnrolmentFacts } from './enrolment-facts.ts';

type Asking = { readonly now: Temporal.Instant; readonly organisationId: string | null };

/** Says with each requirement that isn't met which course grants it, and the first run that still helps. */
export async function withGrantingRuns<R extends BookingReason>(
  tx: Tx,
  reasons: readonly R[],
  facts: Pick<EnrolmentFacts, 'run'>,
  asking: Asking,
): Promise<R[]> {
  const found: R[] = [];
  for (const reason of reasons) {
    if (!isRequirement(reason)) {
      found.push(reason);
      continue;
    }
    const firstDay = reason.days[0];
    const session = facts.run?.sessions.find(({ day }) => day === firstDay);
    const before = session?.interval.start ?? asking.now.epochMilliseconds;
    found.push({ ...reason, grantedBy: await grantedBy(tx, reason.certificateTypeId, before, asking) });
  }
  return found;
}

function isRequirement(reason: BookingReason): reason is RequirementReason {
  return 'certificateTypeId' in reason;
}

/**
 * The course that grants a certificate, with its first run that ends before `before` (epoch milliseconds), takes
 * enrolments and has a place that nobody waits for. Null where no course grants it.
 */
async function grantedBy(
  tx: Tx,
  certificateTypeId: string,
  before: number,
  { now, organisationId }: Asking,
): Promise<GrantedBy | null> {
  const instant = new Date(now.epochMilliseconds);
  const [row] = await tx.$queryRaw<GrantedBy[]>`
    SELECT c.id::text AS "courseId", helping.run_id::text AS "runId"
    FROM course c LEFT JOIN LATERAL (
      SELECT run.id AS run_id, min(s.starts_at) AS first
      FROM run JOIN run_course rc ON rc.run_id = run.id JOIN session s ON s.run_id = run.id AND s.state = 'planned'
      WHERE rc.course_id = c.id AND run.state IN ('open', 'confirmed')
        AND (run.only_for_id IS NULL OR run.only_for_id = ${organisationId}::uuid)
        AND NOT EXISTS (SELECT FROM waiting_entry w WHERE w.run_id = run.id AND w.state IN ('waiting', 'offered'))
      GROUP BY run.id
      HAVING min(s.starts_at) > ${instant}::timestamptz AND max(s.ends_at) <= ${new Date(before)}::timestamptz
        AND bool_and(EXISTS (SELECT FROM session_seat seat WHERE seat.session_id = s.id AND seat.enrolment_id IS NULL
          AND seat.offer_id IS NULL AND (seat.held_for_id IS NULL OR seat.held_until <= ${instant}::timestamptz)))
      ORDER BY first, run.id LIMIT 1
    ) helping ON true
    WHERE c.grants_type_id = ${certificateTypeId}::uuid AND c.active AND c.audience = 'people'
    ORDER BY helping.first NULLS LAST, c.code LIMIT 1`;
  return row ?? null;
}

import {
  type DividedPool,
  loadCapacity,
  loadDividedPool,
  loadWeightedParties,
} from '#app/allocation/capacity-queries.server.ts';
import { drawHours } from '#app/allocation/draw-hours.step.server.ts';
import { drawRunHours } from '#app/allocation/draw-run-hours.step.server.ts';
import { type Days, divideHours } from '#app/allocation/entitlement.ts';
import { hoursLock } from '#app/allocation/hours-lock.ts';
import type { HoursRefusal } from '#app/allocation/hours-reasons.ts';
import { mayDivideHours } from '#app/allocation/policy.ts';
import { saveDivision } from '#app/allocation/save-division.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';

export type DividePoolInput = {
  readonly termId: string;
  readonly poolId: string;
  /** Of what is left, 0 to 90. */
  readonly keptPercent: number;
  /** So many days before it an unclaimed hour is open to all, 0 to 90. */
  readonly openDays: number;
  /** Bay-minutes to divide as they were shown. */
  readonly minutes: number;
};

/**
 * Divides the hours of a pool in a term among companies and schools by what their agreements let them weigh, once. What is
 * divided is a snapshot: later changes of machines, courses or agreements don't move it; the office adjusts with a reason.
 * Classes that were booked before, and runs for one company alone, draw now, in the order in which they come; what goes beyond
 * their party's hours counts as open to all.
 *
 * Refuses `not-allowed`, `term-unknown`, `pool-not-divided`, `already-divided`, `nothing-to-divide`, `nobody-weighs`,
 * `capacity-changed`.
 */
export async function divideHoursOfPool(
  ctx: Ctx,
  input: DividePoolInput,
): Promise<Outcome<{ divisionId: string; parties: number }, HoursRefusal>> {
  if (!mayDivideHours(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { termId, poolId, keptPercent, openDays } = input;
  const everybody = await asSystem((tx) =>
    tx.organisation.findMany({ where: { kind: { in: ['company', 'school'] } }, select: { id: true } }),
  );
  return transact<{ divisionId: string; parties: number }, HoursRefusal>(
    ctx,
    {
      // Nobody books meanwhile: a class is either seen here, or sees the division.
      locks: everybody.map(({ id }) => hoursLock(id)),
      onConstraint: {
        pool_division_term_id_pool_id_key: async () => [{ code: 'already-divided' }],
      },
    },
    async (tx) => {
      const found = await tx.term.findUnique({ where: { id: termId } });
      if (!found) return refuse({ code: 'term-unknown' });
      const term: Days = {
        firstDay: dayFromColumn(found.firstDay),
        lastDay: dayFromColumn(found.lastDay),
      };
      const pool = await loadDividedPool(tx, poolId);
      if (!pool) return refuse({ code: 'pool-not-divided' });
      if (await tx.poolDivision.findUnique({ where: { termId_poolId: { termId, poolId } } }))
        return refuse({ code: 'already-divided' });
      const capacity = await loadCapacity(tx, pool, term, keptPercent);
      const { minutes } = capacity;
      if (minutes === 0) return refuse({ code: 'nothing-to-divide' });
      if (minutes !== input.minutes) return refuse({ code: 'capacity-changed', minutes });
      const entitlements = divideHours(minutes, term, await loadWeightedParties(tx, term));
      if (entitlements.length === 0) return refuse({ code: 'nobody-weighs' });
      const divisionId = newId();
      const { bayResources } = pool;
      const division = { divisionId, termId, poolId, bayResources, keptPercent, openDays };
      await saveDivision(tx, ctx, { ...division, capacity, entitlements });
      await drawHours(tx, ctx, await bookedBefore(tx, pool, term), { whatever: true });
      await drawRunHours(tx, pool, term);
      await audit(tx, ctx, {
        action: 'hours-divided',
        subjectType: 'pool-division',
        subjectId: divisionId,
        after: { termId, poolId, keptPercent, openDays, minutes, parties: entitlements.length },
      });
      return ok({ divisionId, parties: entitlements.length });
    },
  );
}

/** Classes that come in the term and hold machines of the pool, by when they come. */
async function bookedBefore(tx: Tx, { poolId }: DividedPool, { firstDay, lastDay }: Days) {
  return tx.$queryRaw<{ groupBookingId: string; organisationId: string; sessionIds: string[] }[]>`
    SELECT b.id::text AS "groupBookingId", b.organisation_id::text AS "organisationId",
      array_agg(s.id::text) AS "sessionIds"
    FROM group_booking b JOIN group_booking_session g ON g.group_booking_id = b.id
    JOIN session s ON s.id = g.session_id AND s.state = 'planned'
    WHERE b.state = 'confirmed' AND b.id IN (
      SELECT g.group_booking_id FROM group_booking_session g JOIN session s ON s.id = g.session_id
      JOIN resource_reservation h ON h.session_id = s.id AND h.live JOIN resource r ON r.id = h.resource_id
      WHERE r.pool_id = ${poolId}::uuid AND app_day(s.starts_at) BETWEEN ${firstDay}::date AND ${lastDay}::date)
    GROUP BY b.id ORDER BY min(s.starts_at), b.id`;
}

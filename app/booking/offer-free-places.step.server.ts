import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { offerSeats } from '#app/scheduling/offer-seats.step.server.ts';
import './booking-events.ts';
import { type Claim, nextOffer } from './waiting-order.ts';
import { claimsOf } from './waiting-order-queries.server.ts';
import { offerEnds } from './working-days.ts';

/**
 * Offers every free place of a run to who is next on its waiting list, each held until 12:00 on the next working day.
 * Where the run begins before that there is no time to hold anything: those who wait are told, and the office phones.
 * Answers how many places are waited for. `tellLate: false` where nothing came free just now. The caller holds `run:` and calls this after whatever freed a place.
 */
export async function offerFreePlaces(
  tx: Tx,
  ctx: Ctx,
  runId: string,
  options: { readonly tellLate?: boolean } = {},
): Promise<number> {
  let claims: readonly Claim[] = await claimsOf(tx, [runId], ctx.now);
  const waiting = claims.reduce((sum, { quantity }) => sum + quantity, 0);
  const run = claims.some(({ offered }) => !offered) ? await openRun(tx, ctx, runId) : null;
  if (!run) return waiting;
  let { free } = run;
  const until = offerEnds(ctx.now.epochMilliseconds, run.firstStart, run.zone);
  if (until === null) {
    if ((options.tellLate ?? true) && free > 0 && run.firstStart > ctx.now.epochMilliseconds) {
      await appendEvent(tx, 'place-came-free', { runId });
    }
    return waiting;
  }
  for (let next = nextOffer(claims, free); next; next = nextOffer(claims, free)) {
    const { waitingEntryId, quantity } = next;
    await makeOffer(tx, ctx, { waitingEntryId, quantity, until, sessionIds: run.sessionIds });
    free -= quantity;
    claims = claims.map((one) => (one.waitingEntryId === waitingEntryId ? { ...one, offered: true } : one));
  }
  return waiting;
}

type OpenRun = {
  readonly zone: string;
  readonly firstStart: number;
  readonly sessionIds: readonly string[];
  /** In the session that has fewest. */
  readonly free: number;
};

async function openRun(tx: Tx, ctx: Ctx, runId: string): Promise<OpenRun | null> {
  const instant = new Date(ctx.now.epochMilliseconds);
  const [row] = await tx.$queryRaw<OpenRun[]>`
    SELECT site.time_zone AS zone, (extract(epoch FROM min(per.starts_at)) * 1000)::float8 AS "firstStart",
      array_agg(per.id::text) AS "sessionIds", min(per.free)::int AS free
    FROM run JOIN site ON site.id = run.site_id
    JOIN LATERAL (SELECT s.id, s.starts_at, (SELECT count(*) FROM session_seat WHERE session_id = s.id AND enrolment_id IS NULL
        AND offer_id IS NULL AND (held_for_id IS NULL OR held_until <= ${instant}::timestamptz)) AS free
      FROM session s WHERE s.run_id = run.id AND s.state = 'planned') per ON true
    WHERE run.id = ${runId}::uuid AND run.state IN ('open', 'confirmed') GROUP BY site.time_zone`;
  return row ?? null;
}

type NewOffer = {
  readonly waitingEntryId: string;
  readonly quantity: number;
  readonly until: number;
  readonly sessionIds: readonly string[];
};

async function makeOffer(tx: Tx, ctx: Ctx, { waitingEntryId, quantity, until, sessionIds }: NewOffer) {
  const offerId = newId();
  const { personId, organisationId } = await tx.waitingEntry.update({
    where: { id: waitingEntryId },
    data: { state: 'offered' },
    select: { personId: true, organisationId: true },
  });
  await tx.offer.create({
    data: {
      id: offerId,
      waitingEntryId,
      personId,
      organisationId,
      quantity,
      until: new Date(until),
      createdAt: new Date(ctx.now.epochMilliseconds),
    },
  });
  await offerSeats(tx, ctx.now, { offerId, sessionIds, quantity });
  await audit(tx, ctx, {
    action: 'place-offered',
    subjectType: 'waiting-entry',
    subjectId: waitingEntryId,
    after: { offerId, quantity, until: new Date(until).toISOString() },
  });
  await appendEvent(tx, 'place-offered', { offerId });
}

import type { Ctx } from '#app/kernel/actor.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import { changesOf, type Hold, planDraws, wantedByHolds } from './draw-plan-queries.server.ts';
import type { HoursChange } from './hours-change.ts';
import { mayDivideHours } from './policy.ts';

/** What a run for one company or school alone would take of its hours, for who plans it. */
export type RunHours = {
  readonly party: string;
  readonly changes: readonly HoursChange[];
  /** The reader may adjust the party's hours. */
  readonly decides: boolean;
};

/**
 * Worked out for machines that a run would hold, in place of what it draws now. Null where it is for no party that has hours,
 * or holds nothing of pools that are divided. The centre plans such a run, so what goes beyond counts as open hours.
 */
export function runHours(
  ctx: Ctx,
  run: {
    readonly runId: string;
    readonly onlyForId: string | null;
    readonly holds: readonly Omit<Hold, 'groupBookingId'>[];
  },
): Promise<RunHours | null> {
  const { runId, onlyForId, holds } = run;
  return onlyForId === null
    ? Promise.resolve(null)
    : asSystem((tx) => worked(tx, ctx, { runId, onlyForId, holds }));
}

/** The same for one of its sessions elsewhere, or on other machines, where the run holds what it has. */
export function runHoursMoved(
  ctx: Ctx,
  moved: {
    readonly sessionId: string;
    readonly start: number;
    readonly end: number;
    readonly resourceIds: readonly string[];
  },
): Promise<RunHours | null> {
  const { sessionId, start, end, resourceIds } = moved;
  return asSystem(async (tx) => {
    const run = await tx.run.findFirst({
      where: { sessions: { some: { id: sessionId } }, state: { not: 'concept' } },
      select: { id: true, onlyForId: true },
    });
    if (!run?.onlyForId) return null;
    const others = await tx.resourceReservation.findMany({
      where: { live: true, session: { runId: run.id, state: 'planned', id: { not: sessionId } } },
      select: { resourceId: true, sessionStartsAt: true, sessionEndsAt: true },
    });
    const holds = [
      ...others.map(({ resourceId, sessionStartsAt, sessionEndsAt }) => ({
        resourceId,
        start: sessionStartsAt.getTime(),
        end: sessionEndsAt.getTime(),
      })),
      ...resourceIds.map((resourceId) => ({ resourceId, start, end })),
    ];
    return worked(tx, ctx, { runId: run.id, onlyForId: run.onlyForId, holds });
  });
}

async function worked(
  tx: Tx,
  ctx: Ctx,
  {
    runId,
    onlyForId,
    holds,
  }: {
    readonly runId: string;
    readonly onlyForId: string;
    readonly holds: readonly Omit<Hold, 'groupBookingId'>[];
  },
): Promise<RunHours | null> {
  const party = await tx.organisation.findFirst({
    where: { id: onlyForId, kind: { in: ['company', 'school'] } },
    select: { name: true },
  });
  if (!party) return null;
  const wanted = await wantedByHolds(
    tx,
    holds.map((hold) => ({ ...hold, groupBookingId: runId })),
  );
  const booking = { groupBookingId: runId, organisationId: onlyForId };
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const draws = await planDraws(tx, today, [booking], wanted, { whatever: true });
  const changes = (await changesOf(tx, draws))
    .map(({ booking: _, ...change }) => change)
    .filter(({ before, after }) => before > 0 || after > 0);
  return changes.length === 0 ? null : { party: party.name, changes, decides: mayDivideHours(ctx.actor) };
}

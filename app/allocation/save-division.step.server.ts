import type { Ctx } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { Capacity } from './capacity.ts';
import type { Entitlement } from './entitlement.ts';

export type NewDivision = {
  readonly divisionId: string;
  readonly termId: string;
  readonly poolId: string;
  readonly bayResources: number;
  readonly keptPercent: number;
  readonly openDays: number;
  readonly capacity: Capacity;
  readonly entitlements: readonly Entitlement[];
};

/** Writes what was divided, what each party was given, and the first line of each in the ledger. */
export async function saveDivision(tx: Tx, ctx: Ctx, division: NewDivision): Promise<void> {
  const { divisionId, termId, poolId, bayResources, keptPercent, openDays, capacity, entitlements } =
    division;
  const by = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const at = new Date(ctx.now.epochMilliseconds);
  await tx.poolDivision.create({
    data: {
      id: divisionId,
      termId,
      poolId,
      bayResources,
      keptPercent,
      openDays,
      openMinutes: capacity.open,
      closedMinutes: capacity.closed,
      outageMinutes: capacity.outages,
      maintenanceMinutes: capacity.maintenance,
      courseMinutes: capacity.courses,
      otherMinutes: capacity.others,
      keptMinutes: capacity.kept,
      minutes: capacity.minutes,
      dividedById: by,
      dividedAt: at,
    },
  });
  await tx.hoursGrant.createMany({
    data: entitlements.map((one) => ({ divisionId, ...one })),
  });
  await tx.ledgerEntry.createMany({
    data: entitlements
      .filter(({ minutes }) => minutes > 0)
      .map(({ organisationId, minutes }) => ({
        id: newId(),
        divisionId,
        organisationId,
        kind: 'granted' as const,
        minutes,
        recordedById: by,
        recordedAt: at,
      })),
  });
}

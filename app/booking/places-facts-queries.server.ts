/** What has to be known to book places without names, in the use case's transaction. */
import type { Ctx } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { EnrolmentFacts } from './enrolment-facts.ts';
import { loadEnrolmentFacts, loadOrganisations } from './enrolment-facts-queries.server.ts';
import { claimsOf } from './waiting-order-queries.server.ts';

export type PlacesFacts = EnrolmentFacts & {
  /** Places that others wait for without an offer yet. */
  readonly waitingAhead: number;
};

/**
 * Whether companies are being asked for their people on the run. Seats that an asked company has in hand are held for it
 * just as booked places are: one seat must not belong to both, so until the asking is over none are booked.
 */
export async function isBundleAsking(tx: Tx, runId: string): Promise<boolean> {
  return (await tx.bundle.count({ where: { runId, state: 'asking' } })) > 0;
}

/** A concept doesn't exist for who books. */
export async function loadPlacesFacts(
  tx: Tx,
  { now }: Pick<Ctx, 'now'>,
  { runId, organisationId }: { readonly runId: string; readonly organisationId: string },
): Promise<PlacesFacts> {
  const facts = await loadEnrolmentFacts(tx, { runId, personIds: [], now });
  const claims = await claimsOf(tx, [runId], now);
  return {
    ...facts,
    run: facts.run?.state === 'concept' ? null : facts.run,
    organisations: await loadOrganisations(tx, [organisationId], now),
    waitingAhead: claims.reduce((sum, { offered, quantity }) => sum + (offered ? 0 : quantity), 0),
  };
}

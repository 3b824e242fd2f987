import type { Tx } from '#app/platform/database.server.ts';

/** Says who pays for a booking that nobody pays for yet. False where there is none, or somebody does already. */
export async function setPayer(tx: Tx, enrolmentId: string, payerId: string): Promise<boolean> {
  const { count } = await tx.enrolment.updateMany({
    where: { id: enrolmentId, payerId: null, organisationId: null },
    data: { payerId },
  });
  return count === 1;
}

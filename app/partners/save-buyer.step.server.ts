import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';

/** How an organisation, or a private person, stands on invoices. Empty is null. */
export type BuyerFacts = {
  readonly name: string;
  readonly legalName: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string;
  readonly chamberNumber: string | null;
  readonly vatNumber: string | null;
  readonly invoiceEmail: string | null;
  readonly invoiceLocale: string | null;
  readonly needsOrderNumber: boolean;
  readonly orderNumber: string | null;
};

/** Changes some of it. False where there is no such organisation. */
export async function changeBuyerFacts(
  tx: Tx,
  organisationId: string,
  facts: Partial<BuyerFacts>,
): Promise<boolean> {
  const { count } = await tx.organisation.updateMany({ where: { id: organisationId }, data: facts });
  return count === 1;
}

/** A customer who isn't known yet; `personId` says that it is a private person, and who. Answers its id. */
export async function addCustomer(
  tx: Tx,
  facts: BuyerFacts,
  { code, personId }: { readonly code: string; readonly personId: string | null },
): Promise<string> {
  const id = newId();
  await tx.organisation.create({
    data: { ...facts, id, code, kind: 'customer', isPrivate: personId !== null, personId },
  });
  return id;
}

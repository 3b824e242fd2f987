import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { managesPeopleOf } from '#app/partners/policy.ts';
import { type BuyerFacts, changeBuyerFacts } from '#app/partners/save-buyer.step.server.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { BuyerInput, OwnBuyerInput } from './buyer-input.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';

/**
 * Says how an organisation stands on its invoices from now on, and where they go; what was sent keeps what stands on it. A
 * private person has no numbers of a business, whatever is filled in.
 *
 * Refuses `not-allowed`, `buyer-unknown`.
 */
export async function changeBuyer(
  ctx: Ctx,
  organisationId: string,
  input: BuyerInput,
): Promise<Outcome<undefined, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return change(ctx, organisationId, ({ isPrivate }) => {
    const facts = buyerFactsFrom(input);
    return isPrivate ? { ...facts, chamberNumber: null, vatNumber: null } : facts;
  });
}

/**
 * The same by a coordinator of the own company: its address, and how and where invoices go. Its legal name and the numbers
 * that registers gave it are for who sends the invoices to change.
 *
 * Refuses `not-allowed`, `buyer-unknown`.
 */
export async function changeOwnBuyer(
  ctx: Ctx,
  input: OwnBuyerInput,
): Promise<Outcome<undefined, InvoicingRefusal>> {
  const organisationId = managesPeopleOf(ctx.actor);
  if (organisationId === null) return refuse({ code: 'not-allowed' });
  return change(ctx, organisationId, () => ownFactsFrom(input));
}

/** As it is kept: what was left empty is empty. */
export function buyerFactsFrom(input: BuyerInput): BuyerFacts {
  return {
    name: input.name,
    legalName: input.legalName ?? null,
    chamberNumber: input.chamberNumber ?? null,
    vatNumber: input.vatNumber ?? null,
    ...ownFactsFrom(input),
  };
}

function ownFactsFrom(input: OwnBuyerInput) {
  return {
    street: input.street ?? null,
    postcode: input.postcode ?? null,
    city: input.city ?? null,
    country: input.country,
    invoiceEmail: input.invoiceEmail ?? null,
    invoiceLocale: input.invoiceLocale ?? null,
    needsOrderNumber: input.needsOrderNumber === 'on',
    orderNumber: input.orderNumber ?? null,
  };
}

function change(
  ctx: Ctx,
  organisationId: string,
  factsFor: (before: { readonly isPrivate: boolean }) => Partial<BuyerFacts>,
): Promise<Outcome<undefined, InvoicingRefusal>> {
  return transact<undefined, InvoicingRefusal>(ctx, { locks: [`party:${organisationId}`] }, async (tx) => {
    const before = await tx.organisation.findUnique({ where: { id: organisationId } });
    if (!before) return refuse({ code: 'buyer-unknown' });
    const facts = factsFor(before);
    await changeBuyerFacts(tx, organisationId, facts);
    const was = before as unknown as Record<string, string | boolean | null>;
    const changed = Object.entries(facts).filter(([key, value]) => was[key] !== value);
    await audit(tx, ctx, {
      action: 'buyer-changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      before: Object.fromEntries(changed.map(([key]) => [key, was[key]])),
      after: Object.fromEntries(changed),
    });
    return ok();
  });
}

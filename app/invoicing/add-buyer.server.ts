import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { addCustomer } from '#app/partners/save-buyer.step.server.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { BuyerInput } from './buyer-input.ts';
import { buyerFactsFrom } from './change-buyer.server.ts';
import { customerCode } from './customer-code.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';

/**
 * Adds a customer: somebody who pays and takes no part otherwise. Its code follows from its name.
 *
 * Refuses `not-allowed`.
 */
export async function addBuyer(
  ctx: Ctx,
  input: BuyerInput,
): Promise<Outcome<{ organisationId: string }, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<{ organisationId: string }, InvoicingRefusal>(
    ctx,
    { locks: ['series:customers'] },
    async (tx) => {
      const stored = await tx.organisation.findMany({ select: { code: true } });
      const code = customerCode(input.name, new Set(stored.map((one) => one.code)));
      const organisationId = await addCustomer(tx, buyerFactsFrom(input), { code, personId: null });
      await audit(tx, ctx, {
        action: 'buyer-added',
        subjectType: 'organisation',
        subjectId: organisationId,
        after: { code, name: input.name },
      });
      return ok({ organisationId });
    },
  );
}

import { latestVatTreatments } from '#app/centre/save-vat-treatments.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { setPoolVat } from '#app/settlement/set-pool-vat.step.server.ts';
import type { VatDecisionRefusal } from './vat-decision-input.ts';

/**
 * Says by which recorded decision the shares of a pool are invoiced from now on; null for the standard rate of the law.
 *
 * Refuses `not-allowed`, `pool-unknown`, `decision-unknown`.
 */
export async function choosePoolVat(
  ctx: Ctx,
  { poolId, decision }: { readonly poolId: string; readonly decision: string | null },
): Promise<Outcome<undefined, VatDecisionRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<undefined, VatDecisionRefusal>(ctx, { locks: [] }, async (tx) => {
    const vatTreatmentId = decision && (await latestVatTreatments(tx, [decision])).get(decision);
    if (decision && !vatTreatmentId) return refuse({ code: 'decision-unknown' });
    if (!(await setPoolVat(tx, poolId, vatTreatmentId || null))) return refuse({ code: 'pool-unknown' });
    await audit(tx, ctx, {
      action: 'pool-vat-chosen',
      subjectType: 'cost-pool',
      subjectId: poolId,
      after: { decision },
    });
    return ok(undefined);
  });
}

import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { statementsToInvoice } from './document-facts-queries.server.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import type { Issued } from './issue-document.step.server.ts';
import { issueStatement } from './issue-statement.server.ts';

export type QuarterInvoiced = {
  readonly issued: readonly Issued[];
  /** Why the others weren't; each statement is a transaction of its own, so one that can't be doesn't stop the rest. */
  readonly refused: readonly InvoicingRefusal[];
};

/**
 * Invoices every statement of a closed quarter that isn't yet, in the order of the parties' codes. Doing it again issues
 * nothing new.
 *
 * Refuses `not-allowed`, `nothing-to-invoice`.
 */
export async function issueQuarter(
  ctx: Ctx,
  quarter: string,
): Promise<Outcome<QuarterInvoiced, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const waiting = await asSystem((tx) => statementsToInvoice(tx, quarter));
  if (waiting.length === 0) return refuse({ code: 'nothing-to-invoice' });
  const issued: Issued[] = [];
  const refused: InvoicingRefusal[] = [];
  for (const statementId of waiting) {
    const outcome = await issueStatement(ctx, statementId);
    if (outcome.ok) issued.push(...outcome.value);
    // Somebody else did it meanwhile: that is no problem.
    else refused.push(...outcome.reasons.filter(({ code }) => code !== 'already-invoiced'));
  }
  return ok({ issued, refused: [...new Map(refused.map((one) => [JSON.stringify(one), one])).values()] });
}

import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, refuse } from '#app/kernel/outcome.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { statementsToInvoice } from './document-facts-queries.server.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import { type Invoiced, issueEach } from './issue-each.server.ts';
import { issueStatement } from './issue-statement.server.ts';

/**
 * Invoices every statement of a closed quarter that isn't yet, in the order of the parties' codes. Doing it again issues
 * nothing new.
 *
 * Refuses `not-allowed`, `nothing-to-invoice`.
 */
export async function issueQuarter(ctx: Ctx, quarter: string): Promise<Outcome<Invoiced, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const waiting = await asSystem((tx) => statementsToInvoice(tx, quarter));
  return issueEach(waiting, (statementId) => issueStatement(ctx, statementId));
}

import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import type { Issued } from './issue-document.step.server.ts';

export type Invoiced = {
  readonly issued: readonly Issued[];
  /** Why the others weren't, each reason once. */
  readonly refused: readonly InvoicingRefusal[];
};

/**
 * Invoices each that waits for it, in their order. Each is a transaction of its own, so one that can't be doesn't stop the
 * rest; what somebody else invoiced meanwhile is no problem. Refuses `nothing-to-invoice`.
 */
export async function issueEach<Waiting>(
  waiting: readonly Waiting[],
  issue: (one: Waiting) => Promise<Outcome<readonly Issued[], InvoicingRefusal>>,
): Promise<Outcome<Invoiced, InvoicingRefusal>> {
  if (waiting.length === 0) return refuse({ code: 'nothing-to-invoice' });
  const issued: Issued[] = [];
  const refused: InvoicingRefusal[] = [];
  for (const one of waiting) {
    const outcome = await issue(one);
    if (outcome.ok) issued.push(...outcome.value);
    else refused.push(...outcome.reasons.filter(({ code }) => code !== 'already-invoiced'));
  }
  return ok({ issued, refused: [...new Map(refused.map((one) => [JSON.stringify(one), one])).values()] });
}

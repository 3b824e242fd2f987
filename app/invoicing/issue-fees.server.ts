import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { combineAll, type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { kindOfPayer, type LineIncome } from '#app/settlement/income-pool.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { DraftLine } from './document.ts';
import { type OrganisationFacts, vatDecisions } from './document-facts-queries.server.ts';
import { type Fee, feesOf, payersOfMonth } from './fee-facts-queries.server.ts';
import { feesSubject, feeText } from './fee-line-text.ts';
import type { FeesMonth } from './fees-month.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import { type Issued, issueConstraints } from './issue-document.step.server.ts';
import { type Invoiced, issueEach } from './issue-each.server.ts';
import { addressedTo, issueInvoices } from './issue-invoices.step.server.ts';
import { termsOn } from './vat-terms-text.ts';

/**
 * Invoices the course fees of a month that is over, to each payer by order number, and books them as income of the pool that
 * was chosen; each is a transaction of its own, so one that can't
 * be doesn't stop the rest. Doing it again issues nothing new.
 *
 * Refuses `not-allowed`, `month-not-over`, `nothing-to-invoice`; per payer `terms-missing`, `seller-incomplete`,
 * `buyer-incomplete`, `order-number-missing`, `vat-not-valid`, `income-pool-missing`, `income-pool-closed`,
 * `date-before-last`.
 */
export async function issueFees(ctx: Ctx, month: FeesMonth): Promise<Outcome<Invoiced, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  if (dateAt(ctx.now.epochMilliseconds, centreZone) <= month.lastDay)
    return refuse({ code: 'month-not-over' });
  const waiting = await asSystem((tx) => payersOfMonth(tx, month.code));
  return issueEach(waiting, (payer) => issueFeesOf(ctx, month, payer));
}

function issueFeesOf(
  ctx: Ctx,
  month: FeesMonth,
  { payerId, orderNumber }: { payerId: string; orderNumber: string | null },
): Promise<Outcome<readonly Issued[], InvoicingRefusal>> {
  return transact<readonly Issued[], InvoicingRefusal>(
    ctx,
    { locks: ['series:cost-entry'], onConstraint: issueConstraints('invoice') },
    async (tx) => {
      const fees = await feesOf(tx, { month: month.code, payerId, orderNumber });
      if (fees.length === 0) return refuse({ code: 'already-invoiced' });
      const addressed = await addressedTo(tx, payerId, orderNumber);
      if (!addressed.ok) return addressed;
      const { payerKind, to } = addressed.value;
      const lines = await linesOf(tx, fees, payerKind, to.locale);
      if (!lines.ok) return lines;
      const days = fees.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
      return issueInvoices(tx, ctx, {
        ...to,
        subject: feesSubject(month.code, to.locale),
        firstDay: days[0] ?? month.firstDay,
        lastDay: days.at(-1) ?? month.lastDay,
        lines: lines.value,
        statementId: null,
      });
    },
  );
}

/** Taxed as the course's decision says on its last day; at the standard rate where there is none. */
async function linesOf(
  tx: Tx,
  fees: readonly Fee[],
  payer: OrganisationFacts['kind'],
  locale: Locale,
): Promise<Outcome<DraftLine[], InvoicingRefusal>> {
  const decisions = await vatDecisions(tx);
  return combineAll(
    fees.map((fee): Outcome<DraftLine, InvoicingRefusal> => {
      const vat = termsOn(decisions, { decision: fee.decision, day: fee.lastDay }, locale);
      if (!vat.ok) return vat;
      const { enrolmentId, cents } = fee;
      const line = { quantity: 1, unitCents: cents, settledPoolId: null, enrolmentId };
      return ok({ ...feeText(fee, locale), ...line, vat: vat.value, income: incomeOf(fee, payer) });
    }),
  );
}

function incomeOf(
  { firstDay, lastDay, runId, run, title }: Fee,
  payer: OrganisationFacts['kind'],
): LineIncome {
  return { kind: kindOfPayer(payer, 'fees'), firstDay, lastDay, runId, what: `${title.nl}, ${run}` };
}

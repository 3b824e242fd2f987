import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { combineAll, type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { kindOfPayer, type LineIncome } from '#app/settlement/income-pool.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { type DraftLine, separateDocuments } from './document.ts';
import { type OrganisationFacts, organisationFor, vatDecisions } from './document-facts-queries.server.ts';
import { type Fee, feesOf, payersOfMonth } from './fee-facts-queries.server.ts';
import { feesSubject, feeText } from './fee-line-text.ts';
import type { FeesMonth } from './fees-month.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import {
  buyerFrom,
  type Issued,
  issueConstraints,
  issueDocument,
  localeOf,
  orderNumberFor,
  sellerNow,
} from './issue-document.step.server.ts';
import type { QuarterInvoiced } from './issue-quarter.server.ts';
import { standardTerms, termsFrom } from './issue-statement.server.ts';
import { decisionOn, type VatDecision, type VatTerms } from './vat.ts';

/**
 * Invoices the course fees of a month that is over, to each payer by order number, and books them as income of the pool that
 * was chosen; each is a transaction of its own, so one
 * that can't be doesn't stop the rest. Doing it again issues nothing new.
 *
 * Refuses `not-allowed`, `month-not-over`, `nothing-to-invoice`; per payer `terms-missing`, `seller-incomplete`,
 * `buyer-incomplete`, `order-number-missing`, `vat-not-valid`, `income-pool-missing`, `income-pool-closed`,
 * `date-before-last`.
 */
export async function issueFees(
  ctx: Ctx,
  month: FeesMonth,
): Promise<Outcome<QuarterInvoiced, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  if (dateAt(ctx.now.epochMilliseconds, centreZone) <= month.lastDay)
    return refuse({ code: 'month-not-over' });
  const waiting = await asSystem((tx) => payersOfMonth(tx, month.code));
  if (waiting.length === 0) return refuse({ code: 'nothing-to-invoice' });
  const issued: Issued[] = [];
  const refused: InvoicingRefusal[] = [];
  for (const payer of waiting) {
    const outcome = await issueFeesOf(ctx, month, payer);
    if (outcome.ok) issued.push(...outcome.value);
    else refused.push(...outcome.reasons.filter(({ code }) => code !== 'already-invoiced'));
  }
  return ok({ issued, refused: [...new Map(refused.map((one) => [JSON.stringify(one), one])).values()] });
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
      const seller = await sellerNow(tx);
      if (!seller.ok) return seller;
      const payer = await organisationFor(tx, payerId);
      const buyer = buyerFrom(payer);
      if (!buyer.ok) return buyer;
      const order = orderNumberFor(payer, orderNumber);
      if (!order.ok) return order;
      const locale = localeOf(payer);
      const lines = await linesOf(tx, fees, payer.kind, locale);
      if (!lines.ok) return lines;
      const days = fees.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
      const issued: Issued[] = [];
      for (const part of separateDocuments(lines.value)) {
        const document = await issueDocument(tx, ctx, {
          kind: 'invoice',
          locale,
          subject: feesSubject(month.code, locale),
          firstDay: days[0] ?? month.firstDay,
          lastDay: days.at(-1) ?? month.lastDay,
          payerId,
          buyer: buyer.value,
          ...seller.value,
          orderNumber: order.value,
          lines: part,
          statementId: null,
          credits: null,
        });
        if (!document.ok) return document;
        issued.push(document.value);
      }
      return ok(issued);
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
      const vat = vatOf(fee, decisions, locale);
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

function vatOf(
  { decision, lastDay }: Fee,
  decisions: ReadonlyMap<string, readonly VatDecision[]>,
  locale: Locale,
): Outcome<VatTerms, InvoicingRefusal> {
  if (decision === null) return ok(standardTerms(locale));
  const found = decisionOn(decisions.get(decision) ?? [], lastDay);
  return found ? ok(termsFrom(found, locale)) : refuse({ code: 'vat-not-valid', decision, day: lastDay });
}

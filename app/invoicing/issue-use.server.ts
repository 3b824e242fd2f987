import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { combineAll, type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { kindOfPayer } from '#app/settlement/income-pool.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { DraftLine } from './document.ts';
import { vatDecisions } from './document-facts-queries.server.ts';
import type { FeesMonth } from './fees-month.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import { type Issued, issueConstraints } from './issue-document.step.server.ts';
import { type Invoiced, issueEach } from './issue-each.server.ts';
import { addressedTo, issueInvoices } from './issue-invoices.step.server.ts';
import type { PayerOfUse, Use } from './use.ts';
import { dueUse, dueUseOfPayer } from './use-facts-queries.server.ts';
import { payersOfUse } from './use-groups.ts';
import { subjectOfUse, textOfUse } from './use-line-text.ts';
import type { VatTerms } from './vat.ts';
import { termsOn, type VatDecisions } from './vat-terms-text.ts';

/**
 * Invoices what was used at tariff in a month that is over, to each payer by order number; each is a transaction of its own,
 * so one that can't be doesn't stop the rest. Doing it again issues nothing new. What has no rate is on no invoice.
 *
 * Refuses `not-allowed`, `month-not-over`, `nothing-to-invoice`; per payer `terms-missing`, `seller-incomplete`,
 * `buyer-incomplete`, `order-number-missing`, `vat-not-valid`, `income-pool-missing`, `income-pool-closed`,
 * `date-before-last`, and `use-outside-vat` where a rate's decision says so.
 */
export async function issueUse(ctx: Ctx, month: FeesMonth): Promise<Outcome<Invoiced, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  if (dateAt(ctx.now.epochMilliseconds, centreZone) <= month.lastDay)
    return refuse({ code: 'month-not-over' });
  const due = await asSystem((tx) => dueUse(tx, month));
  const payers = payersOfUse(due).filter(({ cents }) => cents > 0);
  return issueEach(payers, (payer) => issueUseOf(ctx, month, payer));
}

function issueUseOf(
  ctx: Ctx,
  month: FeesMonth,
  { payerId, orderNumber }: PayerOfUse,
): Promise<Outcome<readonly Issued[], InvoicingRefusal>> {
  return transact<readonly Issued[], InvoicingRefusal>(
    ctx,
    { locks: ['series:cost-entry'], onConstraint: issueConstraints('invoice') },
    async (tx) => {
      const used = (await dueUseOfPayer(tx, month, { payerId, orderNumber })).filter(
        ({ rateId }) => rateId !== null,
      );
      if (used.length === 0) return refuse({ code: 'already-invoiced' });
      const addressed = await addressedTo(tx, payerId, orderNumber);
      if (!addressed.ok) return addressed;
      const { payerKind, to } = addressed.value;
      const lines = await linesOf(tx, used, to.locale);
      if (!lines.ok) return lines;
      const days = used.map(({ day }) => day).sort();
      const firstDay = days[0] ?? month.firstDay;
      const lastDay = days.at(-1) ?? month.lastDay;
      // All of it in one month and so in one quarter: one entry says enough.
      const kind = kindOfPayer(payerKind, 'use');
      const income = { kind, firstDay, lastDay, runId: null, what: subjectOfUse(month.code, 'nl') };
      return issueInvoices(tx, ctx, {
        ...to,
        subject: subjectOfUse(month.code, to.locale),
        firstDay,
        lastDay,
        lines: lines.value.map((line) => ({ ...line, income })),
        statementId: null,
      });
    },
  );
}

async function linesOf(
  tx: Tx,
  used: readonly Use[],
  locale: Locale,
): Promise<Outcome<DraftLine[], InvoicingRefusal>> {
  const decisions = await vatDecisions(tx);
  return combineAll(
    used.map((use): Outcome<DraftLine, InvoicingRefusal> => {
      const vat = vatOf(use, decisions, locale);
      if (!vat.ok) return vat;
      const { sessionId, groupBookingId, rateId, cents } = use;
      const line = { quantity: 1, unitCents: cents, settledPoolId: null, enrolmentId: null, income: null };
      return ok({
        ...textOfUse(use, locale),
        ...line,
        vat: vat.value,
        use: { sessionId, groupBookingId, rateId: rateId ?? '' },
      });
    }),
  );
}

/** Taxed as the rate's decision says on the day itself. Never outside VAT: use is no share by a fixed key. */
function vatOf(
  { decision, day }: Use,
  decisions: VatDecisions,
  locale: Locale,
): Outcome<VatTerms, InvoicingRefusal> {
  const terms = termsOn(decisions, { decision, day }, locale);
  if (decision !== null && terms.ok && terms.value.category === 'O')
    return refuse({ code: 'use-outside-vat', decision });
  return terms;
}

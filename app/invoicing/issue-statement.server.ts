import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { combineAll, mapValue, type Outcome, okUnless, refuse } from '#app/kernel/outcome.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { costSharingFlaws } from './cost-sharing.ts';
import { costSharingFacts } from './cost-sharing-queries.server.ts';
import { type DraftLine, separateDocuments } from './document.ts';
import { type StatementFacts, statementFacts, vatDecisions } from './document-facts-queries.server.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import { type Issued, issueConstraints } from './issue-document.step.server.ts';
import { addressedTo, issueInvoices } from './issue-invoices.step.server.ts';
import { partText, shareSubject } from './statement-line-text.ts';
import type { StatementPart } from './statement-part.ts';
import { decisionOn, type VatTerms } from './vat.ts';
import { termsOn, type VatDecisions } from './vat-terms-text.ts';

/**
 * Invoices what a party pays of a closed quarter: its statement, line by line, to who pays for it. What lies outside VAT by
 * an adviser's decision goes on an invoice of its own. All of it or nothing.
 *
 * Refuses `not-allowed`, `document-unknown` (no such final statement), `already-invoiced`, `nothing-to-invoice`, `below-zero`
 * (what a party gets back is paid out by hand), `terms-missing`, `seller-incomplete`, `buyer-incomplete`, `order-number-missing`,
 * `vat-not-valid`,
 * `cost-sharing-fails` (for each condition that does), `date-before-last`.
 */
export async function issueStatement(
  ctx: Ctx,
  statementId: string,
): Promise<Outcome<readonly Issued[], InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<readonly Issued[], InvoicingRefusal>(
    ctx,
    { locks: [], onConstraint: issueConstraints('invoice') },
    async (tx) => {
      const statement = await statementFacts(tx, statementId);
      if (!statement?.isFinal) return refuse({ code: 'document-unknown' });
      if (statement.parts.length === 0)
        return refuse({ code: statement.isInvoiced ? 'already-invoiced' : 'nothing-to-invoice' });
      const addressed = await addressedTo(tx, statement.payerId, statement.orderNumber);
      if (!addressed.ok) return addressed;
      const { to } = addressed.value;
      const lines = await linesOf(tx, statement, to.locale);
      if (!lines.ok) return lines;
      for (const part of separateDocuments(lines.value)) {
        const cents = part.reduce((sum, { unitCents }) => sum + unitCents, 0);
        if (cents <= 0) return refuse({ code: 'below-zero', party: statement.party, cents });
      }
      const { quarter, firstDay, lastDay } = statement;
      return issueInvoices(tx, ctx, {
        ...to,
        subject: shareSubject(quarter, to.locale),
        firstDay,
        lastDay,
        lines: lines.value,
        statementId,
      });
    },
  );
}

async function linesOf(
  tx: Tx,
  { parts, lastDay }: StatementFacts,
  locale: Locale,
): Promise<Outcome<DraftLine[], InvoicingRefusal>> {
  const decisions = await vatDecisions(tx);
  const lines: Outcome<DraftLine, InvoicingRefusal>[] = [];
  for (const part of parts) {
    const vat = await vatOf(tx, part, decisions, lastDay, locale);
    const { settledPoolId, cents } = part;
    const line = { quantity: 1, unitCents: cents, settledPoolId, enrolmentId: null, income: null };
    lines.push(mapValue(vat, (terms) => ({ ...partText(part, locale), ...line, vat: terms })));
  }
  return combineAll(lines);
}

/**
 * Taxed as the pool's decision says on the last day of the quarter; at the standard rate where there is none. Outside VAT
 * only while all conditions for it hold: where one fails, nothing is invoiced until somebody decided.
 */
async function vatOf(
  tx: Tx,
  { decision, name, settledPoolId }: StatementPart,
  decisions: VatDecisions,
  day: CalendarDate,
  locale: Locale,
): Promise<Outcome<VatTerms, InvoicingRefusal>> {
  const terms = termsOn(decisions, { decision, day }, locale);
  if (decision === null || !terms.ok || terms.value.category !== 'O') return terms;
  const versions = decisions.get(decision) ?? [];
  const found = decisionOn(versions, day);
  const decidedFrom = versions.at(-1)?.validFrom ?? day;
  const facts = {
    ...(await costSharingFacts(tx, settledPoolId)),
    paying: found?.paying ?? null,
    decidedFrom,
  };
  const reasons = costSharingFlaws(facts).map(
    (flaw): InvoicingRefusal => ({ code: 'cost-sharing-fails', decision, pool: name, flaw }),
  );
  return okUnless(reasons, terms.value);
}

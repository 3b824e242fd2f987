import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { combineAll, mapValue, type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { costSharingFlaws } from './cost-sharing.ts';
import { costSharingFacts } from './cost-sharing-queries.server.ts';
import { type DraftLine, separateDocuments } from './document.ts';
import {
  organisationFor,
  type StatementFacts,
  statementFacts,
  vatDecisions,
} from './document-facts-queries.server.ts';
import { documentWording } from './document-wording.ts';
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
import { partText, shareSubject } from './statement-line-text.ts';
import type { StatementPart } from './statement-part.ts';
import { decisionOn, standardRate, type VatDecision, type VatTerms } from './vat.ts';

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
      const seller = await sellerNow(tx);
      if (!seller.ok) return seller;
      const payer = await organisationFor(tx, statement.payerId);
      const buyer = buyerFrom(payer);
      if (!buyer.ok) return buyer;
      const order = orderNumberFor(payer, statement.orderNumber);
      if (!order.ok) return order;
      const locale = localeOf(payer);
      const lines = await linesOf(tx, statement, locale);
      if (!lines.ok) return lines;
      const documents = separateDocuments(lines.value);
      for (const part of documents) {
        const cents = part.reduce((sum, { unitCents }) => sum + unitCents, 0);
        if (cents <= 0) return refuse({ code: 'below-zero', party: statement.party, cents });
      }
      const { quarter, firstDay, lastDay } = statement;
      const issued: Issued[] = [];
      for (const part of documents) {
        const document = await issueDocument(tx, ctx, {
          kind: 'invoice',
          locale,
          subject: shareSubject(quarter, locale),
          firstDay,
          lastDay,
          payerId: payer.id,
          buyer: buyer.value,
          ...seller.value,
          orderNumber: order.value,
          lines: part,
          statementId,
          credits: null,
        });
        if (!document.ok) return document;
        issued.push(document.value);
      }
      return ok(issued);
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
  decisions: ReadonlyMap<string, readonly VatDecision[]>,
  day: CalendarDate,
  locale: Locale,
): Promise<Outcome<VatTerms, InvoicingRefusal>> {
  if (decision === null) return ok(standardTerms(locale));
  const versions = decisions.get(decision) ?? [];
  const found = decisionOn(versions, day);
  if (!found) return refuse({ code: 'vat-not-valid', decision, day });
  if (found.category !== 'O') return ok(termsFrom(found, locale));
  const decidedFrom = versions.at(-1)?.validFrom ?? found.validFrom;
  const facts = { ...(await costSharingFacts(tx, settledPoolId)), paying: found.paying, decidedFrom };
  const reasons = costSharingFlaws(facts).map(
    (flaw): InvoicingRefusal => ({ code: 'cost-sharing-fails', decision, pool: name, flaw }),
  );
  return okUnless(reasons, termsFrom(found, locale));
}

export function standardTerms(locale: Locale): VatTerms {
  const percent = formatFor(locale, 'UTC').percent(standardRate.rateBasisPoints / 10_000);
  const text = wordsFor(locale, documentWording)('standard-rate', { percent });
  return { ...standardRate, vatTreatmentId: null, text, vatexCode: null };
}

export function termsFrom(decision: VatDecision, locale: Locale): VatTerms {
  const { vatTreatmentId, category, rateBasisPoints, vatexCode, text, textEn } = decision;
  return {
    vatTreatmentId,
    category,
    rateBasisPoints,
    vatexCode,
    text: locale === 'en' ? (textEn ?? text) : text,
  };
}

import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import type { TermsInput } from './terms-input.ts';

/**
 * Records how the centre invoices from now on. What was issued keeps the account and the term that stand on it; every
 * change stays in the audit log, since a changed account number is what a fraud would look like.
 *
 * Refuses `not-allowed`, `reminders-out-of-order` (the second isn't after the first).
 */
export async function recordTerms(
  ctx: Ctx,
  input: TermsInput,
): Promise<Outcome<{ termsId: string }, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  if (input.secondReminderDays <= input.firstReminderDays) return refuse({ code: 'reminders-out-of-order' });
  return transact<{ termsId: string }, InvoicingRefusal>(ctx, { locks: [] }, async (tx) => {
    const termsId = newId();
    await tx.invoicingTerms.create({
      data: {
        ...input,
        bic: input.bic ?? null,
        feesFrom: dayToColumn(calendarDate(input.feesFrom)),
        id: termsId,
        recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
        recordedAt: new Date(ctx.now.epochMilliseconds),
      },
    });
    await audit(tx, ctx, {
      action: 'invoicing-terms-recorded',
      subjectType: 'invoicing-terms',
      subjectId: termsId,
      after: { ...input },
    });
    return ok({ termsId });
  });
}

import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { openOf } from './book-payment.server.ts';
import { currentTerms } from './document-facts-queries.server.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import { nextReminderOn } from './reminder.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** An invoice that is overdue: its payer gets a reminder by mail. */
    'document-reminded': { documentId: string; number: number };
  }
}

/**
 * Reminds who has to pay of an invoice that is overdue. By itself only the first and second time, each on its day; a person
 * may do so on any day after the due date, once a day.
 *
 * Refuses `not-allowed`, `document-unknown`, `not-an-invoice`, `nothing-open`, `not-due`, `reminded-today`.
 */
export async function remindPayer(
  ctx: Ctx,
  documentId: string,
): Promise<Outcome<{ number: number }, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return transact<{ number: number }, InvoicingRefusal>(
    ctx,
    { locks: [`document:${documentId}`] },
    async (tx) => {
      const found = await openOf(tx, documentId);
      if (!found.ok) return found;
      const { open, dueOn } = found.value;
      if (open <= 0) return refuse({ code: 'nothing-open' });
      if (today <= dueOn) return refuse({ code: 'not-due' });
      const earlier = await tx.reminder.findMany({ where: { documentId }, orderBy: { number: 'desc' } });
      const [last] = earlier;
      if (last && dateAt(last.sentAt.getTime(), centreZone) === today)
        return refuse({ code: 'reminded-today' });
      if (ctx.actor.kind !== 'person') {
        const terms = await currentTerms(tx);
        const day = terms && nextReminderOn({ ...terms, dueOn, sent: earlier.length });
        if (!day || today < day) return refuse({ code: 'not-due' });
      }
      const number = (last?.number ?? 0) + 1;
      await tx.reminder.create({
        data: {
          documentId,
          number,
          sentById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          sentAt: new Date(ctx.now.epochMilliseconds),
        },
      });
      await appendEvent(tx, 'document-reminded', { documentId, number });
      await audit(tx, ctx, {
        action: 'payer-reminded',
        subjectType: 'document',
        subjectId: documentId,
        after: { number, open },
      });
      return ok({ number });
    },
  );
}

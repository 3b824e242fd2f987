import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { type BookedEntry, bookEntriesStep } from './book-entries.step.server.ts';
import type { EntryInput, EntryRefusal } from './entry-input.ts';
import { type Bill, keepBill, reasonsAgainstBill } from './keep-bill.step.server.ts';

/**
 * Books a cost or an income in the caller's transaction, which holds `series:cost-entry` and explains the constraint
 * `cost_entry_period_open` by `closedAmong(tx, daysOf(input))`. What it refuses is that of `bookEntry`, `not-allowed` left out.
 */
export async function bookEntryIn(
  tx: Tx,
  ctx: Ctx,
  input: EntryInput,
  { document = null, recurringId = null }: { document?: Bill | null; recurringId?: string | null } = {},
): Promise<Outcome<BookedEntry, EntryRefusal>> {
  const before = recurringId && (await timeBooked(tx, recurringId, calendarDate(input.firstDay)));
  if (before) return ok(before);
  const [booked] = await bookEntriesStep(tx, ctx, [{ input, recurringId }]);
  if (!booked) throw new Error('one booking has one outcome');
  const against = document ? reasonsAgainstBill(document) : [];
  if (!booked.ok) return refuse(booked.reasons[0], ...booked.reasons.slice(1), ...against);
  const sound = okUnless(against, booked.value);
  if (document && sound.ok) await keepBill(tx, booked.value.entryId, document);
  return sound;
}

async function timeBooked(tx: Tx, recurringId: string, firstDay: CalendarDate): Promise<BookedEntry | null> {
  const entry = await tx.costEntry.findUnique({
    where: { recurringId_firstDay: { recurringId, firstDay: dayToColumn(firstDay) } },
    select: { id: true, code: true },
  });
  return entry && { entryId: entry.id, code: entry.code };
}

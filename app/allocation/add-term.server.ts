import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, calendarDate, daysBetween } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { dayFromColumn, dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { HoursRefusal } from './hours-reasons.ts';
import { mayDivideHours } from './policy.ts';
import type { TermInput } from './term-input.ts';

const longestDays = 400;

/**
 * Makes a term whose hours can be divided: from its first day up to and including its last. Terms share no day.
 *
 * Refuses `not-allowed`, `term-ends-before-start`, `term-too-long`, `term-overlaps`.
 */
export async function addTerm(
  ctx: Ctx,
  input: TermInput,
): Promise<Outcome<{ termId: string; code: string }, HoursRefusal>> {
  if (!mayDivideHours(ctx.actor)) return refuse({ code: 'not-allowed' });
  const [firstDay, lastDay] = [calendarDate(input.firstDay), calendarDate(input.lastDay)];
  if (lastDay < firstDay) return refuse({ code: 'term-ends-before-start' });
  if (daysBetween(firstDay, lastDay) >= longestDays) return refuse({ code: 'term-too-long' });
  return transact<{ termId: string; code: string }, HoursRefusal>(
    ctx,
    {
      locks: [],
      onConstraint: { term_no_overlap: (tx) => overlapping(tx, firstDay, lastDay) },
    },
    async (tx) => {
      const [overlap] = await overlapping(tx, firstDay, lastDay);
      if (overlap) return refuse(overlap);
      const termId = newId();
      await tx.term.create({
        data: {
          id: termId,
          // Terms share no day, so the first one names it.
          code: firstDay,
          firstDay: dayToColumn(firstDay),
          lastDay: dayToColumn(lastDay),
          createdById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          createdAt: new Date(ctx.now.epochMilliseconds),
        },
      });
      await audit(tx, ctx, {
        action: 'term-added',
        subjectType: 'term',
        subjectId: termId,
        after: { firstDay, lastDay },
      });
      return ok({ termId, code: firstDay });
    },
  );
}

async function overlapping(tx: Tx, firstDay: CalendarDate, lastDay: CalendarDate): Promise<HoursRefusal[]> {
  const found = await tx.term.findFirst({
    where: { firstDay: { lte: dayToColumn(lastDay) }, lastDay: { gte: dayToColumn(firstDay) } },
    orderBy: { firstDay: 'asc' },
  });
  return found
    ? [
        {
          code: 'term-overlaps',
          firstDay: dayFromColumn(found.firstDay),
          lastDay: dayFromColumn(found.lastDay),
        },
      ]
    : [];
}

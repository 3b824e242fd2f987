import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addMonths } from '#app/kernel/calendar-date.ts';
import { ok } from '#app/kernel/outcome.ts';
import { dateAt, dayInterval } from '#app/kernel/wall-time.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';

/** So many months after the group came, the tour was cancelled or its last wished day passed. */
export const monthsKept = 6;

/**
 * Erases who the contact of a tour was, and what they wrote, when nobody needs it any more: the tour with its head-count
 * and organisation stays. Answers how many.
 */
export async function forgetContacts(ctx: Ctx): Promise<number> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const before = new Date(dayInterval(addMonths(today, -monthsKept), centreZone).start);
  const outcome = await transact<number, never>(ctx, { locks: ['job:forget-tour-contacts'] }, async (tx) => {
    const forgotten = await tx.$queryRaw<{ id: string }[]>`
      UPDATE tour SET contact_name = NULL, contact_email = NULL, contact_phone = NULL, note = NULL, cancel_reason = NULL,
        person_id = NULL, forgotten_at = ${new Date(ctx.now.epochMilliseconds)}
      WHERE forgotten_at IS NULL AND created_at < ${before} AND coalesce(cancelled_at, '-infinity') < ${before}
        AND NOT EXISTS (SELECT FROM unnest(wished_days) AS wished WHERE wished >= ${before}::date)
        AND NOT EXISTS (SELECT FROM tour_stop s WHERE s.tour_id = tour.id AND s.state <> 'withdrawn' AND s.ends_at >= ${before})
      RETURNING id::text`;
    await auditEach(
      tx,
      forgotten.map(({ id }) => ({
        ctx,
        line: { action: 'tour-contact-forgotten', subjectType: 'tour', subjectId: id },
      })),
    );
    return ok(forgotten.length);
  });
  return outcome.ok ? outcome.value : 0;
}

import type { Ctx } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { centreZone } from './hats.ts';
import { roleToRecord } from './role-record.server.ts';

/**
 * Notes that somebody opened a page or paper about a person, so that the person can see who did. The same again on the
 * same day counts in the same row. Nothing for one's own, for a place without a name, and for what isn't a person.
 */
export async function noteOpenedFile(
  ctx: Ctx,
  opened: { readonly personId: string | null; readonly part: 'page' | 'booking' | 'scan' },
): Promise<void> {
  const { actor, now } = ctx;
  const { personId, part } = opened;
  if (actor.kind !== 'person' || personId === null || personId === actor.personId) return;
  const role = roleToRecord(actor.hat.role);
  const day = dayToColumn(dateAt(now.epochMilliseconds, centreZone));
  const openedAt = new Date(now.epochMilliseconds);
  const key = {
    personId,
    openerId: actor.personId,
    organisationId: actor.hat.organisationId,
    role,
    part,
    day,
  };
  await transact(ctx, { locks: [] }, async (tx) => {
    await tx.openedFile.upsert({
      where: { personId_openerId_organisationId_role_part_day: key },
      create: { ...key, openedAt },
      update: { openedAt, times: { increment: 1 } },
    });
    return ok();
  });
}

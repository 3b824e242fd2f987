import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import type { ActionReason } from './action-reasons.ts';
import { mayReportAbsence } from './policy.ts';

export type EndedAbsence = {
  readonly absenceId: string;
  /** It hadn't begun, so it was taken away as if it had never been reported. */
  readonly withdrawn: boolean;
};

/**
 * The trainer is back from now on, or won't be away after all. Sessions that were replaced or moved stay as they were
 * decided. An absence that is over stays as it is; ending twice is ending once.
 */
export async function endAbsence(
  ctx: Ctx,
  input: { readonly absenceId: string; readonly trainerId: string },
): Promise<Outcome<EndedAbsence, ActionReason>> {
  const { absenceId, trainerId } = input;
  if (!mayReportAbsence(ctx.actor, trainerId)) return refuse({ code: 'not-allowed' });
  return transact<EndedAbsence, ActionReason>(ctx, { locks: [`person:${trainerId}`] }, async (tx) => {
    const absence = await tx.absence.findFirst({ where: { id: absenceId, trainerId } });
    // Gone already: withdrawn by the same form sent before.
    if (!absence) return ok({ absenceId, withdrawn: true });
    const now = new Date(ctx.now.epochMilliseconds);
    const withdrawn = absence.startsAt >= now;
    if (absence.endsAt <= now) return ok({ absenceId, withdrawn: false });
    if (withdrawn) await tx.absence.delete({ where: { id: absenceId } });
    else await tx.absence.update({ where: { id: absenceId }, data: { endsAt: now } });
    await audit(tx, ctx, {
      action: 'absence-ended',
      subjectType: 'absence',
      subjectId: absenceId,
      before: { trainerId, endsAt: absence.endsAt.toISOString() },
    });
    return ok({ absenceId, withdrawn });
  });
}

import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import type { TourHostInput } from './tour-form.ts';
import { hostedBy } from './tour-policy.ts';
import type { TourReason } from './tour-reasons.ts';

/**
 * Says whether and when a floor of the actor's own organisation receives groups. What is agreed already stands.
 *
 * Refuses `floor-unknown` (also for another's floor), `place-elsewhere` for a machine or room of another floor.
 */
export async function setTourHost(
  ctx: Ctx,
  siteId: string,
  input: TourHostInput,
): Promise<Outcome<undefined, TourReason>> {
  const organisationId = hostedBy(ctx.actor);
  if (organisationId === null) return refuse({ code: 'not-allowed' });
  return transact<undefined, TourReason>(ctx, { locks: [`party:${organisationId}`] }, async (tx) => {
    const site = await tx.site.findFirst({
      where: { id: siteId, organisationId, active: true },
      select: { id: true },
    });
    if (!site) return refuse({ code: 'floor-unknown', siteId });
    if (
      input.place &&
      !(await tx.resource.findFirst({ where: { id: input.place, siteId }, select: { id: true } }))
    ) {
      return refuse({ code: 'place-elsewhere' });
    }
    const host = {
      open: input.open === 'yes',
      weekdays: [...new Set(input.weekday)].sort(),
      opensMinute: input.opens,
      closesMinute: input.closes,
      visitMinutes: input.visitMinutes,
      maxGroup: input.maxGroup,
      minimumAge: input.minimumAge ?? null,
      safetyNl: input.safetyNl ?? null,
      safetyEn: input.safetyEn ?? null,
      placeId: input.place ?? null,
    };
    const was = await tx.tourHost.findUnique({ where: { siteId } });
    await tx.tourHost.upsert({ where: { siteId }, create: { siteId, ...host }, update: host });
    await audit(tx, ctx, {
      action: 'tour-host-set',
      subjectType: 'site',
      subjectId: siteId,
      ...(was && { before: { open: was.open, maxGroup: was.maxGroup } }),
      after: { open: host.open, maxGroup: host.maxGroup },
    });
    return ok();
  });
}

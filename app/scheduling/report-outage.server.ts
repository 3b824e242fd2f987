import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { type ResourceHit, sessionsWithoutResource } from './disruption-queries.server.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { mayReportOutage } from './policy.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    'resource-out': { outageId: string; resourceId: string; sessionIds: string[] };
    'resource-back': { outageId: string; resourceId: string };
  }
}

export type ReportOutageInput = {
  /** Made by the form; sending twice saves once. */
  readonly id: string;
  readonly resourceId: string;
  /** Epoch milliseconds; `end` null is until further notice. */
  readonly start: number;
  readonly end: number | null;
  readonly reason: string;
};

export type ReportedOutage = { readonly outageId: string; readonly hits: readonly ResourceHit[] };

/**
 * Records that a machine or room is out, and answers with the sessions this hits, each with equal machines that are free.
 * Nothing is replaced or moved yet: that is `replaceResource`, or moving the session.
 */
export async function reportOutage(
  ctx: Ctx,
  input: ReportOutageInput,
): Promise<Outcome<ReportedOutage, PlanRefusal>> {
  if (!mayReportOutage(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { id, resourceId, start, end } = input;
  if (end !== null && !(start < end)) return refuse({ code: 'outage-ends-before-start' });
  return transact<ReportedOutage, PlanRefusal>(ctx, { locks: [`resource:${resourceId}`] }, async (tx) => {
    const resource = await tx.resource.findUnique({ where: { id: resourceId }, select: { id: true } });
    if (!resource) return refuse({ code: 'resource-unknown', resourceId });
    const hits = await sessionsWithoutResource(tx, ctx, resourceId, { start, end });
    const saved = await tx.outage.findUnique({ where: { id }, select: { resourceId: true } });
    if (saved)
      return saved.resourceId === resourceId ? ok({ outageId: id, hits }) : refuse({ code: 'id-in-use', id });

    await tx.outage.create({
      data: {
        id,
        resourceId,
        startsAt: new Date(start),
        endsAt: end === null ? null : new Date(end),
        reason: input.reason,
        createdAt: new Date(ctx.now.epochMilliseconds),
      },
    });
    await audit(tx, ctx, {
      action: 'outage-reported',
      subjectType: 'outage',
      subjectId: id,
      after: { resourceId, startsAt: new Date(start).toISOString(), reason: input.reason },
    });
    const sessionIds = hits.map((hit) => hit.sessionId);
    await appendEvent(tx, 'resource-out', { outageId: id, resourceId, sessionIds });
    return ok({ outageId: id, hits });
  });
}

/** The machine works again from now on. An outage that hasn't begun is taken away; one that is over stays as it is. */
export async function endOutage(
  ctx: Ctx,
  input: { readonly outageId: string },
): Promise<Outcome<{ outageId: string }, PlanRefusal>> {
  if (!mayReportOutage(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { outageId } = input;
  return transact<{ outageId: string }, PlanRefusal>(ctx, { locks: [] }, async (tx) => {
    // One after the other: who ends it a second time finds what the first left.
    await tx.$queryRaw`SELECT 1 FROM outage WHERE id = ${outageId}::uuid FOR UPDATE`;
    const outage = await tx.outage.findUnique({ where: { id: outageId } });
    if (!outage) return refuse({ code: 'outage-unknown', outageId });
    const now = new Date(ctx.now.epochMilliseconds);
    if (outage.endsAt && outage.endsAt <= now) return ok({ outageId });
    if (outage.startsAt >= now) await tx.outage.delete({ where: { id: outageId } });
    else await tx.outage.update({ where: { id: outageId }, data: { endsAt: now } });
    await audit(tx, ctx, {
      action: 'outage-ended',
      subjectType: 'outage',
      subjectId: outageId,
      before: { endsAt: outage.endsAt?.toISOString() ?? null },
    });
    await appendEvent(tx, 'resource-back', { outageId, resourceId: outage.resourceId });
    return ok({ outageId });
  });
}

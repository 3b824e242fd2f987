/** What stands in the way at a machine or room: bookings, outages, inspection, block lengths, notice and horizon. */

import { addDays } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { HOUR, type Interval, minutesOf, overlaps } from '#app/kernel/interval.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { gapMinutes, heldInterval } from './buffers.ts';
import type { SoundSession } from './check-shape.ts';
import type { PlanFacts, PlanProposal, ResourceFacts } from './plan-facts.ts';
import type { ResourceReason } from './plan-reasons.ts';

/**
 * Reasons at the resources of one session. Maintenance is what an outage or an expired inspection waits for, and the
 * limits for users (block, notice, horizon) don't bind it.
 */
export function resourceReasons(
  session: SoundSession,
  proposal: PlanProposal,
  facts: PlanFacts,
): ResourceReason[] {
  return session.resourceIds.flatMap((id) => {
    const resource = facts.resources.get(id);
    if (!resource) return [];
    const base = { session: session.number, resourceId: id };
    const zone = facts.sites.get(resource.siteId)?.plan.zone ?? centreZone;
    const reasons: ResourceReason[] = [];
    if (resource.siteId !== proposal.siteId) {
      reasons.push({ code: 'resource-elsewhere', ...base, siteId: resource.siteId });
    }
    reasons.push(...busyReasons(session.interval, resource, base));
    if (resource.status === 'retired' || (resource.status === 'out-of-use' && !isMaintenance(proposal))) {
      reasons.push({ code: 'resource-out-of-use', ...base });
    }
    if (!isMaintenance(proposal)) {
      reasons.push(...conditionReasons(session.interval, resource, base, zone));
      reasons.push(...limitReasons(session.interval, resource, base, zone, facts.now));
    }
    return reasons;
  });
}

/** Sessions of one plan on the same machine, closer than clean-up plus set-up allows. */
export function closenessReasons(sessions: readonly SoundSession[], facts: PlanFacts): ResourceReason[] {
  const held = sessions.flatMap((session) =>
    session.resourceIds.flatMap((id) => {
      const resource = facts.resources.get(id);
      return resource
        ? [{ number: session.number, resource, held: heldInterval(session.interval, resource) }]
        : [];
    }),
  );
  return held.flatMap((later, index) =>
    held
      .slice(0, index)
      .filter((earlier) => earlier.resource === later.resource && overlaps(earlier.held, later.held))
      .map((earlier) => ({
        code: 'sessions-too-close' as const,
        session: later.number,
        other: earlier.number,
        resourceId: later.resource.resourceId,
        gapMinutes: gapMinutes(earlier.resource, later.resource),
      })),
  );
}

type Base = { session: number; resourceId: string };

function isMaintenance(proposal: PlanProposal): boolean {
  return proposal.kind === 'maintenance';
}

function busyReasons(session: Interval, resource: ResourceFacts, base: Base): ResourceReason[] {
  const held = heldInterval(session, resource);
  return resource.busy
    .filter((busy) => overlaps(busy, held))
    .map((busy) => ({
      code: 'resource-busy' as const,
      ...base,
      interval: { start: busy.start, end: busy.end },
      sessionId: busy.sessionId,
    }));
}

function conditionReasons(
  session: Interval,
  resource: ResourceFacts,
  base: Base,
  zone: string,
): ResourceReason[] {
  const reasons: ResourceReason[] = resource.outages
    .filter((outage) => outage.start < session.end && (outage.end === null || session.start < outage.end))
    .map((outage) => ({
      code: 'resource-outage' as const,
      ...base,
      outageId: outage.outageId,
      until: outage.end,
    }));
  const { inspectionValidUntil } = resource;
  if (inspectionValidUntil !== null && dateAt(session.end - 1, zone) > inspectionValidUntil) {
    reasons.push({ code: 'inspection-expired', ...base, validUntil: inspectionValidUntil });
  }
  return reasons;
}

function limitReasons(
  session: Interval,
  resource: ResourceFacts,
  base: Base,
  zone: string,
  now: number,
): ResourceReason[] {
  const reasons: ResourceReason[] = [];
  const minutes = minutesOf(session);
  const { minBlockMinutes, maxBlockMinutes, noticeHours, horizonDays } = resource;
  if (minBlockMinutes !== null && minutes < minBlockMinutes) {
    reasons.push({ code: 'block-too-short', ...base, minutes, atLeast: minBlockMinutes });
  }
  if (maxBlockMinutes !== null && minutes > maxBlockMinutes) {
    reasons.push({ code: 'block-too-long', ...base, minutes, atMost: maxBlockMinutes });
  }
  // What lies in the past is refused as such.
  if (session.start >= now && session.start - now < noticeHours * HOUR) {
    reasons.push({ code: 'notice-too-short', ...base, noticeHours });
  }
  if (horizonDays !== null) {
    const lastDay = addDays(dateAt(now, zone), horizonDays);
    if (dateAt(session.start, zone) > lastDay) reasons.push({ code: 'beyond-horizon', ...base, lastDay });
  }
  return reasons;
}

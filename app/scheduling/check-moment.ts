/** Opening hours and closures. Maintenance may be done while the centre is closed. */
import {
  closureOn,
  datesTouched,
  isOpenDuring,
  type OpeningPlan,
  openOver,
  planOfResource,
} from '#app/centre/opening-hours.ts';
import { dayInterval } from '#app/kernel/wall-time.ts';
import { heldInterval } from './buffers.ts';
import type { SoundSession } from './check-shape.ts';
import type { PlanFacts, PlanProposal, ResourceFacts, SiteFacts } from './plan-facts.ts';
import type { MomentReason } from './plan-reasons.ts';

/**
 * The site is judged once for the session; a machine adds a reason only where it has hours or closures of its own, or
 * where its set-up or clean-up falls outside. A session in which every machine may run unattended, and where nobody is
 * asked to be, may go on outside opening hours once it is started within them.
 */
export function momentReasons(
  session: SoundSession,
  proposal: PlanProposal,
  facts: PlanFacts,
): MomentReason[] {
  const reasons: MomentReason[] = [];
  if (session.interval.start < facts.now) reasons.push({ code: 'session-in-past', session: session.number });
  const site = facts.sites.get(proposal.siteId);
  if (!site || proposal.kind === 'maintenance') return reasons;

  const resources = session.resourceIds.flatMap((id) => facts.resources.get(id) ?? []);
  const atSite = siteReasons(session, site, isUnattended(session, proposal, resources));
  reasons.push(...atSite);
  for (const resource of resources) {
    // A resource of another site is refused as such; its hours would only confuse.
    if (resource.siteId === proposal.siteId) {
      reasons.push(...resourceReasons(session, site, resource, atSite.length === 0));
    }
  }
  return reasons;
}

function isUnattended(
  session: SoundSession,
  proposal: PlanProposal,
  resources: readonly ResourceFacts[],
): boolean {
  return (
    proposal.seats === 0 &&
    session.trainerIds.length === 0 &&
    resources.length > 0 &&
    resources.every((resource) => resource.mayRunUnattended)
  );
}

function siteReasons(session: SoundSession, site: SiteFacts, unattended: boolean): MomentReason[] {
  // Someone starts the machine: the first minute counts also where the rest runs by itself.
  const attended = unattended
    ? { start: session.interval.start, end: session.interval.start + 60_000 }
    : session.interval;
  return placeReasons(session, site, null, site.plan, attended);
}

function resourceReasons(
  session: SoundSession,
  site: SiteFacts,
  resource: ResourceFacts,
  siteIsOpen: boolean,
): MomentReason[] {
  const plan = planOfResource(site.plan, resource);
  if (plan.hours !== site.plan.hours || plan.closures !== site.plan.closures) {
    const own = { ...plan, closures: resource.closures };
    const start = session.interval.start;
    const attended = resource.mayRunUnattended ? { start, end: start + 60_000 } : session.interval;
    const reasons = placeReasons(session, site, resource.resourceId, own, attended);
    if (reasons.length > 0) return reasons;
  }
  if (resource.mayRunUnattended || !siteIsOpen) return [];
  const held = heldInterval(session.interval, resource);
  if (isOpenDuring(plan, held)) return [];
  return [
    {
      code: 'buffers-outside-opening-hours',
      session: session.number,
      resourceId: resource.resourceId,
      held,
      open: openOnDays(plan, session),
    },
  ];
}

/** A closure explains that the place isn't open; opening hours are named only where no closure does. */
function placeReasons(
  session: SoundSession,
  site: SiteFacts,
  resourceId: string | null,
  plan: OpeningPlan,
  wanted: { start: number; end: number },
): MomentReason[] {
  const { siteId } = site;
  for (const date of datesTouched(wanted, plan.zone)) {
    const closure = closureOn(plan, date);
    if (closure) {
      return [
        {
          code: 'site-closed',
          session: session.number,
          siteId,
          resourceId,
          closureId: closure.closureId,
          reason: closure.reason,
          until: closure.lastDay,
        },
      ];
    }
  }
  if (isOpenDuring(plan, wanted)) return [];
  const open = openOnDays(plan, session);
  return [{ code: 'outside-opening-hours', session: session.number, siteId, resourceId, open }];
}

/** What is open on the days of the session, to say what would be possible. */
function openOnDays(plan: OpeningPlan, session: SoundSession) {
  const dates = datesTouched(session.interval, plan.zone);
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return [];
  return openOver(plan, {
    start: dayInterval(first, plan.zone).start,
    end: dayInterval(last, plan.zone).end,
  });
}

/** What the course takes, and how many learners there may be. */
import { learnersPerSupervisor } from '#app/centre/safety-rules.ts';
import type { SoundSession } from './check-shape.ts';
import { sharedSessions } from './check-trainers.ts';
import type { NeedFacts, PlanFacts, PlanProposal, ResourceFacts } from './plan-facts.ts';
import type { NeedReason } from './plan-reasons.ts';

export function inactiveCourseReasons(proposal: PlanProposal, facts: PlanFacts): NeedReason[] {
  return [...new Set(proposal.courseIds)]
    .filter((id) => facts.courses.get(id)?.active === false)
    .map((courseId) => ({ code: 'course-inactive' as const, courseId }));
}

export function needReasons(session: SoundSession, proposal: PlanProposal, facts: PlanFacts): NeedReason[] {
  const resources = session.resourceIds.flatMap((id) => facts.resources.get(id) ?? []);
  return [
    ...coverageReasons(session, proposal.needs ?? neededBy(proposal.courseIds, facts), resources),
    ...groupReasons(session, proposal, resources, facts),
    ...roomReasons(session, proposal, resources),
  ];
}

/**
 * What one session takes. Levels taught side by side share the machines, so of several courses the largest number
 * counts per pool, not the sum: MIG 1 takes 8 booths, MIG 2 takes 6, the mixed evening takes 8.
 */
export function neededBy(courseIds: readonly string[], facts: Pick<PlanFacts, 'courses'>): NeedFacts[] {
  const needs = new Map<string, NeedFacts>();
  for (const need of courseIds.flatMap((id) => facts.courses.get(id)?.needs ?? [])) {
    const key = need.resourceId ?? `pool ${need.poolId}`;
    const known = needs.get(key);
    if (!known || known.quantity < need.quantity) needs.set(key, need);
  }
  return [...needs.values()];
}

function coverageReasons(
  session: SoundSession,
  needs: readonly NeedFacts[],
  resources: readonly ResourceFacts[],
): NeedReason[] {
  const named = new Set(needs.flatMap((need) => need.resourceId ?? []));
  return needs.flatMap((need) => {
    const planned = need.resourceId
      ? Number(resources.some((resource) => resource.resourceId === need.resourceId))
      : resources.filter((resource) => resource.poolId === need.poolId && !named.has(resource.resourceId))
          .length;
    const needed = need.resourceId ? 1 : need.quantity;
    if (planned >= needed) return [];
    const { poolId, resourceId } = need;
    return [
      { code: 'needs-not-covered' as const, session: session.number, poolId, resourceId, needed, planned },
    ];
  });
}

/** Learners per supervisor: the strictest rule of each level, over everyone whom the trainers look after at once. */
function groupReasons(
  session: SoundSession,
  proposal: PlanProposal,
  resources: readonly ResourceFacts[],
  facts: PlanFacts,
): NeedReason[] {
  const supervisors = session.trainerIds.length;
  // Nobody there at all is a reason of its own (trainer-missing).
  if (supervisors === 0 || proposal.seats === 0) return [];
  const learners =
    proposal.seats + sharedSessions(session, facts).reduce((sum, other) => sum + other.learners, 0);
  const rules = resources.flatMap((resource) => resource.rules);
  return (['legal', 'guidance'] as const).flatMap((level) => {
    const strictest = learnersPerSupervisor(rules, level);
    const looking = supervisors + (level === 'guidance' ? (proposal.companions ?? 0) : 0);
    if (!strictest || learners <= strictest.most * looking) return [];
    return [
      {
        code: level === 'legal' ? ('seats-exceed-law' as const) : ('seats-exceed-guidance' as const),
        session: session.number,
        ruleId: strictest.rule.ruleId,
        source: strictest.rule.source,
        learners,
        supervisors: looking,
        perSupervisor: strictest.most,
      },
    ];
  });
}

/** Several rooms take the group together; of rooms that don't say how many they take nothing is asked. */
function roomReasons(
  session: SoundSession,
  { seats }: PlanProposal,
  resources: readonly ResourceFacts[],
): NeedReason[] {
  const rooms = resources.filter((resource) => resource.capacity !== null);
  const largest = [...rooms].sort((a, b) => (b.capacity ?? 0) - (a.capacity ?? 0))[0];
  const capacity = rooms.reduce((sum, room) => sum + (room.capacity ?? 0), 0);
  if (!largest || seats <= capacity) return [];
  return [
    { code: 'room-too-small', session: session.number, resourceId: largest.resourceId, capacity, seats },
  ];
}

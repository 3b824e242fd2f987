/**
 * Judges a plan against everything that is known and answers with every reason in its way, not the first one. Pure: the
 * same check runs before saving, while dragging on the calendar, over proposals and over repairs after an outage. The
 * database's constraints have the last word after it.
 */
import { momentReasons } from './check-moment.ts';
import { inactiveCourseReasons, needReasons } from './check-needs.ts';
import { closenessReasons, resourceReasons } from './check-resources.ts';
import { shapeReasons, soundSessions } from './check-shape.ts';
import { trainerReasons } from './check-trainers.ts';
import type { PlanFacts, PlanProposal } from './plan-facts.ts';
import type { PlanReason } from './plan-reasons.ts';

/** No reasons: the plan can be saved. In the order of the plan: what is wrong as a whole first, then by session. */
export function planReasons(proposal: PlanProposal, facts: PlanFacts): PlanReason[] {
  const sessions = soundSessions(proposal);
  return [
    ...shapeReasons(proposal, facts),
    ...inactiveCourseReasons(proposal, facts),
    ...sessions.flatMap((session) => [
      ...momentReasons(session, proposal, facts),
      ...resourceReasons(session, proposal, facts),
      ...trainerReasons(session, proposal, facts),
      ...needReasons(session, proposal, facts),
    ]),
    // Sessions of a run that overlap are refused as such already; too close is for those that don't.
    ...closenessReasons(sessions, facts).filter((reason) => !overlapsAlready(reason, proposal)),
  ];
}

function overlapsAlready(reason: PlanReason, proposal: PlanProposal): boolean {
  if (reason.code !== 'sessions-too-close' || proposal.kind !== 'course') return false;
  const one = proposal.sessions[reason.session - 1]?.interval;
  const other = proposal.sessions[reason.other - 1]?.interval;
  return one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;
}

/** The plan as such: sessions that can exist, dates in order, and records that are there. */
import { type Interval, lengthOf, MINUTE, overlaps } from '#app/kernel/interval.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { PlanFacts, PlanProposal, ProposedSession } from './plan-facts.ts';
import { longestSessionMinutes, mostSessions, type ShapeReason } from './plan-reasons.ts';

/** A session whose end comes after its start, with its position in the plan from 1. */
export type SoundSession = ProposedSession & { readonly number: number; readonly interval: Interval };

/** The sessions that the other checks can say something about. */
export function soundSessions(proposal: PlanProposal): SoundSession[] {
  return proposal.sessions
    .map((session, index) => ({
      ...session,
      resourceIds: [...new Set(session.resourceIds)],
      trainerIds: [...new Set(session.trainerIds)],
      number: index + 1,
    }))
    .filter(({ interval }) => isSound(interval));
}

export function shapeReasons(proposal: PlanProposal, facts: PlanFacts): ShapeReason[] {
  return [
    ...sessionReasons(proposal),
    ...unknownReasons(proposal, facts),
    ...(proposal.kind === 'course' && proposal.courseIds.length === 0
      ? [{ code: 'course-missing' as const }]
      : []),
    ...dateReasons(proposal, facts),
    ...(proposal.minimum !== null && proposal.minimum > proposal.seats
      ? [{ code: 'minimum-above-seats' as const, minimum: proposal.minimum, seats: proposal.seats }]
      : []),
  ];
}

function isSound({ start, end }: Interval): boolean {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start < end;
}

function sessionReasons({ sessions, kind }: PlanProposal): ShapeReason[] {
  const reasons: ShapeReason[] = [];
  if (sessions.length === 0) reasons.push({ code: 'no-sessions' });
  if (sessions.length > mostSessions) reasons.push({ code: 'too-many-sessions', most: mostSessions });
  sessions.forEach((session, index) => {
    if (!isSound(session.interval)) {
      reasons.push({ code: 'ends-before-start', session: index + 1 });
    } else if (lengthOf(session.interval) > longestSessionMinutes * MINUTE) {
      reasons.push({ code: 'session-too-long', session: index + 1, mostMinutes: longestSessionMinutes });
    }
  });
  // A participant takes a seat in each session of a run, so a run can't have two at once.
  if (kind === 'course') reasons.push(...overlapReasons(sessions));
  return reasons;
}

function overlapReasons(sessions: readonly ProposedSession[]): ShapeReason[] {
  const ordered = sessions
    .map((session, index) => ({ interval: session.interval, number: index + 1 }))
    .filter(({ interval }) => isSound(interval))
    .sort((a, b) => a.interval.start - b.interval.start || a.number - b.number);
  return ordered.flatMap((session, index) => {
    const previous = ordered.slice(0, index).find((earlier) => overlaps(earlier.interval, session.interval));
    return previous
      ? [{ code: 'sessions-overlap-each-other' as const, session: session.number, other: previous.number }]
      : [];
  });
}

function unknownReasons(proposal: PlanProposal, facts: PlanFacts): ShapeReason[] {
  const missing = (ids: Iterable<string>, known: ReadonlyMap<string, unknown>) =>
    [...new Set(ids)].filter((id) => !known.has(id));
  const site = facts.sites.get(proposal.siteId);
  return [
    ...(site?.active ? [] : [{ code: 'site-unknown' as const, siteId: proposal.siteId }]),
    ...missing(proposal.courseIds, facts.courses).map((courseId) => ({
      code: 'course-unknown' as const,
      courseId,
    })),
    ...missing(
      proposal.sessions.flatMap((session) => session.resourceIds),
      facts.resources,
    ).map((resourceId) => ({ code: 'resource-unknown' as const, resourceId })),
    ...missing(
      proposal.sessions.flatMap((session) => session.trainerIds),
      facts.trainers,
    ).map((personId) => ({ code: 'trainer-unknown' as const, personId })),
  ];
}

function dateReasons(proposal: PlanProposal, facts: PlanFacts): ShapeReason[] {
  const reasons: ShapeReason[] = [];
  const starts = soundSessions(proposal).map(({ interval }) => interval.start);
  const first = starts.length > 0 ? Math.min(...starts) : null;
  if (proposal.state === 'option') {
    if (proposal.optionUntil === null) reasons.push({ code: 'option-date-missing' });
    else if (proposal.optionUntil <= facts.now) reasons.push({ code: 'option-date-in-past' });
    else if (first !== null && proposal.optionUntil > first) {
      reasons.push({ code: 'option-date-after-start' });
    }
  }
  const zone = facts.sites.get(proposal.siteId)?.plan.zone;
  if (proposal.decideBy !== null && first !== null && zone && proposal.decideBy > dateAt(first, zone)) {
    reasons.push({ code: 'decide-by-after-start' });
  }
  return reasons;
}

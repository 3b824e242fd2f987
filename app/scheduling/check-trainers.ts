/** The trainers of a session: free, at work, and allowed to teach this. */
import { overlaps } from '#app/kernel/interval.ts';
import type { SoundSession } from './check-shape.ts';
import type { PlanFacts, PlanProposal, TrainerBusy, TrainerFacts } from './plan-facts.ts';
import type { TrainerReason } from './plan-reasons.ts';
import { absenceDuring, isRostered } from './trainer-hours.ts';

export function trainerReasons(
  session: SoundSession,
  proposal: PlanProposal,
  facts: PlanFacts,
): TrainerReason[] {
  const reasons: TrainerReason[] = [];
  if (proposal.kind === 'course' && session.trainerIds.length === 0) {
    reasons.push({ code: 'trainer-missing', session: session.number });
  }
  for (const id of session.trainerIds) {
    const trainer = facts.trainers.get(id);
    if (trainer) reasons.push(...reasonsOf(session, proposal, trainer));
  }
  return reasons;
}

/** Sessions side by side with this one that share one of its trainers: one group to look after. */
export function sharedSessions(session: SoundSession, facts: PlanFacts): TrainerBusy[] {
  const bySession = new Map<string, TrainerBusy>();
  for (const id of session.trainerIds) {
    for (const busy of facts.trainers.get(id)?.busy ?? []) {
      if (isSideBySide(session, busy) && overlaps(busy, session.interval)) {
        bySession.set(`${busy.sessionId ?? busy.start}`, busy);
      }
    }
  }
  return [...bySession.values()];
}

function isSideBySide(session: SoundSession, busy: TrainerBusy): boolean {
  return session.sideBySideKey !== null && busy.sideBySideKey === session.sideBySideKey;
}

function reasonsOf(session: SoundSession, proposal: PlanProposal, trainer: TrainerFacts): TrainerReason[] {
  const base = { session: session.number, personId: trainer.personId };
  const { interval } = session;
  const reasons: TrainerReason[] = [];
  if (!trainer.active) reasons.push({ code: 'trainer-left', ...base });
  for (const busy of trainer.busy) {
    if (!overlaps(busy, interval) || isSideBySide(session, busy)) continue;
    reasons.push({
      code: 'trainer-busy',
      ...base,
      interval: { start: busy.start, end: busy.end },
      sessionId: busy.sessionId,
    });
  }
  const absence = absenceDuring(trainer, interval);
  if (absence) reasons.push({ code: 'trainer-absent', ...base, until: absence.end });
  if (!isRostered(trainer, interval)) reasons.push({ code: 'trainer-not-working', ...base });
  for (const courseId of proposal.courseIds) {
    if (!trainer.courseIds.includes(courseId)) {
      reasons.push({ code: 'trainer-may-not-teach', ...base, courseId });
    }
  }
  return reasons;
}

import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { addSessions, type SessionKind } from './add-sessions.step.server.ts';
import { derivedId } from './derived-id.step.server.ts';
import { keepOverride } from './keep-override.step.server.ts';
import { explainedBy } from './plan-constraints.server.ts';
import type { PlannedKind } from './plan-facts.ts';
import { type PlanSessionInput, proposalOfSessions } from './plan-input.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { planLocks } from './plan-run.step.server.ts';
import { judgePlan } from './plan-verdict-queries.server.ts';
import { mayPlan } from './policy.ts';
import { reserveSession } from './reserve-session.step.server.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    'session-planned': { sessionIds: string[]; kind: PlannedKind };
  }
}

export type PlannedSessions = { readonly sessionIds: readonly string[]; readonly alreadySaved: boolean };

/**
 * Plans sessions outside a run: maintenance, open practice, a school's visit, a tour, a knowledge circle; one, or a
 * series at once. The same door and the same reasons as a run; the same form twice saves once.
 */
export async function planSession(
  ctx: Ctx,
  input: PlanSessionInput,
): Promise<Outcome<PlannedSessions, PlanRefusal>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  const verdictOn = (tx: Tx) => judgePlan(tx, ctx, proposalOfSessions(input), input.overrides ?? []);
  return transact<PlannedSessions, PlanRefusal>(
    ctx,
    { locks: sessionLocks(input), onConstraint: explainedBy(async (tx) => (await verdictOn(tx)).blocking) },
    async (tx) => {
      const sessionIds = input.sessions.map((_, index) => derivedId(input.id, index));
      const saved = await tx.session.findUnique({
        where: { id: input.id },
        select: { kind: true, runId: true },
      });
      if (saved) {
        const mine = saved.runId === null && saved.kind === recordKind(input.kind);
        return mine ? ok({ sessionIds, alreadySaved: true }) : refuse({ code: 'id-in-use', id: input.id });
      }
      const verdict = await verdictOn(tx);
      const refused = okUnless(verdict.blocking, undefined);
      if (!refused.ok) return refused;

      const sessions = input.sessions.map((session, index) => {
        const sessionId = sessionIds[index] as string;
        const interval = { start: session.start, end: session.end };
        return { ...session, sessionId, interval, sideBySideKey: session.sideBySideKey ?? sessionId };
      });
      await addSessions(
        tx,
        ctx.now,
        ...sessions.map(({ sessionId, interval, sideBySideKey }, index) => ({
          id: sessionId,
          runId: null,
          siteId: input.siteId,
          kind: recordKind(input.kind),
          title: input.title,
          number: index + 1,
          interval,
          sideBySideKey,
          seats: 0,
        })),
      );
      await reserveSession(
        tx,
        ctx.now,
        ...sessions.map((session) => ({
          ...session,
          live: true,
          resources: [...new Set(session.resourceIds)].flatMap((id) => verdict.facts.resources.get(id) ?? []),
          trainerIds: [...new Set(session.trainerIds)],
        })),
      );
      await keepOverride(tx, ctx, { type: 'session', id: input.id }, ...verdict.setAside);
      await audit(tx, ctx, {
        action: 'session-planned',
        subjectType: 'session',
        subjectId: input.id,
        after: { kind: input.kind, sessions: sessionIds.length },
      });
      await appendEvent(tx, 'session-planned', { sessionIds, kind: input.kind });
      return ok({ sessionIds, alreadySaved: false });
    },
  );
}

function sessionLocks(input: PlanSessionInput): LockKey[] {
  const [, ...held] = planLocks(input);
  return [`session:${input.id}`, ...held];
}

function recordKind(kind: PlannedKind): SessionKind {
  return kind.replaceAll('-', '_') as SessionKind;
}

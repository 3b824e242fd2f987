import type { Ctx } from '#app/kernel/actor.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { insertRows } from '#app/platform/save-rows.server.ts';
import { unseatParticipants } from '#app/scheduling/seat-participants.step.server.ts';
import { type BookedSession, cancellationTerms } from './cancellation.ts';

type Place = { readonly enrolmentId: string; readonly sessions: readonly BookedSession[] };

/** What became of a place, by whom and when. */
export type Settlement = { readonly ctx: Ctx; readonly place: Place } & (
  | { readonly to: 'confirmed' }
  | { readonly to: 'declined'; readonly reason: string | null }
  | {
      readonly to: 'cancelled';
      readonly reason: string;
      readonly from: 'requested' | 'confirmed';
      readonly zone: string;
    }
);

/**
 * Approves, declines and cancels many enrolments at once, each at its own moment: seats and people are free from then on,
 * and a late cancellation keeps the sessions it counts for (`cancellationTerms`). One settlement per enrolment. Tells
 * nobody: `answerRequest` and `cancelEnrolment` do. The caller holds `run:` and `person:` and has checked who may.
 */
export async function settleEnrolments(tx: Tx, settlements: readonly Settlement[]): Promise<void> {
  if (settlements.length === 0) return;
  const settled = settlements.map(settle);
  await writeStates(tx, settlements, settled);
  await unseatParticipants(
    tx,
    settlements.map(({ ctx, place }, at) => ({
      enrolmentId: place.enrolmentId,
      sessionIds: settled[at]?.freed ?? [],
      at: ctx.now,
    })),
  );
  await insertRows<Prisma.LateCancellationUncheckedCreateInput>(
    tx,
    'late_cancellation',
    settlements.flatMap(({ place: { enrolmentId } }, at) =>
      (settled[at]?.lateSessions ?? []).map((session) => ({ enrolmentId, ...session })),
    ),
  );
  await auditEach(
    tx,
    settlements.map(({ ctx, place, ...one }, at) => ({
      ctx,
      line: {
        action: one.to === 'confirmed' ? 'enrolment-approved' : `enrolment-${one.to}`,
        subjectType: 'enrolment',
        subjectId: place.enrolmentId,
        before: { state: one.to === 'cancelled' ? one.from : 'requested' },
        after: {
          state: one.to,
          ...(one.to === 'cancelled' && {
            late: settled[at]?.late ?? false,
            sessions: settled[at]?.freed.length ?? 0,
          }),
        },
      },
    })),
  );
}

type Settled = {
  readonly freed: readonly string[];
  readonly late: boolean;
  readonly lateSessions: readonly { readonly sessionId: string; readonly minutes: number }[];
};

function settle({ ctx, place, ...one }: Settlement): Settled {
  const none = { freed: [], late: false, lateSessions: [] };
  if (one.to === 'confirmed') return none;
  if (one.to === 'declined') return { ...none, freed: place.sessions.map(({ sessionId }) => sessionId) };
  const terms = cancellationTerms(place.sessions, ctx.now.epochMilliseconds, one.zone);
  // A request that wasn't answered yet is never late.
  const late = one.from === 'confirmed' && terms.late;
  return { freed: terms.comingSessionIds, late, lateSessions: late ? terms.lateSessions : [] };
}

async function writeStates(
  tx: Tx,
  settlements: readonly Settlement[],
  settled: readonly Settled[],
): Promise<void> {
  const rows = settlements.map(({ ctx, place, ...one }, at) => ({
    id: place.enrolmentId,
    state: one.to,
    moment: ctx.now.toString(),
    by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    reason: one.to === 'confirmed' ? null : one.reason,
    late: settled[at]?.late ?? false,
  }));
  await tx.$executeRaw`
    UPDATE enrolment AS e SET
      state = s.state::enrolment_state,
      decided_at = CASE WHEN s.state = 'cancelled' THEN e.decided_at ELSE s.moment END,
      decided_by_id = CASE WHEN s.state = 'cancelled' THEN e.decided_by_id ELSE s.by END,
      cancelled_at = CASE WHEN s.state = 'cancelled' THEN s.moment END,
      cancel_reason = s.reason,
      cancelled_late = s.late
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS s (id uuid, state text, moment timestamptz, by uuid, reason text, late boolean)
    WHERE e.id = s.id`;
}

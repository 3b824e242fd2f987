import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';

export type NewWaitingEntry = {
  readonly waitingEntryId: string;
  readonly runId: string;
  readonly courseId: string;
  /** Null for places whose names follow. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly quantity: number;
  readonly reason: string | null;
};

/** Adds an entry to the end of a run's waiting list and answers its position, from 1. The caller holds `run:`. */
export async function waitForPlace(tx: Tx, ctx: Ctx, entry: NewWaitingEntry): Promise<{ position: number }> {
  const { waitingEntryId, runId, personId, organisationId } = entry;
  await tx.waitingEntry.create({
    data: {
      id: waitingEntryId,
      runId,
      courseId: entry.courseId,
      personId,
      organisationId,
      quantity: entry.quantity,
      reason: entry.reason,
      createdAt: new Date(ctx.now.epochMilliseconds),
    },
  });
  await audit(tx, ctx, {
    action: 'waiting-list-joined',
    subjectType: 'waiting-entry',
    subjectId: waitingEntryId,
    after: { runId, personId, organisationId, quantity: entry.quantity },
  });
  await appendEvent(tx, 'waiting-list-joined', { waitingEntryId });
  return { position: await positionOf(tx, waitingEntryId) };
}

/** The place of an entry in its list, from 1: how many entries that still wait came before it. */
export async function positionOf(tx: Tx, waitingEntryId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ position: number }[]>`
    SELECT count(*)::int + 1 AS position FROM waiting_entry own JOIN waiting_entry w ON w.run_id = own.run_id
    WHERE own.id = ${waitingEntryId}::uuid AND w.state IN ('waiting', 'offered')
      AND (w.created_at, w.id) < (own.created_at, own.id)`;
  return row?.position ?? 1;
}

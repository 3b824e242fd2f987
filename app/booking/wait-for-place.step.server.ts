import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import type { AskedBy } from './asked-by.ts';
import { waitingOrder } from './waiting-order-queries.server.ts';

export type NewWaitingEntry = {
  readonly waitingEntryId: string;
  readonly runId: string;
  readonly courseId: string;
  /** Null for places whose names follow. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly quantity: number;
  readonly reason: string | null;
  /** On whose word the office put them there. */
  readonly asked?: AskedBy | null;
};

/** Adds an entry to a run's waiting list and answers its position, from 1. The caller holds `run:`. */
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
      askedWay: entry.asked?.way ?? null,
      askedBy: entry.asked?.by ?? null,
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
  return { position: await positionOf(tx, ctx, { waitingEntryId, runId }) };
}

/** The place of an entry in its list, from 1, in the order in which places are offered. */
export async function positionOf(
  tx: Tx,
  { now }: Pick<Ctx, 'now'>,
  { waitingEntryId, runId }: { readonly waitingEntryId: string; readonly runId: string },
): Promise<number> {
  const order = await waitingOrder(tx, runId, now);
  return order.find((placed) => placed.waitingEntryId === waitingEntryId)?.position ?? 1;
}

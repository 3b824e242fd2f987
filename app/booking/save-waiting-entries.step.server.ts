import type { Ctx } from '#app/kernel/actor.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { insertRows } from '#app/platform/save-rows.server.ts';
import type { NewWaitingEntry } from './wait-for-place.step.server.ts';

export type WaitingEntryToSave = {
  readonly ctx: Ctx;
  readonly entry: NewWaitingEntry;
  /** How and when it ended, and by whose doing; null while the wait goes on. */
  readonly ended: { readonly ctx: Ctx; readonly state: 'placed' | 'withdrawn' } | null;
};

/**
 * Writes many entries of waiting lists, ended ones too, each by who made and ended it and when. Tells nobody: `waitForPlace`
 * does. The caller holds `run:` of all of them.
 */
export async function saveWaitingEntries(tx: Tx, entries: readonly WaitingEntryToSave[]): Promise<void> {
  await insertRows<Prisma.WaitingEntryUncheckedCreateInput>(
    tx,
    'waiting_entry',
    entries.map(({ ctx, entry: { waitingEntryId, ...entry }, ended }) => ({
      id: waitingEntryId,
      ...entry,
      state: ended?.state ?? 'waiting',
      createdAt: ctx.now.toString(),
      closedAt: ended?.ctx.now.toString() ?? null,
    })),
  );
  await auditEach(
    tx,
    entries.flatMap(({ ctx, entry, ended }) => {
      const { waitingEntryId, runId, personId, organisationId, quantity } = entry;
      const subject = { subjectType: 'waiting-entry', subjectId: waitingEntryId };
      const after = { runId, personId, organisationId, quantity };
      const left = ended?.state === 'placed' ? 'waiting-entry-placed' : 'waiting-list-left';
      return [
        { ctx, line: { action: 'waiting-list-joined', ...subject, after } },
        ...(ended ? [{ ctx: ended.ctx, line: { action: left, ...subject } }] : []),
      ];
    }),
  );
}

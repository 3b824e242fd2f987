/**
 * The audit log: who, in which hat, did what to which record, in which request. Append-only; a trigger refuses to change
 * or delete a line. A use case writes its lines in its own transaction, so that there is no change without a line and no
 * line without a change.
 */
import type { Actor, Ctx } from '#app/kernel/actor.ts';
import type { Tx } from './database.server.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { newId } from './new-id.server.ts';
import { insertRows } from './save-rows.server.ts';

export type AuditLine = {
  /** What was done, in the past tense and kebab-case: `run-planned`, `signed-in`. */
  readonly action: string;
  /** The record it was done to: its noun in the code (`run`) and its id. */
  readonly subjectType: string;
  readonly subjectId: string;
  /** What changed, only that; JSON without secrets. */
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
};

/** Appends lines to the audit log in the transaction of the change itself. */
export async function audit(tx: Tx, ctx: Ctx, ...lines: readonly AuditLine[]): Promise<void> {
  await tx.auditEntry.createMany({ data: lines.map((line) => entryOf(ctx, line)) });
}

/** The same for many changes at once, each by who made it and when: for work that is done for hundreds of records. */
export async function auditEach(
  tx: Tx,
  changes: readonly { readonly ctx: Ctx; readonly line: AuditLine }[],
): Promise<void> {
  const rows = changes.map(({ ctx, line }) => {
    const entry = entryOf(ctx, line);
    return { ...entry, at: entry.at.toISOString() };
  });
  await insertRows(tx, 'audit_entry', rows as never);
}

function entryOf(ctx: Ctx, line: AuditLine) {
  return {
    id: newId(),
    at: new Date(ctx.now.epochMilliseconds),
    requestId: ctx.requestId,
    ...actorColumns(ctx.actor),
    ...line,
  };
}

function actorColumns(actor: Actor) {
  switch (actor.kind) {
    case 'person':
      return {
        actorKind: 'person',
        personId: actor.personId,
        organisationId: actor.hat.organisationId,
        role: actor.hat.role,
      };
    case 'token':
      return { actorKind: `token ${actor.tokenId}`, organisationId: actor.organisationId, role: actor.role };
    case 'system':
      return { actorKind: `system ${actor.name}` };
  }
}

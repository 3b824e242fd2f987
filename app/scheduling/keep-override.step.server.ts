import type { Actor } from '#app/kernel/actor.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';

/** A rule set aside: the code of the reason, why, in the words of who did it, and the reasons it was given for. */
export type GivenOverride = {
  readonly code: string;
  readonly reason: string;
  readonly covers?: readonly string[];
};

export type OverrideSubject = { type: 'run' | 'session' | 'enrolment'; id: string };

/** Keeps the rules that were set aside with what they were set aside for, under the name and hat of who did it. */
export async function keepOverride(
  tx: Tx,
  ctx: { actor: Actor; now: Temporal.Instant },
  subject: OverrideSubject,
  ...overrides: readonly GivenOverride[]
): Promise<void> {
  if (overrides.length === 0) return;
  const { actor } = ctx;
  await tx.ruleOverride.createMany({
    data: overrides.map(({ code, reason, covers }) => ({
      id: newId(),
      subjectType: subject.type,
      subjectId: subject.id,
      code,
      reason: reason.trim(),
      covers: [...(covers ?? [])],
      byPersonId: actor.kind === 'person' ? actor.personId : null,
      byRole: actor.kind === 'person' ? actor.hat.role : actor.kind === 'token' ? actor.role : null,
      at: new Date(ctx.now.epochMilliseconds),
    })),
  });
}

import type { Ctx } from '#app/kernel/actor.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { addSessions } from './add-sessions.step.server.ts';
import { derivedId } from './derived-id.step.server.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { PlanReason } from './plan-reasons.ts';
import type { MovedSession, SkippedDate } from './repeat-dates.ts';
import { reserveSession } from './reserve-session.step.server.ts';
import type { RunPlan } from './run-plan-queries.server.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    'runs-copied': { runIds: string[] };
  }
}

export type CopiedRun = {
  readonly fromId: string;
  readonly runId: string;
  readonly code: string;
  readonly sessions: readonly Interval[];
  /** Days on which the site is closed, and that were passed over. */
  readonly skipped: readonly SkippedDate[];
  /** What the copy has in its way, as a concept: to be solved before it is fixed. */
  readonly noted: readonly PlanReason[];
};

export type Copy = CopiedRun & {
  readonly original: RunPlan;
  readonly moved: readonly MovedSession[];
  readonly facts: PlanFacts;
};

/** Writes copied runs as concepts, with everything they had, in a handful of statements however many they are. */
export async function saveCopies(tx: Tx, ctx: Ctx, formId: string, copies: readonly Copy[]): Promise<void> {
  const plannedById = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const createdAt = new Date(ctx.now.epochMilliseconds);
  await tx.run.createMany({
    data: copies.map(({ runId, code, original }) => ({
      id: runId,
      code,
      state: 'concept' as const,
      siteId: original.siteId,
      titleNl: original.titleNl,
      titleEn: original.titleEn,
      seats: original.seats,
      minimum: original.minimum,
      priceCents: original.priceCents,
      isPublic: original.isPublic,
      onlyForId: original.onlyForId,
      note: original.note,
      copiedFromId: original.runId,
      plannedById,
      createdAt,
    })),
  });
  await tx.runCourse.createMany({
    data: copies.flatMap(({ runId, original }) =>
      original.courseIds.map((courseId, sortOrder) => ({ runId, courseId, sortOrder })),
    ),
  });
  const sessions = copies.flatMap((copy) => copiedSessions(formId, copy));
  await addSessions(tx, ctx.now, ...sessions.map(({ added }) => added));
  await reserveSession(tx, ctx.now, ...sessions.map(({ hold }) => hold));
  await audit(
    tx,
    ctx,
    ...copies.map(({ runId, fromId, code }) => ({
      action: 'run-copied',
      subjectType: 'run',
      subjectId: runId,
      after: { fromId, code },
    })),
  );
  await appendEvent(tx, 'runs-copied', { runIds: copies.map((copy) => copy.runId) });
}

function copiedSessions(formId: string, { runId, original, moved, facts }: Copy) {
  return original.sessions.map((session, index) => {
    const id = newId();
    const { interval } = moved[index] as MovedSession;
    // Sessions that stood side by side do so again, among the copies.
    const key = session.sideBySideKey;
    const sideBySideKey = key === session.sessionId ? id : derivedId(formId, `side by side ${key}`);
    return {
      added: {
        id,
        runId,
        siteId: original.siteId,
        kind: 'course' as const,
        title: session.title,
        number: index + 1,
        interval,
        sideBySideKey,
        seats: original.seats,
      },
      hold: {
        sessionId: id,
        interval,
        sideBySideKey,
        live: false,
        resources: session.resourceIds.flatMap((one) => facts.resources.get(one) ?? []),
        trainerIds: session.trainerIds,
      },
    };
  });
}

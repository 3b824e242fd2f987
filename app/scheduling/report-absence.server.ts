import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import type { ActionReason } from './action-reasons.ts';
import { sessionsWithoutTrainer, type TrainerHit } from './disruption-queries.server.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { mayReportAbsence } from './policy.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** Why stays between the trainer and the office: the kind of absence is not told. */
    'trainer-absent': { absenceId: string; trainerId: string; sessionIds: string[] };
  }
}

export type ReportAbsenceInput = {
  /** Made by the form; sending twice saves once. */
  readonly id: string;
  readonly trainerId: string;
  readonly kind: 'leave' | 'illness' | 'other';
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly note?: string | null;
};

export type ReportedAbsence = { readonly absenceId: string; readonly hits: readonly TrainerHit[] };

/**
 * Records that a trainer is ill or on leave, and answers with the sessions this hits, each with trainers who may teach it
 * and are free. Nothing is replaced or moved yet: that is `replaceTrainer`, or moving the session.
 */
export async function reportAbsence(
  ctx: Ctx,
  input: ReportAbsenceInput,
): Promise<Outcome<ReportedAbsence, PlanRefusal>> {
  if (!mayReportAbsence(ctx.actor, input.trainerId)) return refuse({ code: 'not-allowed' });
  const { id, trainerId, start, end } = input;
  if (!(start < end)) return refuse({ code: 'absence-ends-before-start' } satisfies ActionReason);
  return transact<ReportedAbsence, PlanRefusal>(ctx, { locks: [`person:${trainerId}`] }, async (tx) => {
    const trainer = await tx.trainer.findUnique({
      where: { personId: trainerId },
      select: { personId: true },
    });
    if (!trainer) return refuse({ code: 'trainer-unknown', personId: trainerId });
    const hits = await sessionsWithoutTrainer(tx, ctx, trainerId, { start, end });
    const saved = await tx.absence.findUnique({ where: { id }, select: { trainerId: true } });
    if (saved)
      return saved.trainerId === trainerId ? ok({ absenceId: id, hits }) : refuse({ code: 'id-in-use', id });

    await tx.absence.create({
      data: {
        id,
        trainerId,
        kind: input.kind,
        startsAt: new Date(start),
        endsAt: new Date(end),
        note: input.note ?? null,
        createdAt: new Date(ctx.now.epochMilliseconds),
      },
    });
    await audit(tx, ctx, {
      action: 'absence-reported',
      subjectType: 'absence',
      subjectId: id,
      after: { trainerId, startsAt: new Date(start).toISOString(), endsAt: new Date(end).toISOString() },
    });
    const sessionIds = hits.map((hit) => hit.sessionId);
    await appendEvent(tx, 'trainer-absent', { absenceId: id, trainerId, sessionIds });
    return ok({ absenceId: id, hits });
  });
}

import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { type FeedbackInput, feedbackUntil } from './feedback.ts';

export type FeedbackReason =
  | { readonly code: 'enrolment-unknown' }
  | { readonly code: 'feedback-too-early' }
  | { readonly code: 'feedback-closed' };

/**
 * Keeps what a participant thought of a course that is over: one answer per enrolment, by the person alone. It may change
 * for 14 days after it was first given. The audit log says that it was given, not what.
 *
 * Refuses `enrolment-unknown` (also another's), `feedback-too-early` and `feedback-closed`.
 */
export async function giveFeedback(
  ctx: Ctx,
  enrolmentId: string,
  input: FeedbackInput,
): Promise<Outcome<undefined, FeedbackReason>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return refuse({ code: 'enrolment-unknown' });
  const locks = [`person:${actor.personId}` as const];
  return transact<undefined, FeedbackReason>(ctx, { locks }, async (tx) => {
    const enrolment = await tx.enrolment.findUnique({
      where: { id: enrolmentId },
      select: {
        personId: true,
        state: true,
        feedback: { select: { answeredAt: true } },
        run: { select: { state: true } },
        seats: {
          where: { session: { state: 'planned' } },
          select: { session: { select: { endsAt: true } } },
        },
      },
    });
    if (enrolment?.personId !== actor.personId) return refuse({ code: 'enrolment-unknown' });
    const { run, seats, feedback } = enrolment;
    if (enrolment.state !== 'confirmed' || run.state === 'cancelled') {
      return refuse({ code: 'feedback-closed' });
    }
    const now = ctx.now.epochMilliseconds;
    const lastEnd = Math.max(0, ...seats.map(({ session }) => session.endsAt.getTime()));
    if (lastEnd === 0 || lastEnd > now) return refuse({ code: 'feedback-too-early' });
    if (now > feedbackUntil(lastEnd, feedback?.answeredAt.getTime() ?? null)) {
      return refuse({ code: 'feedback-closed' });
    }
    const answers = { ...input, remark: input.remark ?? null };
    await tx.feedback.upsert({
      where: { enrolmentId },
      create: { enrolmentId, ...answers, answeredAt: new Date(now) },
      update: answers,
    });
    await audit(tx, ctx, {
      action: feedback ? 'feedback-changed' : 'feedback-given',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
    });
    return ok();
  });
}

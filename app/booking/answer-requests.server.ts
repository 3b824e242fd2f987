import type { Ctx } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/outcome.ts';
import { type Answered, answerRequest } from './answer-request.server.ts';
import type { BookingReason } from './booking-reasons.ts';
import type { AnswerInput } from './schema.ts';

export type AnsweredEach = {
  readonly enrolmentId: string;
  readonly outcome: Outcome<Answered, BookingReason>;
};

/**
 * One answer to several requests, up to 100, in the order given. Each is answered by itself, so one that is refused keeps
 * none of the others; refuses per request what `answerRequest` refuses.
 */
export async function answerRequests(
  ctx: Ctx,
  {
    enrolmentIds,
    ...answer
  }: Omit<AnswerInput, 'enrolmentId'> & { readonly enrolmentIds: readonly string[] },
): Promise<AnsweredEach[]> {
  const answered: AnsweredEach[] = [];
  for (const enrolmentId of [...new Set(enrolmentIds)].slice(0, 100)) {
    answered.push({ enrolmentId, outcome: await answerRequest(ctx, { ...answer, enrolmentId }) });
  }
  return answered;
}

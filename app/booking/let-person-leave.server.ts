import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok } from '#app/kernel/outcome.ts';
import { type EndEmploymentRefusal, endEmployment } from '#app/partners/end-employment.server.ts';
import { cancelEnrolment } from './cancel-enrolment.server.ts';

export type Leaving = {
  readonly personId: string;
  /** Last day at work. */
  readonly lastDay: CalendarDate;
  /** Bookings to cancel; the others stay. */
  readonly cancel: readonly string[];
  /** Why, for the bookings. */
  readonly reason: string;
};

/**
 * Lets one of the own people leave: the job ends, then the bookings that were chosen are cancelled, each as anywhere else
 * (late ones count as late). One that can't be cancelled stays and doesn't stop the rest; doing it again is safe. Answers
 * how many were cancelled and how many couldn't be.
 */
export async function letPersonLeave(
  ctx: Ctx,
  { personId, lastDay, cancel, reason }: Leaving,
): Promise<Outcome<{ cancelled: number; kept: number }, EndEmploymentRefusal>> {
  const ended = await endEmployment(ctx, personId, lastDay);
  if (!ended.ok) return ended;
  let cancelled = 0;
  for (const enrolmentId of cancel) {
    const outcome = await cancelEnrolment(ctx, { enrolmentId, reason });
    if (outcome.ok) cancelled += 1;
  }
  return ok({ cancelled, kept: cancel.length - cancelled });
}

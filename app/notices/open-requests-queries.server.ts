import { DAY } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem } from '#app/platform/database.server.ts';

export type OpenRequest = {
  readonly enrolmentId: string;
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly requestedAt: number;
  readonly answerBy: number;
};

/** Longer than a working day with any stretch of days off before it. */
const horizon = 7 * DAY;

/** Requests that wait for a company's answer and lapse soon, the soonest first. */
export async function openRequests(now: Temporal.Instant): Promise<OpenRequest[]> {
  const from = now.epochMilliseconds;
  const enrolments = await asSystem((tx) =>
    tx.enrolment.findMany({
      where: { state: 'requested', answerBy: { gt: new Date(from), lte: new Date(from + horizon) } },
      select: {
        id: true,
        requestedAt: true,
        answerBy: true,
        run: { select: { site: { select: { timeZone: true } } } },
      },
      orderBy: { answerBy: 'asc' },
    }),
  );
  return enrolments.flatMap(({ id, requestedAt, answerBy, run }) =>
    answerBy === null
      ? []
      : [
          {
            enrolmentId: id,
            zone: run.site.timeZone,
            requestedAt: requestedAt.getTime(),
            answerBy: answerBy.getTime(),
          },
        ],
  );
}

/** Company tours that need a person at the office: without a route, or with hosts who said no or don't answer. */
import type { OfficeTask } from '#app/booking/office-tasks.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dayInterval } from '#app/kernel/wall-time.ts';
import { withScope } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { CentreScope, Scope } from '#app/platform/scope.server.ts';
import { stopAnswerBy } from './stop-answer-time.ts';

/** The tour that a session is a stop of; null for any other. */
export async function tourCodeOfSession(scope: Scope, sessionId: string): Promise<string | null> {
  const stop = await withScope(scope, (tx) =>
    tx.tourStop.findFirst({ where: { sessionId }, select: { tour: { select: { code: true } } } }),
  );
  return stop?.tour.code ?? null;
}

/**
 * Tours without a route, with a host that said no, or with hosts that let their time to answer pass. `due` is the first day
 * that the group asked for, when the route begins, or for silent hosts when their time was over.
 */
export async function tourTasks(scope: CentreScope, now: Temporal.Instant): Promise<OfficeTask[]> {
  const rows = await withScope(scope, (tx) =>
    tx.tour.findMany({
      where: { state: { in: ['requested', 'proposed'] } },
      include: {
        stops: {
          where: { NOT: { state: 'withdrawn' } },
          include: { site: { select: { timeZone: true } } },
          orderBy: { startsAt: 'asc' },
        },
      },
      orderBy: { createdAt: 'asc' },
    }),
  );
  return rows.flatMap(({ code, state, organisationName, headCount, wishedDays, createdAt, stops }) => {
    const [first] = wishedDays;
    const wished = first ? dayInterval(dayFromColumn(first), centreZone).start : createdAt.getTime();
    const begins = stops[0]?.startsAt.getTime() ?? wished;
    const declined = stops.filter((stop) => stop.state === 'declined').length;
    const overdue = stops
      .filter((stop) => stop.state === 'asked')
      .map(({ askedAt, startsAt, site }) =>
        stopAnswerBy({ askedAt: askedAt.getTime(), start: startsAt.getTime(), zone: site.timeZone }),
      )
      .filter((answerBy) => answerBy <= now.epochMilliseconds);
    if (state === 'proposed' && declined + overdue.length === 0) return [];
    const task: OfficeTask = {
      ...{ kind: 'tour', tourCode: code, name: organisationName, heads: headCount, zone: centreZone },
      ...{ declined, silent: overdue.length },
      due: Math.min(begins, ...overdue),
    };
    return [task];
  });
}

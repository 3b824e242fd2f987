/** Company tours that need a person at the office: without a route, or with a host who said no. */
import type { OfficeTask } from '#app/booking/office-tasks.ts';
import { centreZone } from '#app/identity/hats.ts';
import { dayInterval } from '#app/kernel/wall-time.ts';
import { withScope } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { CentreScope, Scope } from '#app/platform/scope.server.ts';

/** The tour that a session is a stop of; null for any other. */
export async function tourCodeOfSession(scope: Scope, sessionId: string): Promise<string | null> {
  const stop = await withScope(scope, (tx) =>
    tx.tourStop.findFirst({ where: { sessionId }, select: { tour: { select: { code: true } } } }),
  );
  return stop?.tour.code ?? null;
}

/** `due` is the first day that the group asked for, or when the route begins. */
export async function tourTasks(scope: CentreScope): Promise<OfficeTask[]> {
  const rows = await withScope(scope, (tx) =>
    tx.tour.findMany({
      where: {
        OR: [{ state: 'requested' }, { state: 'proposed', stops: { some: { state: 'declined' } } }],
      },
      include: { stops: { where: { NOT: { state: 'withdrawn' } }, orderBy: { startsAt: 'asc' } } },
      orderBy: { createdAt: 'asc' },
    }),
  );
  return rows.map(({ code, organisationName, headCount, wishedDays, createdAt, stops }) => {
    const [first] = wishedDays;
    const wished = first ? dayInterval(dayFromColumn(first), centreZone).start : createdAt.getTime();
    return {
      kind: 'tour',
      tourCode: code,
      name: organisationName,
      heads: headCount,
      declined: stops.filter(({ state }) => state === 'declined').length,
      zone: centreZone,
      due: stops[0]?.startsAt.getTime() ?? wished,
    };
  });
}

/** Places without names that a mail is about, read as the system. */
import { DAY } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem } from '#app/platform/database.server.ts';

export type ToldPlaces = {
  readonly placeBookingId: string;
  readonly code: string;
  readonly runId: string;
  readonly organisationId: string;
  readonly state: 'open' | 'named' | 'cancelled' | 'lapsed';
  readonly left: number;
  readonly released: number;
  /** Epoch milliseconds. */
  readonly namesBy: number;
  readonly bookedAt: number;
  readonly zone: string;
};

/** By id, those that are open on a run, or those whose names are due within a week. */
export async function placesToTell(of: {
  readonly placeBookingIds?: readonly string[];
  readonly openOn?: string;
  readonly dueAfter?: Temporal.Instant;
}): Promise<ToldPlaces[]> {
  const due = of.dueAfter?.epochMilliseconds;
  const rows = await asSystem((tx) =>
    tx.placeBooking.findMany({
      where: of.placeBookingIds
        ? { id: { in: [...of.placeBookingIds] } }
        : {
            state: 'open',
            ...(of.openOn && { runId: of.openOn }),
            ...(due !== undefined && {
              namesBy: { gt: new Date(due), lte: new Date(due + 7 * DAY) },
            }),
          },
      include: { run: { select: { site: { select: { timeZone: true } } } } },
      orderBy: [{ namesBy: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(({ id, namesBy, bookedAt, run, ...row }) => ({
    placeBookingId: id,
    code: row.code,
    runId: row.runId,
    organisationId: row.organisationId,
    state: row.state,
    left: row.left,
    released: row.released,
    namesBy: namesBy.getTime(),
    bookedAt: bookedAt.getTime(),
    zone: run.site.timeZone,
  }));
}

/** A tour as its use cases load it, under the lock of the tour. */
import type { Tx } from '#app/platform/database.server.ts';

export type TourStopRecord = {
  readonly stopId: string;
  readonly siteId: string;
  readonly organisationId: string;
  readonly start: number;
  readonly end: number;
  readonly state: 'asked' | 'accepted' | 'declined' | 'withdrawn';
  readonly guideId: string | null;
  readonly sessionId: string | null;
};

export type TourRecord = {
  readonly tourId: string;
  readonly state: 'requested' | 'proposed' | 'planned' | 'cancelled';
  readonly organisationName: string;
  readonly headCount: number;
  readonly youngestAge: number;
  readonly linkHash: string;
  readonly contactEmail: string | null;
  readonly stops: readonly TourStopRecord[];
};

export async function loadTour(tx: Tx, tourId: string): Promise<TourRecord | null> {
  const found = await tx.tour.findUnique({
    where: { id: tourId },
    include: { stops: { orderBy: { startsAt: 'asc' } } },
  });
  if (!found) return null;
  const { id, state, organisationName, headCount, youngestAge, linkHash, contactEmail, stops } = found;
  return {
    ...{ tourId: id, state, organisationName, headCount, youngestAge, linkHash, contactEmail },
    stops: stops.map((stop) => ({
      stopId: stop.id,
      siteId: stop.siteId,
      organisationId: stop.organisationId,
      start: stop.startsAt.getTime(),
      end: stop.endsAt.getTime(),
      state: stop.state,
      guideId: stop.guideId,
      sessionId: stop.sessionId,
    })),
  };
}

/** Stops that count: their hosts are asked or have accepted. */
export function standingStops({ stops }: TourRecord): TourStopRecord[] {
  return stops.filter(({ state }) => state === 'asked' || state === 'accepted');
}

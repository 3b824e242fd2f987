import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { addSessions } from '#app/scheduling/add-sessions.step.server.ts';
import { releaseSession } from '#app/scheduling/release-session.step.server.ts';
import { reserveSession } from '#app/scheduling/reserve-session.step.server.ts';
import { dropStops, settleRoute } from './settle-route.step.server.ts';
import { hostedBy, mayRouteTours } from './tour-policy.ts';
import type { TourReason } from './tour-reasons.ts';
import { loadTour, type TourRecord, type TourStopRecord } from './tour-record-queries.server.ts';

export type StopAnswer =
  | { readonly intent: 'accept'; readonly guide: string }
  | { readonly intent: 'decline'; readonly reason: string };

/**
 * A host accepts a group on its floor with who shows it around, or declines with a reason; also after accepting: another
 * guide, or not after all. Accepting makes the session and reserves the guide and the place, so that neither can be
 * promised twice; when it was the last answer the tour is planned. The office may decline for a host that doesn't answer or
 * that says no by telephone.
 *
 * The same answer twice is one. Refuses `stop-unknown` (also for another's floor), `stop-off` for what isn't on the route any more, `tour-over`,
 * `guide-unknown` for who isn't the host's own, `guide-busy` and `place-busy` where the agenda says so last.
 */
export async function answerStop(
  ctx: Ctx,
  stopId: string,
  answer: StopAnswer,
): Promise<Outcome<{ readonly planned: boolean }, TourReason>> {
  const host = hostedBy(ctx.actor);
  if (host === null) return refuse({ code: 'not-allowed' });
  const about = await asSystem(async (tx) => aboutStop(tx, stopId));
  const byOffice = about?.organisationId !== host;
  if (!about || (byOffice && !(answer.intent === 'decline' && mayRouteTours(ctx.actor)))) {
    return refuse({ code: 'stop-unknown' });
  }
  const { tourId, placeId } = about;
  const explain = async (tx: Tx) => {
    const tour = await loadTour(tx, tourId);
    const stop = tour?.stops.find((one) => one.stopId === stopId);
    return stop && answer.intent === 'accept' ? busyReasons(tx, stop, answer.guide, placeId) : [];
  };
  return transact<{ readonly planned: boolean }, TourReason>(
    ctx,
    {
      locks: locksOf(about, answer),
      onConstraint: { person_reservation_no_overlap: explain, resource_reservation_no_overlap: explain },
    },
    async (tx) => {
      const tour = await loadTour(tx, tourId);
      const stop = tour?.stops.find((one) => one.stopId === stopId);
      if (!tour || !stop) return refuse({ code: 'stop-unknown' });
      if (tour.state === 'cancelled' || stop.state === 'withdrawn') return refuse({ code: 'stop-off' });
      if (stop.start <= ctx.now.epochMilliseconds) return refuse({ code: 'tour-over' });
      if (answer.intent === 'decline')
        return decline(tx, ctx, tour, stop, { reason: answer.reason, byOffice });
      if (stop.state === 'declined') return refuse({ code: 'stop-off' });
      if (stop.state === 'accepted' && stop.guideId === answer.guide) {
        return ok({ planned: tour.state === 'planned' });
      }
      if (!(await isOwn(tx, ctx, host, answer.guide))) return refuse({ code: 'guide-unknown' });
      const refused = okUnless(await busyReasons(tx, stop, answer.guide, placeId), undefined);
      if (!refused.ok) return refused;
      await accept(tx, ctx, tour, stop, answer.guide, placeId);
      return ok({ planned: (await settleRoute(tx, ctx, tourId)) === 'planned' });
    },
  );
}

type AboutStop = {
  readonly tourId: string;
  readonly organisationId: string;
  readonly placeId: string | null;
};

async function aboutStop(tx: Tx, stopId: string): Promise<AboutStop | null> {
  const found = await tx.tourStop.findUnique({
    where: { id: stopId },
    select: {
      tourId: true,
      organisationId: true,
      site: { select: { tourHost: { select: { placeId: true } } } },
    },
  });
  if (!found) return null;
  const { tourId, organisationId, site } = found;
  return { tourId, organisationId, placeId: site.tourHost?.placeId ?? null };
}

function locksOf({ tourId, placeId }: AboutStop, answer: StopAnswer): LockKey[] {
  return [
    `tour:${tourId}`,
    ...(answer.intent === 'accept' ? [`person:${answer.guide}` as const] : []),
    ...(answer.intent === 'accept' && placeId ? [`resource:${placeId}` as const] : []),
  ];
}

async function decline(
  tx: Tx,
  ctx: Ctx,
  tour: TourRecord,
  stop: TourStopRecord,
  { reason, byOffice }: { readonly reason: string; readonly byOffice: boolean },
) {
  const { tourId } = tour;
  const { stopId } = stop;
  if (stop.state === 'declined') return ok({ planned: false });
  await dropStops(tx, ctx, [stop], 'declined');
  await tx.tourStop.update({ where: { id: stopId }, data: { answerNote: reason } });
  await audit(tx, ctx, {
    action: 'tour-stop-declined',
    subjectType: 'tour',
    subjectId: tourId,
    before: { stop: stopId, state: stop.state },
    after: { byOffice },
  });
  const wasPlanned = tour.state === 'planned';
  await appendEvent(tx, 'tour-stop-declined', { tourId, stopId, wasPlanned, byOffice });
  await settleRoute(tx, ctx, tourId);
  return ok({ planned: false });
}

async function accept(
  tx: Tx,
  ctx: Ctx,
  tour: TourRecord,
  stop: TourStopRecord,
  guideId: string,
  placeId: string | null,
): Promise<void> {
  const { stopId, siteId, start, end } = stop;
  const sessionId = stop.sessionId ?? newId();
  if (stop.sessionId === null) {
    await addSessions(tx, ctx.now, {
      id: sessionId,
      runId: null,
      siteId,
      kind: 'tour',
      title: `Rondleiding – ${tour.organisationName}`,
      number: 1,
      interval: { start, end },
      sideBySideKey: sessionId,
      seats: 0,
    });
  } else {
    await releaseSession(tx, ctx.now, { sessionIds: [sessionId] });
  }
  await reserveSession(tx, ctx.now, {
    sessionId,
    interval: { start, end },
    sideBySideKey: sessionId,
    live: true,
    resources: placeId ? [{ resourceId: placeId, setupMinutes: 0, cleanupMinutes: 0 }] : [],
    trainerIds: [],
    supervisorIds: [guideId],
  });
  const answeredAt = new Date(ctx.now.epochMilliseconds);
  await tx.tourStop.update({
    where: { id: stopId },
    data: { state: 'accepted', guideId, sessionId, answeredAt },
  });
  await audit(tx, ctx, {
    action: 'tour-stop-accepted',
    subjectType: 'tour',
    subjectId: tour.tourId,
    before: { stop: stopId, state: stop.state },
    after: { guide: guideId, session: sessionId },
  });
  if (tour.state !== 'planned' || stop.guideId === null || stop.guideId === guideId) return;
  // Both are told, and calendars must take the newer of two entries.
  await tx.tour.update({ where: { id: tour.tourId }, data: { sequence: { increment: 1 } } });
  await appendEvent(tx, 'tour-guide-changed', { tourId: tour.tourId, stopId, fromId: stop.guideId });
}

/** Works there today: an employment or a membership. */
async function isOwn(tx: Tx, ctx: Ctx, organisationId: string, personId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ own: boolean }[]>`
    WITH today AS (SELECT app_day(${new Date(ctx.now.epochMilliseconds)}::timestamptz) AS day)
    SELECT EXISTS (SELECT FROM membership m, today WHERE m.person_id = ${personId}::uuid AND m.organisation_id = ${organisationId}::uuid
        AND today.day BETWEEN m.valid_from AND coalesce(m.valid_until, 'infinity'))
      OR EXISTS (SELECT FROM employment e, today WHERE e.person_id = ${personId}::uuid AND e.organisation_id = ${organisationId}::uuid
        AND today.day BETWEEN e.valid_from AND coalesce(e.valid_until, 'infinity')) AS own`;
  return row?.own ?? false;
}

async function busyReasons(
  tx: Tx,
  stop: TourStopRecord,
  guideId: string,
  placeId: string | null,
): Promise<TourReason[]> {
  const during = {
    live: true,
    startsAt: { lt: new Date(stop.end) },
    endsAt: { gt: new Date(stop.start) },
    ...(stop.sessionId !== null && { NOT: { sessionId: stop.sessionId } }),
  };
  const guide = await tx.personReservation.findFirst({
    where: { ...during, personId: guideId },
    select: { id: true },
  });
  const place = placeId
    ? await tx.resourceReservation.findFirst({
        where: { ...during, resourceId: placeId },
        select: { id: true },
      })
    : null;
  return [
    ...(guide ? [{ code: 'guide-busy' as const, personId: guideId }] : []),
    ...(place ? [{ code: 'place-busy' as const }] : []),
  ];
}

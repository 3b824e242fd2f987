import { expect, it } from 'vitest';
import { loadActivities, loadSchoolFacts } from '#app/booking/group-facts-queries.server.ts';
import { previewMove } from '#app/booking/group-move-queries.server.ts';
import { judgeVisit, proposeGroupDates } from '#app/booking/group-offer-queries.server.ts';
import { loadVisit, type VisitRecord } from '#app/booking/group-record-queries.server.ts';
import { type Activity, stationsOf } from '#app/booking/group-visit.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { wallClockAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { brokenInvariants } from '../../../scripts/audit/broken-invariants.ts';
import { importDemo } from '../demo.ts';
import { anchorMonday } from '../move-demo.ts';
import { acting, Cast } from './acting.ts';
import { readCentre } from './centre.ts';
import { replayClassVisits } from './class-visits.ts';
import { SlotBook } from './slot-book.ts';

const db = testDatabase({
  fixture: { name: 'imported_demo', fill: () => importDemo(anchorMonday) },
  reset: 'file',
});

it('classes of the demo come as booking would have them, and can be moved', async () => {
  const now = Temporal.Instant.from(`${anchorMonday}T08:00:00Z`);
  const centre = await readCentre(now);
  const cast = new Cast(centre);
  const visits = await replayClassVisits(centre, cast, await SlotBook.open(centre));
  const pupils = (await db.prisma.groupBooking.aggregate({ _sum: { headCount: true } }))._sum.headCount ?? 0;
  expect(visits).toBeGreaterThan(240);
  expect(visits).toBeLessThan(280);
  expect(pupils).toBeGreaterThan(5000);
  expect(await brokenInvariants(db.pool, new Date(now.epochMilliseconds))).toEqual([]);

  const ctx = acting(cast.office(), 'office', now.epochMilliseconds);
  const { coming, against } = await asSystem((tx) => judgeComing(tx, ctx));
  expect(coming.length).toBeGreaterThan(60);
  expect(against).toEqual([]);
  // Of those that come in parts or as a carousel one of each activity and school, to a date proposed for such a class.
  const spread = coming.filter(({ sessions }) => sessions.length > 1);
  const kinds = Map.groupBy(spread, ({ organisationId, courseId }) => `${organisationId} ${courseId}`);
  expect(kinds.size).toBeGreaterThan(4);
  for (const [visit] of kinds.values()) if (visit) expect(await canMove(ctx, visit), visit.code).toBe(true);
}, 60_000);

async function canMove(ctx: Ctx, visit: VisitRecord): Promise<boolean> {
  const { organisationId, courseId, groupBookingId, zone } = visit;
  const group = { ...visit.group, teacherId: visit.group.teacherId ?? '' };
  const wish = { firstDay: calendarDate(anchorMonday), most: 8 };
  const { dates } = valueOrThrow(await proposeGroupDates(ctx, { organisationId, courseId, group }, wish));
  for (const { start } of dates) {
    const { date: day, time } = wallClockAt(start, zone);
    const ask = { groupBookingId, reach: 'one' as const, day, time, headCount: null, supervisors: null };
    const preview = await previewMove(ctx, ask);
    if (preview.ok && preview.value.lines[0]?.why.kind === 'moves') return true;
  }
  return false;
}

/** Every visit to come on an activity at the centre, and what booking has against it as it is planned. */
async function judgeComing(tx: Tx, ctx: Ctx): Promise<{ coming: VisitRecord[]; against: string[] }> {
  const activities = new Map((await loadActivities(tx)).map((one) => [one.courseId, one]));
  const bookings = await tx.groupBooking.findMany({
    where: {
      courseId: { in: [...activities.keys()] },
      sessions: { every: { session: { startsAt: { gt: new Date(ctx.now.epochMilliseconds) } } } },
    },
    select: { id: true },
  });
  const coming: VisitRecord[] = [];
  const against: string[] = [];
  for (const { id } of bookings) {
    const visit = await loadVisit(tx, id);
    const activity = visit && activities.get(visit.courseId);
    if (!activity) continue;
    coming.push(visit);
    const { blocking } = await judgeAsPlanned(tx, ctx, visit, activity);
    against.push(...blocking.map(({ code }) => `${visit.code}: ${code}`));
  }
  return { coming, against };
}

async function judgeAsPlanned(tx: Tx, ctx: Ctx, visit: VisitRecord, activity: Activity) {
  const { organisationId, courseId, sessions } = visit;
  const group = { ...visit.group, teacherId: visit.group.teacherId ?? '' };
  const butNot = [visit.groupBookingId];
  const groupName = group.groupName;
  const school = await loadSchoolFacts(tx, { organisationId, activity, groupName, now: ctx.now, butNot });
  const stations = stationsOf(activity, group);
  expect(sessions, visit.code).toHaveLength(stations.length);
  const planned = [];
  for (const [index, station] of stations.entries()) {
    const { sessionId = '', interval = { start: 0, end: 0 } } = sessions[index] ?? {};
    const held = { sessionId, live: true };
    const resources = await tx.resourceReservation.findMany({ where: held, select: { resourceId: true } });
    const trainers = await tx.personReservation.findMany({ where: held, select: { personId: true } });
    const resourceIds = resources.map(({ resourceId }) => resourceId);
    planned.push({ station, interval, resourceIds, trainerIds: trainers.map(({ personId }) => personId) });
  }
  const ignoreSessionIds = sessions.map(({ sessionId }) => sessionId);
  const ask = { organisationId, courseId, group };
  return judgeVisit(tx, ctx, { activity, ask, school, planned, overrides: [], ignoreSessionIds });
}

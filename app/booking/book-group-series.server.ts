import { type DrawingBooking, drawHours } from '#app/allocation/draw-hours.step.server.ts';
import { hoursLock } from '#app/allocation/hours-lock.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { derivedId } from '#app/scheduling/derived-id.step.server.ts';
import type { PlannedStation } from '#app/scheduling/group-plan-queries.server.ts';
import { groupLocks, keepSetAside, saveVisit, splitsOtherwise } from './book-group.server.ts';
import type { Override } from './booking-reasons.ts';
import './booking-events.ts';
import { loadActivities, loadSchoolFacts, teachesAt } from './group-facts-queries.server.ts';
import { judgeVisit, onceEach } from './group-offer-queries.server.ts';
import { mayBookGroups } from './group-policy.ts';
import type { GroupReason } from './group-reasons.ts';
import { planSeries, type SeriesAsk } from './group-series-queries.server.ts';
import type { Activity } from './group-visit.ts';

export type BookSeriesInput = SeriesAsk & {
  /** Made by the form; becomes the series' id, so that sending twice books once. */
  readonly id: string;
  /** The starts that were shown and agreed to. */
  readonly starts: readonly number[];
  readonly overrides?: readonly Override[];
};

export type BookedSeries = { readonly visits: number; readonly alreadySaved: boolean };

/**
 * Books a class on every date of a series that was shown as possible, all of them or none. Dates that were passed over stay
 * out. Refuses with every reason at once, `date-gone` for the dates that somebody else took since they were shown,
 * `hours-short` where the school's hours don't reach.
 */
export async function bookGroupSeries(
  ctx: Ctx,
  input: BookSeriesInput,
): Promise<Outcome<BookedSeries, GroupReason>> {
  const { organisationId, courseId, group, id } = input;
  if (!mayBookGroups(ctx.actor, organisationId)) return refuse({ code: 'not-allowed' });
  const saved = await asSystem((tx) => tx.groupBooking.count({ where: { seriesId: id, organisationId } }));
  if (saved > 0) return ok({ visits: saved, alreadySaved: true });
  const found = await asSystem(async (tx) => {
    const [activity] = await loadActivities(tx, { courseId });
    return activity ? { activity, dates: await planSeries(tx, ctx, activity, input) } : null;
  });
  if (!found) return refuse({ code: 'activity-unknown', courseId });
  const { activity } = found;
  const unsplit = splitsOtherwise(activity, group);
  if (unsplit) return refuse(unsplit);
  const wanted = new Map(
    found.dates.flatMap(({ line, stations }) => (line.start && stations ? [[line.start, stations]] : [])),
  );
  const gone = input.starts.filter((start) => !wanted.has(start));
  const [firstGone, ...otherGone] = gone.map((start) => ({ code: 'date-gone' as const, start }));
  if (firstGone) return refuse(firstGone, ...otherGone);
  const visits = input.starts.map((start) => wanted.get(start) as PlannedStation[]);
  const [first] = visits;
  if (!first) return refuse({ code: 'date-gone', start: input.start });

  const explain = async (tx: Tx) =>
    onceEach((await judgeAll(tx, ctx, input, activity, visits)).flatMap(({ blocking }) => blocking));
  return transact<BookedSeries, GroupReason>(
    ctx,
    {
      locks: [
        `series:${id}`,
        hoursLock(organisationId),
        ...visits.flatMap((planned) => groupLocks(id, planned)),
      ],
      onConstraint: {
        resource_reservation_no_overlap: explain,
        person_reservation_no_overlap: explain,
        hours_not_overdrawn: explain,
      },
    },
    async (tx) => {
      const before = await tx.groupBooking.count({ where: { seriesId: id } });
      if (before > 0) return ok({ visits: before, alreadySaved: true });
      if (!(await teachesAt(tx, organisationId, group.teacherId, ctx.now))) {
        return refuse({ code: 'teacher-unknown', personId: group.teacherId });
      }
      const judged = await judgeAll(tx, ctx, input, activity, visits);
      const [reason, ...more] = onceEach(judged.flatMap(({ blocking }) => blocking));
      if (reason) return refuse(reason, ...more);
      const drawing: DrawingBooking[] = [];
      for (const [index, planned] of visits.entries()) {
        const groupBookingId = derivedId(id, `visit ${input.starts[index]}`);
        const one = { ...input, id: groupBookingId, seriesId: id, start: input.starts[index] as number };
        const verdict = judged[index] as (typeof judged)[number];
        const sessionIds = await saveVisit(tx, ctx, one, activity, planned, verdict.facts);
        drawing.push({ groupBookingId, organisationId, sessionIds });
        await keepSetAside(tx, ctx, one, activity, sessionIds[0] as string, verdict.setAside);
        await appendEvent(tx, 'group-booked', { groupBookingId });
      }
      const short = okUnless(onceEach(await drawHours(tx, ctx, drawing)), undefined);
      if (!short.ok) return short;
      return ok({ visits: visits.length, alreadySaved: false });
    },
  );
}

async function judgeAll(
  tx: Tx,
  ctx: Ctx,
  input: BookSeriesInput,
  activity: Activity,
  visits: readonly (readonly PlannedStation[])[],
) {
  const { organisationId, group, overrides = [] } = input;
  const school = await loadSchoolFacts(tx, {
    organisationId,
    activity,
    groupName: group.groupName,
    now: ctx.now,
  });
  const judged: Awaited<ReturnType<typeof judgeVisit>>[] = [];
  for (const planned of visits) {
    judged.push(await judgeVisit(tx, ctx, { activity, ask: input, school, planned, overrides }));
  }
  return judged;
}

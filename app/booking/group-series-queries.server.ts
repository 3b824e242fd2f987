/** A series of visits before it is booked: which dates can be had, which are passed over, and why others can't. */
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import { groupCandidates, type PlannedStation } from '#app/scheduling/group-plan-queries.server.ts';
import { groupSlotAt, type Hindrance, hindranceAt } from '#app/scheduling/group-slots.ts';
import { workDayOf } from './group-day.ts';
import { loadActivities, loadSchoolFacts } from './group-facts-queries.server.ts';
import { type GroupAsk, plannedOf, reasonsOfMoment, wishOf } from './group-offer-queries.server.ts';
import { mayBookGroups } from './group-policy.ts';
import type { GroupReason } from './group-reasons.ts';
import { seriesDates } from './group-series.ts';
import type { Activity } from './group-visit.ts';

export type SeriesAsk = GroupAsk & {
  readonly start: number;
  readonly weeks: 1 | 2;
  readonly until: CalendarDate;
};

export type SeriesLine = {
  readonly day: CalendarDate;
  /** Null where the class doesn't come. */
  readonly start: number | null;
  readonly why:
    | { readonly kind: 'comes' }
    | { readonly kind: 'holiday' | 'closed'; readonly nl: string; readonly en: string | null }
    | { readonly kind: 'hindered'; readonly by: Hindrance | 'rules' };
};

export function previewSeries(ctx: Ctx, ask: SeriesAsk): Promise<Outcome<SeriesLine[], GroupReason>> {
  if (!mayBookGroups(ctx.actor, ask.organisationId)) return Promise.resolve(refuse({ code: 'not-allowed' }));
  return asSystem(async (tx) => {
    const [activity] = await loadActivities(tx, { courseId: ask.courseId });
    if (!activity) return refuse({ code: 'activity-unknown', courseId: ask.courseId });
    const planned = await planSeries(tx, ctx, activity, ask);
    return ok(planned.map(({ line }) => line));
  });
}

/** Each date with what it would hold; `stations` is null where it can't be had. Reads only. */
export async function planSeries(
  tx: Tx,
  ctx: Ctx,
  activity: Activity,
  ask: SeriesAsk,
): Promise<{ line: SeriesLine; stations: PlannedStation[] | null }[]> {
  const { organisationId, group, start, weeks, until } = ask;
  const school = await loadSchoolFacts(tx, {
    organisationId,
    activity,
    groupName: group.groupName,
    now: ctx.now,
  });
  const base = wishOf(activity, ask, school);
  const firstDay = workDayOf({ start, end: start }, activity.zone, school).day;
  // A year at most, however far away the last day was said to be.
  const lastDay = until < addDays(firstDay, 370) ? until : addDays(firstDay, 370);
  if (lastDay < firstDay) return [];
  const facts = await groupCandidates(tx, ctx, { ...base, firstDay, lastDay, zone: activity.zone });
  const closures = facts.sites.get(activity.siteId)?.plan.closures ?? [];
  return seriesDates(start, weeks, lastDay, activity.zone, { holidays: school.holidays, closures }).map(
    (date) => {
      const { day } = date;
      if (date.kind !== 'comes') {
        const reason = date.kind === 'holiday' ? { nl: date.holiday.name, en: null } : date.closure.reason;
        return { line: { day, start: null, why: { kind: date.kind, ...reason } }, stations: null };
      }
      const wish = { ...base, suits: () => true, firstDay: day, lastDay: day, most: 1 };
      const slot = groupSlotAt(wish, date.start, facts);
      const hours = reasonsOfMoment(group, activity, { ...school, holidays: [] }, date.start);
      if (slot && hours.length === 0) {
        return {
          line: { day, start: date.start, why: { kind: 'comes' } },
          stations: plannedOf(slot, wish.stations),
        };
      }
      const by = hours.length > 0 ? 'rules' : (hindranceAt(wish, date.start, facts) ?? 'rules');
      return { line: { day, start: null, why: { kind: 'hindered', by } }, stations: null };
    },
  );
}

/** Dates on which a course can be given to who needs it: for the office, in totals. */

import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { SlotPlan } from '#app/scheduling/find-slot.ts';
import { datesWithin } from '#app/scheduling/find-slot-queries.server.ts';
import { answerDays, firstBundleDay } from './answer-time.ts';
import { placesInTime } from './demand.ts';
import { demandByCompany } from './demand-queries.server.ts';

export type BundleProposal = {
  /** Start of the first session; tells proposals apart. */
  readonly firstStart: number;
  readonly sessions: SlotPlan['sessions'];
  readonly lastDay: CalendarDate;
  /** Of the places that are needed, those for which this comes in time. */
  readonly inTime: number;
  readonly answer: ReturnType<typeof answerDays>;
};

export type BundleSite = { readonly siteId: string; readonly zone: string };

/** So many days are looked ahead, and so many proposals made. */
const windowDays = 120;
const mostProposals = 4;

/** Where courses are given: the centre's first site. */
export async function bundleSite(tx: Tx): Promise<BundleSite | null> {
  const site = await tx.site.findFirst({
    where: { active: true, organisation: { kind: 'centre' } },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    select: { id: true, timeZone: true },
  });
  return site && { siteId: site.id, zone: site.timeZone };
}

/** For most people in time on top, then the earliest. The caller has checked that the asker may plan. */
export function bundleProposals(
  ctx: Pick<Ctx, 'actor' | 'now'>,
  courseId: string,
): Promise<{ zone: string; proposals: BundleProposal[] }> {
  return asSystem(async (tx) => {
    const site = await bundleSite(tx);
    if (!site) return { zone: centreZone, proposals: [] };
    const demand = await demandByCompany(tx, ctx.now, { courseId });
    const today = dateAt(ctx.now.epochMilliseconds, site.zone);
    const firstDay = firstBundleDay(today);
    const plans = await datesWithin(tx, ctx, {
      siteId: site.siteId,
      courseIds: [courseId],
      firstDay,
      lastDay: addDays(firstDay, windowDays),
      most: mostProposals,
    });
    const proposals = plans.flatMap(({ sessions }): BundleProposal[] => {
      const [first, last] = [sessions[0], sessions.at(-1)];
      if (!first || !last) return [];
      const lastDay = dateAt(last.interval.end - 1, site.zone);
      return [
        {
          firstStart: first.interval.start,
          sessions,
          lastDay,
          inTime: placesInTime(demand, lastDay),
          answer: answerDays(today, dateAt(first.interval.start, site.zone)),
        },
      ];
    });
    return {
      zone: site.zone,
      proposals: proposals.sort((a, b) => b.inTime - a.inTime || a.firstStart - b.firstStart),
    };
  });
}

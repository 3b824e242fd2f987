import { centreZone } from '#app/identity/hats.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { HoursOnDate, PoolOnDate } from './date-hours.ts';
import { bayMinutes, openFrom } from './draw.ts';

/** Machines that a booking would hold for `minutes`, of a pool or one by itself. */
export type MachineNeed = {
  readonly poolId: string | null;
  readonly resourceId: string | null;
  readonly quantity: number;
};

type DivisionRow = {
  divisionId: string;
  poolId: string;
  resourceIds: string[];
  name: Content;
  bayResources: number;
  openDays: number;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  left: number;
};

/**
 * What each of these starts would take of the party's hours, each by itself. A date in no term, or on pools that aren't
 * divided, takes nothing.
 */
export async function hoursOnDates(
  scope: PartnerScope,
  now: Temporal.Instant,
  ask: {
    readonly needs: readonly MachineNeed[];
    readonly minutes: number;
    readonly starts: readonly number[];
  },
): Promise<HoursOnDate[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<DivisionRow[]>`
      SELECT d.id::text AS "divisionId", p.id::text AS "poolId", ARRAY(SELECT id::text FROM resource WHERE pool_id = p.id) AS "resourceIds",
        jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS name, d.bay_resources AS "bayResources", d.open_days AS "openDays",
        t.first_day::text AS "firstDay", t.last_day::text AS "lastDay", coalesce(b.minutes, 0) AS left
      FROM pool_division d JOIN pool p ON p.id = d.pool_id JOIN term t ON t.id = d.term_id
      LEFT JOIN hours_balance b ON b.division_id = d.id AND b.organisation_id = ${scope.organisationId}::uuid
      ORDER BY p.sort_order, p.code`,
  );
  const today = dateAt(now.epochMilliseconds, centreZone);
  return ask.starts.map((start) => {
    const day = dateAt(start, centreZone);
    const pools = rows
      .filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
      .flatMap((row): PoolOnDate[] => {
        const machines = ask.needs
          .filter(({ poolId, resourceId }) =>
            resourceId === null ? poolId === row.poolId : row.resourceIds.includes(resourceId),
          )
          .reduce((sum, { quantity }) => sum + quantity, 0);
        if (machines === 0) return [];
        const { divisionId, name, left } = row;
        const from = openFrom(day, row.openDays);
        const needed = bayMinutes(machines * ask.minutes, row.bayResources);
        return [{ divisionId, name, needed, left, isOpen: from <= today, openFrom: from }];
      });
    return { start, pools };
  });
}

import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';
import { type Capacity, capacityShown } from './capacity.ts';
import { loadCapacity, loadWeightedParties } from './capacity-queries.server.ts';
import { divideHours } from './entitlement.ts';
import { differences, type Given, type PartyDifference } from './redivision.ts';

export type Redivision = {
  /** When the pool was divided, and by what is known now. */
  readonly before: Capacity;
  readonly now: Capacity;
  /** Given to all parties together so far. */
  readonly given: number;
  readonly parties: readonly (PartyDifference & { readonly name: string })[];
};

/** What changed since a pool was divided; null where nobody would get more or fewer hours, or the term is over. */
export function redivisionOf(
  scope: BooksScope,
  now: Temporal.Instant,
  divisionId: string,
): Promise<Redivision | null> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  return withScope(scope, (tx) => loadRedivision(tx, divisionId, today));
}

/** In the caller's transaction. */
export async function loadRedivision(
  tx: Tx,
  divisionId: string,
  today: CalendarDate,
): Promise<Redivision | null> {
  const division = await tx.poolDivision.findUnique({
    where: { id: divisionId },
    include: { term: true, pool: { select: { siteId: true } } },
  });
  if (!division) return null;
  const { poolId, bayResources, keptPercent, pool } = division;
  const term = {
    firstDay: dayFromColumn(division.term.firstDay),
    lastDay: dayFromColumn(division.term.lastDay),
  };
  if (term.lastDay < today) return null;
  const now = await loadCapacity(tx, { poolId, siteId: pool.siteId, bayResources }, term, keptPercent);
  const weighted = await loadWeightedParties(tx, term);
  const given = await tx.$queryRaw<(Given & { name: string })[]>`
    SELECT o.id::text AS "organisationId", o.name,
      coalesce(sum(e.minutes) FILTER (WHERE e.kind = 'granted' OR e.divided_anew), 0)::int AS given,
      coalesce((SELECT b.minutes FROM hours_balance b WHERE b.division_id = ${divisionId}::uuid AND b.organisation_id = o.id), 0) AS left
    FROM ledger_entry e JOIN organisation o ON o.id = e.organisation_id WHERE e.division_id = ${divisionId}::uuid
    GROUP BY o.id ORDER BY o.name`;
  const names = new Map([...given, ...weighted].map(({ organisationId, name }) => [organisationId, name]));
  const parties = differences(given, divideHours(now.minutes, term, weighted))
    .filter(({ given: before, entitled, change }) => before > 0 || entitled > 0 || change !== 0)
    .map((party) => ({ ...party, name: names.get(party.organisationId) ?? '' }));
  if (parties.every(({ change }) => change === 0)) return null;
  return {
    before: capacityShown(division),
    now,
    given: given.reduce((sum, one) => sum + one.given, 0),
    parties,
  };
}

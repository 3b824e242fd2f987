/**
 * The hours of the running half-year, divided by the office before it began: what classes have booked is drawn from their
 * school's hours by the door that bookings use. Other pools wait for somebody to divide them.
 */
import { addTerm } from '#app/allocation/add-term.server.ts';
import { adjustHours } from '#app/allocation/adjust-hours.server.ts';
import { loadCapacity, loadDividedPool } from '#app/allocation/capacity-queries.server.ts';
import type { Days } from '#app/allocation/entitlement.ts';
import { cancelGroup } from '#app/booking/cancel-group.server.ts';
import { divideHoursOfPool } from '#app/booking/divide-hours.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, dateOf, mondayOf, partsOf } from '#app/kernel/calendar-date.ts';
import { DAY } from '#app/kernel/interval.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { dateAt, instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { asSystem } from '#app/platform/database.server.ts';

const zone = 'Europe/Amsterdam';
const pools = ['LAS-MIG', 'FREES', 'COBOT'];
const keptPercent = 10;
const openDays = 14;

/** What the office changed a month later, in hours: companies that use less leave some to the school that comes most. */
const adjustments: Readonly<Record<string, readonly (readonly [string, number, string])[]>> = {
  'LAS-MIG': [
    ['NOORDWAL', 60, 'Vier klassen in plaats van drie; uren van Staalhoeve en Spantrijk'],
    ['STAALHOEVE', -36, 'Minder nodig dit halfjaar; overgedragen aan Noordwal'],
    ['SPANTRIJK', -24, 'Minder nodig dit halfjaar; overgedragen aan Noordwal'],
  ],
  FREES: [
    ['NOORDWAL', 72, 'Vier klassen in plaats van drie; uren van Freeshoek en Buislanden'],
    ['FREESHOEK', -40, 'Minder nodig dit halfjaar; overgedragen aan Noordwal'],
    ['BUISLANDEN', -32, 'Minder nodig dit halfjaar; overgedragen aan Noordwal'],
  ],
};

/** Answers a line for the terminal. */
export async function divideDemoHours(now: Temporal.Instant): Promise<string> {
  const term = halfYearOf(dateAt(now.epochMilliseconds, zone));
  const before = instantAt(addDays(mondayOf(term.firstDay), -13), wallTime('10:00'), zone);
  const ctx = acting(Temporal.Instant.fromEpochMilliseconds(before));
  const { termId } = valueOrThrow(await addTerm(ctx, term));
  for (const code of pools) {
    const found = await asSystem(async (tx) => {
      const pool = await tx.pool.findUnique({ where: { code } });
      const divided = pool && (await loadDividedPool(tx, pool.id));
      return divided && { ...divided, capacity: await loadCapacity(tx, divided, term, keptPercent) };
    });
    if (!found) continue;
    const { poolId, capacity } = found;
    const input = { termId, poolId, keptPercent, openDays, minutes: capacity.minutes };
    const { divisionId } = valueOrThrow(await divideHoursOfPool(ctx, input));
    const later = acting(Temporal.Instant.fromEpochMilliseconds(before + 30 * DAY));
    for (const [party, hours, reason] of adjustments[code] ?? []) {
      const found = await asSystem((tx) => tx.organisation.findUnique({ where: { code: party } }));
      if (!found) continue;
      // Where a company has used too much of it to give some away, it keeps it.
      await adjustHours(later, { divisionId, organisationId: found.id, minutes: hours * 60, reason });
    }
  }
  const cancelled = await cancelTwo(now);
  return `hours of ${pools.length} pools divided, ${cancelled} visits cancelled`;
}

/** One visit is called off in time and one too late: of a school other than the demo teacher's. */
async function cancelTwo(now: Temporal.Instant): Promise<number> {
  const coming = await asSystem(
    (tx) => tx.$queryRaw<{ id: string; days: number }[]>`
      SELECT b.id::text, (extract(epoch FROM min(s.starts_at) - ${new Date(now.epochMilliseconds)}) / 86400)::float8 AS days
      FROM group_booking b JOIN organisation o ON o.id = b.organisation_id AND o.code = 'VELDSTROOM'
      JOIN ledger_entry e ON e.group_booking_id = b.id AND e.kind = 'drawn'
      JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
      WHERE b.state = 'confirmed' AND s.starts_at > ${new Date(now.epochMilliseconds + DAY)} GROUP BY b.id ORDER BY 2, 1`,
  );
  const late = coming.find(({ days }) => days < 6);
  const inTime = coming.find(({ days }) => days > 20);
  const reasons = ['Docent ziek', 'Toetsweek verschoven'];
  let count = 0;
  for (const [at, one] of [late, inTime].entries()) {
    if (!one) continue;
    const reason = reasons[at] ?? 'Docent ziek';
    valueOrThrow(await cancelGroup(acting(now), { groupBookingId: one.id, reason }));
    count += 1;
  }
  return count;
}

/** August to January, or February to July. */
function halfYearOf(day: CalendarDate): Days {
  const { year, month } = partsOf(day);
  if (month >= 2 && month <= 7) return { firstDay: dateOf(year, 2, 1), lastDay: dateOf(year, 7, 31) };
  const began = month === 1 ? year - 1 : year;
  return { firstDay: dateOf(began, 8, 1), lastDay: dateOf(began + 1, 1, 31) };
}

function acting(now: Temporal.Instant): Ctx {
  return { actor: { kind: 'system', name: 'demo-hours' }, now, requestId: 'demo-hours' };
}

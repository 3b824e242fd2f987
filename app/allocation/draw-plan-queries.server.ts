/** What bookings would draw of divided hours, worked out in the caller's transaction and written nowhere. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { bayMinutes, type Drawn, drawFor, lostOf, openFrom } from './draw.ts';
import type { HoursChange } from './hours-change.ts';
import type { HoursShort } from './hours-reasons.ts';

export type BookingToDraw = {
  /** A visit of a class, or a run for one party alone. */
  readonly groupBookingId: string;
  readonly organisationId: string;
  /** It is on the day on which it was, with more or fewer machines. */
  readonly staysOnDay?: boolean;
  /** What it gives up is lost: it comes too late for others to use it. */
  readonly givesUpLate?: boolean;
};

/** What a booking holds of a divided pool in a term; bay-minutes. */
export type Wanted = {
  readonly groupBookingId: string;
  readonly divisionId: string;
  readonly poolId: string;
  readonly minutes: number;
  readonly openDays: number;
  readonly day: CalendarDate;
};

/** Of one booking in one pool and term. */
export type PlannedDraw<Booking = BookingToDraw> = {
  readonly booking: Booking;
  readonly divisionId: string;
  /** What it needs there; nothing where it goes elsewhere. */
  readonly wanted: Wanted | null;
  readonly held: Drawn;
  readonly after: Drawn;
  readonly lost: number;
  /** What the party has left before and after, beside what this booking holds. */
  readonly left: number;
  readonly leftAfter: number;
  /** What is lacking on a day that isn't open to all. */
  readonly short: number;
  /** From this day on the unclaimed hours of the booking's day are open to all. */
  readonly openFrom: CalendarDate | null;
};

/**
 * In the order of the bookings, so that each leaves less for the next. `whatever` lets a booking take open hours on days that
 * aren't open yet.
 */
export async function planDraws<Booking extends BookingToDraw>(
  tx: Tx,
  today: CalendarDate,
  bookings: readonly Booking[],
  wanted: readonly Wanted[],
  { whatever = false }: { readonly whatever?: boolean } = {},
): Promise<PlannedDraw<Booking>[]> {
  const held = await heldBy(tx, bookings);
  const divisions = [...new Set([...wanted, ...held].map(({ divisionId }) => divisionId))];
  if (divisions.length === 0) return [];
  const left = await leftOf(tx, divisions, bookings);
  return bookings.flatMap((booking) => {
    const own = <Row extends { groupBookingId: string }>(rows: readonly Row[]) =>
      rows.filter(({ groupBookingId }) => groupBookingId === booking.groupBookingId);
    const [wants, has] = [own(wanted), own(held)];
    const draws = [...new Set([...wants, ...has].map((one) => one.divisionId))].map((divisionId) => {
      const want = wants.find((one) => one.divisionId === divisionId) ?? null;
      const { own = 0, open = 0 } = has.find((one) => one.divisionId === divisionId) ?? {};
      const balance = left.get(`${divisionId} ${booking.organisationId}`) ?? 0;
      const from = want && openFrom(want.day, want.openDays);
      const { short, ...after } = drawFor(want?.minutes ?? 0, {
        left: balance,
        held: { own, open },
        isOpen: whatever || from === null || from <= today,
        staysOnDay: booking.staysOnDay ?? false,
      });
      return { divisionId, wanted: want, held: { own, open }, after, left: balance, short, openFrom: from };
    });
    const lost = booking.givesUpLate ? lostOf(draws) : [];
    return draws.map((draw, index): PlannedDraw<Booking> => {
      const gone = lost[index] ?? 0;
      const leftAfter = draw.left + draw.held.own - draw.after.own - gone;
      left.set(`${draw.divisionId} ${booking.organisationId}`, leftAfter);
      return { ...draw, booking, lost: gone, leftAfter };
    });
  });
}

/** Why a booking can't be drawn; nothing where it can. */
export function shortOf({ short, wanted, openFrom, held, left }: PlannedDraw): HoursShort[] {
  if (short === 0 || !wanted || !openFrom) return [];
  const { poolId, minutes } = wanted;
  return [{ code: 'hours-short', poolId, needed: minutes, left: left + held.own, openFrom }];
}

/** As it is told before it is done, in the order of the draws. */
export async function changesOf<Booking>(
  tx: Tx,
  draws: readonly PlannedDraw<Booking>[],
): Promise<(HoursChange & { readonly booking: Booking })[]> {
  const ids = [...new Set(draws.map(({ divisionId }) => divisionId))];
  const divisions = await tx.poolDivision.findMany({
    where: { id: { in: ids } },
    select: { id: true, pool: { select: { nameNl: true, nameEn: true } } },
  });
  const names = new Map(divisions.map(({ id, pool }) => [id, { nl: pool.nameNl, en: pool.nameEn }]));
  return draws.map(({ booking, divisionId, held, after, lost, leftAfter, short, openFrom: from }) => ({
    booking,
    divisionId,
    name: names.get(divisionId) ?? { nl: '', en: null },
    before: held.own + held.open,
    after: after.own + after.open,
    more: Math.max(0, after.own - held.own),
    back: Math.max(0, held.own - after.own) - lost,
    lost,
    open: after.open,
    left: leftAfter,
    short,
    openFrom: from,
  }));
}

/** What bookings hold now, by the sessions they have. */
export function wantedBySessions(
  tx: Tx,
  bookings: readonly { readonly groupBookingId: string; readonly sessionIds: readonly string[] }[],
): Promise<Wanted[]> {
  const links = bookings.flatMap(({ groupBookingId, sessionIds }) =>
    sessionIds.map((sessionId) => ({ groupBookingId, sessionId })),
  );
  return wantedOf(tx.$queryRaw<MachineMinutes[]>`
    SELECT link."groupBookingId", d.id::text AS "divisionId", d.pool_id::text AS "poolId", d.bay_resources AS "bayResources",
      d.open_days AS "openDays", min(app_day(s.starts_at))::text AS day,
      sum(extract(epoch FROM h.session_ends_at - h.session_starts_at) / 60)::float8 AS minutes
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS link ("groupBookingId" text, "sessionId" uuid)
    JOIN session s ON s.id = link."sessionId" AND s.state = 'planned'
    JOIN resource_reservation h ON h.session_id = s.id AND h.live
    JOIN resource r ON r.id = h.resource_id JOIN pool_division d ON d.pool_id = r.pool_id
    JOIN term t ON t.id = d.term_id AND app_day(s.starts_at) BETWEEN t.first_day AND t.last_day
    GROUP BY link."groupBookingId", d.id ORDER BY d.id`);
}

/** What a booking would hold: a machine over some time, in epoch milliseconds. */
export type Hold = {
  readonly groupBookingId: string;
  readonly resourceId: string;
  readonly start: number;
  readonly end: number;
};

/** What bookings would hold. */
export function wantedByHolds(tx: Tx, holds: readonly Hold[]): Promise<Wanted[]> {
  return wantedOf(tx.$queryRaw<MachineMinutes[]>`
    SELECT hold."groupBookingId", d.id::text AS "divisionId", d.pool_id::text AS "poolId", d.bay_resources AS "bayResources",
      d.open_days AS "openDays", min(app_day(to_timestamp(hold.start / 1000.0)))::text AS day,
      sum((hold."end" - hold.start) / 60000.0)::float8 AS minutes
    FROM jsonb_to_recordset(${JSON.stringify(holds)}::jsonb) AS hold
      ("groupBookingId" text, "resourceId" uuid, start bigint, "end" bigint)
    JOIN resource r ON r.id = hold."resourceId" JOIN pool_division d ON d.pool_id = r.pool_id
    JOIN term t ON t.id = d.term_id AND app_day(to_timestamp(hold.start / 1000.0)) BETWEEN t.first_day AND t.last_day
    GROUP BY hold."groupBookingId", d.id ORDER BY d.id`);
}

type MachineMinutes = Wanted & { readonly bayResources: number };

async function wantedOf(found: Promise<MachineMinutes[]>): Promise<Wanted[]> {
  return (await found).map(({ bayResources, minutes, ...one }) => ({
    ...one,
    minutes: bayMinutes(minutes, bayResources),
  }));
}

function heldBy(
  tx: Tx,
  bookings: readonly Pick<BookingToDraw, 'groupBookingId'>[],
): Promise<(Drawn & { groupBookingId: string; divisionId: string })[]> {
  const ids = bookings.map(({ groupBookingId }) => groupBookingId);
  return tx.$queryRaw`
    SELECT coalesce(group_booking_id, run_id)::text AS "groupBookingId", division_id::text AS "divisionId",
      sum(CASE kind WHEN 'drawn' THEN minutes WHEN 'given-back' THEN -minutes WHEN 'lost' THEN -minutes ELSE 0 END)::int AS own,
      sum(CASE kind WHEN 'open' THEN minutes ELSE 0 END)::int AS open
    FROM ledger_entry WHERE group_booking_id = ANY(${ids}::uuid[]) OR run_id = ANY(${ids}::uuid[])
    GROUP BY 1, 2 ORDER BY 2`;
}

async function leftOf(
  tx: Tx,
  divisionIds: readonly string[],
  bookings: readonly BookingToDraw[],
): Promise<Map<string, number>> {
  const rows = await tx.hoursBalance.findMany({
    where: {
      divisionId: { in: [...divisionIds] },
      organisationId: { in: bookings.map(({ organisationId }) => organisationId) },
    },
  });
  return new Map(rows.map((row) => [`${row.divisionId} ${row.organisationId}`, row.minutes]));
}

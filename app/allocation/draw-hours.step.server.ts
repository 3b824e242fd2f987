import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { LedgerKind } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import {
  bayMinutes,
  type Drawn,
  drawFor,
  type LedgerLine,
  linesOfCancelling,
  linesTo,
  openFrom,
} from './draw.ts';
import type { HoursShort } from './hours-reasons.ts';

/** A booking of a party with the sessions that it has now; what they hold is read here, so it is saved by then. */
export type DrawingBooking = {
  readonly groupBookingId: string;
  readonly organisationId: string;
  readonly sessionIds: readonly string[];
  /** It is on the day on which it was, with more or fewer machines. */
  readonly staysOnDay?: boolean;
};

/**
 * Brings the ledger to what bookings hold of divided pools: more is drawn, less is given back, another pool or term is
 * both. The use case holds the party's lock (`hoursLock`) and refuses with what comes back: then the party has too little
 * left on a day that isn't open to all. `whatever` draws all the same, as open hours: for what was booked before the hours
 * were divided.
 */
export async function drawHours(
  tx: Tx,
  ctx: Ctx,
  bookings: readonly DrawingBooking[],
  { whatever = false }: { readonly whatever?: boolean } = {},
): Promise<HoursShort[]> {
  const wanted = await wantedBy(tx, bookings);
  const held = await heldBy(tx, bookings);
  const divisions = [...new Set([...wanted, ...held].map(({ divisionId }) => divisionId))];
  if (divisions.length === 0) return [];
  const left = await leftOf(tx, divisions, bookings);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const short: HoursShort[] = [];
  const lines: (LedgerLine & { booking: DrawingBooking; divisionId: string })[] = [];
  for (const booking of bookings) {
    const own = <Row extends { groupBookingId: string }>(rows: readonly Row[]) =>
      rows.filter(({ groupBookingId }) => groupBookingId === booking.groupBookingId);
    const [wants, has] = [own(wanted), own(held)];
    for (const divisionId of new Set([...wants, ...has].map((one) => one.divisionId))) {
      const want = wants.find((one) => one.divisionId === divisionId);
      const drawn = has.find((one) => one.divisionId === divisionId) ?? { own: 0, open: 0 };
      const key = `${divisionId} ${booking.organisationId}`;
      const balance = left.get(key) ?? 0;
      const from = want && openFrom(want.day, want.openDays);
      const draw = drawFor(want?.minutes ?? 0, {
        left: balance,
        held: drawn,
        isOpen: whatever || from === undefined || from <= today,
        staysOnDay: booking.staysOnDay ?? false,
      });
      if (draw.short > 0 && want && from) {
        const { poolId, minutes } = want;
        short.push({
          code: 'hours-short',
          poolId,
          needed: minutes,
          left: balance + drawn.own,
          openFrom: from,
        });
      }
      left.set(key, balance + drawn.own - draw.own);
      lines.push(...linesTo(drawn, draw).map((line) => ({ ...line, booking, divisionId })));
    }
  }
  if (short.length === 0) await write(tx, ctx, lines);
  return short;
}

/** Gives back what a cancelled booking drew, or notes it as lost where it was cancelled too late. */
export async function endDraw(
  tx: Tx,
  ctx: Ctx,
  booking: Omit<DrawingBooking, 'sessionIds'>,
  late: boolean,
): Promise<void> {
  const held = await heldBy(tx, [booking]);
  await write(
    tx,
    ctx,
    held.flatMap(({ divisionId, ...drawn }) =>
      linesOfCancelling(drawn, late).map((line) => ({ ...line, booking, divisionId })),
    ),
  );
}

type Wanted = {
  groupBookingId: string;
  divisionId: string;
  poolId: string;
  minutes: number;
  openDays: number;
  day: CalendarDate;
};

async function wantedBy(tx: Tx, bookings: readonly DrawingBooking[]): Promise<Wanted[]> {
  const bookingOf = new Map(
    bookings.flatMap(({ groupBookingId, sessionIds }) => sessionIds.map((id) => [id, groupBookingId])),
  );
  const rows = await tx.$queryRaw<
    (Omit<Wanted, 'groupBookingId'> & { sessionId: string; bayResources: number })[]
  >`
    SELECT s.id::text AS "sessionId", d.id::text AS "divisionId", d.pool_id::text AS "poolId",
      d.bay_resources AS "bayResources", d.open_days AS "openDays", app_day(s.starts_at)::text AS day,
      sum(extract(epoch FROM h.session_ends_at - h.session_starts_at) / 60)::float8 AS minutes
    FROM session s JOIN resource_reservation h ON h.session_id = s.id AND h.live
    JOIN resource r ON r.id = h.resource_id JOIN pool_division d ON d.pool_id = r.pool_id
    JOIN term t ON t.id = d.term_id AND app_day(s.starts_at) BETWEEN t.first_day AND t.last_day
    WHERE s.id = ANY(${[...bookingOf.keys()]}::uuid[]) AND s.state = 'planned' GROUP BY s.id, d.id`;
  const grouped = Map.groupBy(rows, (row) => `${bookingOf.get(row.sessionId)} ${row.divisionId}`);
  return [...grouped.values()].map((own) => {
    const [{ sessionId, divisionId, poolId, bayResources, openDays }] = own as [(typeof own)[number]];
    return {
      groupBookingId: bookingOf.get(sessionId) as string,
      divisionId,
      poolId,
      openDays,
      minutes: bayMinutes(
        own.reduce((sum, { minutes }) => sum + minutes, 0),
        bayResources,
      ),
      day: own.map(({ day }) => day).sort()[0] as CalendarDate,
    };
  });
}

function heldBy(
  tx: Tx,
  bookings: readonly Pick<DrawingBooking, 'groupBookingId'>[],
): Promise<(Drawn & { groupBookingId: string; divisionId: string })[]> {
  return tx.$queryRaw`
    SELECT group_booking_id::text AS "groupBookingId", division_id::text AS "divisionId",
      sum(CASE kind WHEN 'drawn' THEN minutes WHEN 'given-back' THEN -minutes WHEN 'lost' THEN -minutes ELSE 0 END)::int AS own,
      sum(CASE kind WHEN 'open' THEN minutes ELSE 0 END)::int AS open
    FROM ledger_entry WHERE group_booking_id = ANY(${bookings.map((one) => one.groupBookingId)}::uuid[])
    GROUP BY 1, 2 ORDER BY 2`;
}

async function leftOf(
  tx: Tx,
  divisionIds: readonly string[],
  bookings: readonly DrawingBooking[],
): Promise<Map<string, number>> {
  const rows = await tx.hoursBalance.findMany({
    where: {
      divisionId: { in: [...divisionIds] },
      organisationId: { in: bookings.map(({ organisationId }) => organisationId) },
    },
  });
  return new Map(rows.map((row) => [`${row.divisionId} ${row.organisationId}`, row.minutes]));
}

async function write(
  tx: Tx,
  ctx: Ctx,
  lines: readonly (LedgerLine & { booking: Omit<DrawingBooking, 'sessionIds'>; divisionId: string })[],
): Promise<void> {
  await tx.ledgerEntry.createMany({
    data: lines.map(({ kind, minutes, divisionId, booking }) => ({
      id: newId(),
      divisionId,
      organisationId: booking.organisationId,
      kind: kind.replace('-', '_') as LedgerKind,
      minutes,
      groupBookingId: booking.groupBookingId,
      recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      recordedAt: new Date(ctx.now.epochMilliseconds),
    })),
  });
}

import type { Ctx } from '#app/kernel/actor.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { insertRows } from '#app/platform/save-rows.server.ts';
import type { SplitWay } from './group-visit.ts';

export type NewGroupBooking = {
  readonly groupBookingId: string;
  readonly code: string;
  /** The school. */
  readonly organisationId: string;
  readonly courseId: string;
  readonly groupName: string;
  readonly headCount: number;
  readonly youngestAge: number;
  readonly oldestAge: number;
  readonly level: string | null;
  readonly teacherId: string | null;
  readonly supervisors: number;
  /** Sessions that are planned already; `headsPresent` is null until it is counted. */
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly headsPresent: number | null;
    /** Of a carousel, from 1. */
    readonly station?: number;
  }[];
  readonly seriesId?: string | null;
  /** A carousel's time at a station, and for changing; left out together. */
  readonly blockMinutes?: number;
  readonly changeMinutes?: number;
  /** A class that comes in parts, each session one of them; left out: as one. */
  readonly split?: SplitWay | null;
};

/**
 * Writes class visits: a school's group with its head-count and age band on sessions that scheduling has planned, each by
 * who booked it and when. No names of pupils, ever.
 */
export async function saveGroupBookings(
  tx: Tx,
  bookings: readonly { readonly ctx: Ctx; readonly booking: NewGroupBooking }[],
): Promise<void> {
  await insertRows<Prisma.GroupBookingUncheckedCreateInput>(
    tx,
    'group_booking',
    bookings.map(({ ctx, booking: { groupBookingId, sessions: _, split = null, ...booking } }) => ({
      id: groupBookingId,
      ...booking,
      split,
      state: 'confirmed',
      bookedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      bookedAt: ctx.now.toString(),
    })),
  );
  await insertRows<Prisma.GroupBookingSessionUncheckedCreateInput>(
    tx,
    'group_booking_session',
    bookings.flatMap(({ booking: { groupBookingId, organisationId, sessions } }) =>
      sessions.map(({ station = 1, ...session }) => ({
        groupBookingId,
        organisationId,
        station,
        ...session,
      })),
    ),
  );
  await auditEach(
    tx,
    bookings.map(({ ctx, booking: { groupBookingId, organisationId, courseId, headCount, sessions } }) => ({
      ctx,
      line: {
        action: 'group-booked',
        subjectType: 'group-booking',
        subjectId: groupBookingId,
        after: { organisationId, courseId, headCount, sessions: sessions.length },
      },
    })),
  );
}

/**
 * A person's own bookings: what is next, what was, where they stand in a waiting list. Instants are epoch milliseconds,
 * days are on the clock of the site.
 */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { now } from '#app/platform/clock.server.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { PartnerScope, Scope, SelfScope } from '#app/platform/scope.server.ts';
import type { RunState } from '#app/scheduling/run-state.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { AskedBy } from './asked-by.ts';
import {
  type AttendanceOutcome,
  getsProof,
  type MarkedSession,
  type Presence,
  presenceOf,
} from './attendance.ts';
import { cancellationTerms } from './cancellation.ts';
import type { ResultKind } from './result-grant.ts';
import type { OrderReason } from './waiting-order.ts';
import { placesInLine } from './waiting-order-queries.server.ts';
import { offerEnds } from './working-days.ts';

export type BookedSession = {
  readonly sessionId: string;
  readonly number: number;
  /** Rises with every change; calendars that follow the session see which is newer. */
  readonly sequence: number;
  readonly interval: Interval;
  readonly day: CalendarDate;
  readonly cancelled: boolean;
  readonly outcome: AttendanceOutcome | null;
  /** The session moved onto something else in the person's agenda: the place stays, coming isn't possible. */
  readonly conflict: boolean;
};

export type Place = {
  readonly name: string;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly zone: string;
  readonly directions: Content | null;
};

export type Booking = {
  readonly enrolmentId: string;
  readonly code: string;
  readonly state: 'requested' | 'confirmed' | 'declined' | 'cancelled';
  readonly runId: string;
  readonly runCode: string;
  readonly runState: RunState;
  readonly courseId: string;
  readonly courseCode: string;
  /** The course, and the run's own title where it has one. */
  readonly title: Content;
  readonly runTitle: Content | null;
  readonly bring: Content | null;
  readonly site: Place;
  /** By start; cancelled ones too, as long as the booking holds a place in them. */
  readonly sessions: readonly BookedSession[];
  readonly trainers: readonly string[];
  readonly priceCents: number;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly payerName: string | null;
  readonly orderNumber: string | null;
  /** On whose word the office made it. */
  readonly asked: AskedBy | null;
  readonly answerBy: number | null;
  readonly cancelReason: string | null;
  /** On whose word the office cancelled it. */
  readonly cancelAsked: AskedBy | null;
  readonly cancelledLate: boolean;
  /** Cancelling is possible now; `freeUntil` is null where it would count as late already. */
  readonly mayCancel: boolean;
  readonly freeUntil: number | null;
  readonly presence: Presence;
  /** A proof of attendance can be downloaded. */
  readonly hasProof: boolean;
  readonly result: { readonly kind: ResultKind; readonly achievedOn: CalendarDate } | null;
};

type BookingRow = Omit<
  Booking,
  'title' | 'runTitle' | 'bring' | 'site' | 'sessions' | 'mayCancel' | 'freeUntil' | 'presence' | 'hasProof'
> & {
  title: Content;
  runTitle: { nl: string | null; en: string | null };
  bring: { nl: string | null; en: string | null };
  site: Omit<Place, 'directions'> & { directions: { nl: string | null; en: string | null } };
  sessions: (Omit<BookedSession, 'interval' | 'day'> & { start: number; end: number; attended: number })[];
};

/** All bookings of the person, the soonest first, then what has been. */
export async function ownBookings(scope: SelfScope, now: Temporal.Instant): Promise<Booking[]> {
  const rows = await withScope(scope, (tx) => bookingRows(tx, { personId: scope.personId }));
  return inOrder(rows, now.epochMilliseconds);
}

/** What one of the own people was booked on by this organisation, in the same order. */
export async function bookingsAt(
  scope: PartnerScope,
  personId: string,
  now: Temporal.Instant,
): Promise<Booking[]> {
  const { organisationId } = scope;
  const rows = await withScope(scope, (tx) => bookingRows(tx, { personId, organisationId }));
  return inOrder(rows, now.epochMilliseconds);
}

function inOrder(rows: readonly BookingRow[], at: number): Booking[] {
  const lastEnd = (booking: Booking) => Math.max(0, ...booking.sessions.map(({ interval }) => interval.end));
  const firstStart = (booking: Booking) =>
    Math.min(Number.MAX_SAFE_INTEGER, ...booking.sessions.map(({ interval }) => interval.start));
  return rows
    .map((row) => asBooking(row, at))
    .sort((a, b) => {
      const [aOver, bOver] = [lastEnd(a) <= at, lastEnd(b) <= at];
      if (aOver !== bOver) return aOver ? 1 : -1;
      return aOver ? lastEnd(b) - lastEnd(a) : firstStart(a) - firstStart(b);
    });
}

/** One booking that the scope may see, or null. */
export async function bookingOf(
  scope: Scope,
  enrolmentId: string,
  now: Temporal.Instant,
): Promise<Booking | null> {
  const [row] = await withScope(scope, (tx) => bookingRows(tx, { enrolmentId }));
  return row ? asBooking(row, now.epochMilliseconds) : null;
}

/** The same past row-level security, for mail that follows from an event. */
export async function bookingForMail(enrolmentId: string, now: Temporal.Instant): Promise<Booking | null> {
  const [row] = await asSystem((tx) => bookingRows(tx, { enrolmentId }));
  return row ? asBooking(row, now.epochMilliseconds) : null;
}

type BookingsOf = { personId?: string; organisationId?: string; enrolmentId?: string };

function bookingRows(tx: Tx, of: BookingsOf): Promise<BookingRow[]> {
  return tx.$queryRaw<BookingRow[]>`
    SELECT e.id::text AS "enrolmentId", e.code, e.state::text AS state, run.id::text AS "runId", run.code AS "runCode",
      run.state::text AS "runState", c.id::text AS "courseId", c.code AS "courseCode",
      jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
      jsonb_build_object('nl', run.title_nl, 'en', run.title_en) AS "runTitle",
      jsonb_build_object('nl', c.bring_nl, 'en', c.bring_en) AS bring,
      jsonb_build_object('name', site.name, 'street', site.street, 'postcode', site.postcode, 'city', site.city,
        'zone', site.time_zone, 'directions', jsonb_build_object('nl', site.directions_nl, 'en', site.directions_en)) AS site,
      coalesce((SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'number', s.number, 'sequence', s.sequence,
          'start', (extract(epoch FROM s.starts_at) * 1000)::bigint, 'end', (extract(epoch FROM s.ends_at) * 1000)::bigint,
          'cancelled', s.state = 'cancelled', 'outcome', a.outcome, 'attended', coalesce(a.minutes, 0),
          'conflict', coalesce(seat.conflict, false)) ORDER BY s.starts_at)
        FROM session s LEFT JOIN session_seat seat ON seat.session_id = s.id AND seat.enrolment_id = e.id
        LEFT JOIN attendance a ON a.session_id = s.id AND a.enrolment_id = e.id
        -- A booking that ended holds no places any more: then all days of the run say what it was for.
        WHERE s.run_id = e.run_id AND (seat.id IS NOT NULL OR a.id IS NOT NULL OR e.state IN ('declined', 'cancelled'))
        ), '[]') AS sessions,
      ARRAY(SELECT DISTINCT t.display_name FROM session s JOIN person_reservation h ON h.session_id = s.id
        JOIN trainer t ON t.person_id = h.person_id
        WHERE s.run_id = e.run_id AND h.role = 'trainer' AND h.replaced_at IS NULL ORDER BY 1) AS trainers,
      e.price_cents AS "priceCents", e.organisation_id::text AS "organisationId", o.name AS "organisationName", payer.name AS "payerName",
      e.order_number AS "orderNumber", CASE WHEN e.asked_way IS NULL THEN NULL ELSE
        jsonb_build_object('way', e.asked_way, 'by', e.asked_by) END AS asked, (extract(epoch FROM e.answer_by) * 1000)::float8 AS "answerBy",
      e.cancel_reason AS "cancelReason", CASE WHEN e.cancel_asked_way IS NULL THEN NULL ELSE
        jsonb_build_object('way', e.cancel_asked_way, 'by', e.cancel_asked_by) END AS "cancelAsked", e.cancelled_late AS "cancelledLate",
      (SELECT jsonb_build_object('kind', kind, 'achievedOn', achieved_on) FROM result WHERE enrolment_id = e.id
        ORDER BY recorded_at DESC, id DESC LIMIT 1) AS result
    FROM enrolment e JOIN run ON run.id = e.run_id JOIN course c ON c.id = e.course_id JOIN site ON site.id = run.site_id
    LEFT JOIN organisation o ON o.id = e.organisation_id LEFT JOIN organisation payer ON payer.id = e.payer_id
    WHERE e.person_id = coalesce(${of.personId ?? null}::uuid, e.person_id)
      AND e.id = coalesce(${of.enrolmentId ?? null}::uuid, e.id)
      AND (${of.organisationId ?? null}::uuid IS NULL OR e.organisation_id = ${of.organisationId ?? null}::uuid)`;
}

function asBooking({ sessions: rows, runTitle, bring, site, ...row }: BookingRow, now: number): Booking {
  const { zone } = site;
  const sessions = rows.map(({ start, end, attended: _, ...session }) => ({
    ...session,
    interval: { start, end },
    day: dateAt(start, zone),
  }));
  const held = sessions.filter(({ cancelled }) => !cancelled);
  const terms = cancellationTerms(held, now, zone);
  const active = row.state === 'requested' || row.state === 'confirmed';
  const marked: MarkedSession[] = rows
    .filter(({ cancelled }) => !cancelled)
    .map(({ start, end, outcome, attended }) => ({
      minutes: Math.floor((end - start) / 60_000),
      outcome,
      attended,
    }));
  const presence = presenceOf(marked);
  return {
    ...row,
    runTitle: contentOf(runTitle),
    bring: contentOf(bring),
    site: { ...site, directions: contentOf(site.directions) },
    sessions,
    mayCancel: active && terms.comingSessionIds.length > 0,
    freeUntil: active && !terms.late ? terms.freeUntil : null,
    presence,
    // Who left halfway was there for the first half.
    hasProof: getsProof(presence) && held.every(({ interval }) => interval.end <= now),
  };
}

/** Optional content: null where there is none in Dutch, the language that is always there. */
export function contentOf({ nl, en }: { nl: string | null; en: string | null }): Content | null {
  return nl === null ? null : { nl, en };
}

export type AgendaEntry = {
  readonly sessionId: string;
  readonly role: 'trainer' | 'participant' | 'supervisor';
  readonly interval: Interval;
  readonly zone: string;
  readonly siteName: string;
  readonly title: Content | null;
  readonly runId: string | null;
  readonly runCode: string | null;
  readonly enrolmentId: string | null;
  /** Asked of the company; not sure yet. */
  readonly requested: boolean;
};

/** Everything the person is booked for within a time, as participant and as trainer, by start. */
export async function ownAgenda(scope: SelfScope, range: Interval): Promise<AgendaEntry[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<
      (Omit<AgendaEntry, 'interval' | 'title'> & {
        start: number;
        end: number;
        title: { nl: string | null; en: string | null };
      })[]
    >`
      SELECT s.id::text AS "sessionId", h.role::text AS role, (extract(epoch FROM s.starts_at) * 1000)::float8 AS start,
        (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end", site.time_zone AS zone, site.name AS "siteName",
        jsonb_build_object('nl', coalesce(c.title_nl, run.title_nl, first.title_nl, s.title),
          'en', CASE WHEN c.id IS NULL AND run.title_nl IS NOT NULL THEN run.title_en ELSE coalesce(c.title_en, first.title_en) END) AS title,
        run.id::text AS "runId", run.code AS "runCode", h.enrolment_id::text AS "enrolmentId",
        coalesce(e.state = 'requested', false) AS requested
      FROM person_reservation h JOIN session s ON s.id = h.session_id JOIN site ON site.id = s.site_id
      LEFT JOIN run ON run.id = s.run_id LEFT JOIN enrolment e ON e.id = h.enrolment_id
      LEFT JOIN course c ON c.id = e.course_id
      LEFT JOIN LATERAL (SELECT f.title_nl, f.title_en FROM run_course rc JOIN course f ON f.id = rc.course_id
        WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) first ON true
      WHERE h.person_id = ${scope.personId}::uuid AND h.live
        AND tstzrange(h.starts_at, h.ends_at, '[)') && tstzrange(${new Date(range.start)}, ${new Date(range.end)}, '[)')
      ORDER BY s.starts_at, s.id`,
  );
  return rows.map(({ start, end, title, ...row }) => ({
    ...row,
    interval: { start, end },
    title: contentOf(title),
  }));
}

export type OwnWaiting = {
  readonly waitingEntryId: string;
  readonly runId: string;
  readonly runCode: string;
  readonly courseId: string;
  readonly courseCode: string;
  readonly title: Content;
  readonly firstStart: number | null;
  readonly zone: string;
  readonly quantity: number;
  /** From 1, in the order in which places are offered; and what puts the one before there. */
  readonly position: number;
  readonly because: OrderReason;
  readonly since: number;
  /** A place that is held for them. */
  readonly offer: { readonly offerId: string; readonly until: number } | null;
  /** A place is free so near to the start that it isn't held for anybody: for whoever takes it. */
  readonly placeFree: boolean;
};

type WaitingRow = Omit<OwnWaiting, 'position' | 'because' | 'placeFree'> & { free: number };

/** The waiting lists that the person is on, with the position in each. */
export async function ownWaiting(scope: SelfScope, at: Temporal.Instant = now()): Promise<OwnWaiting[]> {
  const ids = await withScope(scope, (tx) =>
    tx.waitingEntry.findMany({
      where: { personId: scope.personId, state: { in: ['waiting', 'offered'] } },
      select: { id: true },
    }),
  );
  if (ids.length === 0) return [];
  const instant = new Date(at.epochMilliseconds);
  // A position counts the others, whom the person may not see: numbers only come out of here.
  return asSystem(async (tx) => {
    const rows = await tx.$queryRaw<WaitingRow[]>`
      SELECT w.id::text AS "waitingEntryId", w.run_id::text AS "runId", run.code AS "runCode", c.id::text AS "courseId",
        c.code AS "courseCode", jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
        (extract(epoch FROM first.starts_at) * 1000)::float8 AS "firstStart", site.time_zone AS zone, w.quantity,
        (extract(epoch FROM w.created_at) * 1000)::float8 AS since, coalesce(first.free, 0)::int AS free,
        (SELECT jsonb_build_object('offerId', id, 'until', (extract(epoch FROM until) * 1000)::bigint) FROM offer
          WHERE waiting_entry_id = w.id AND state = 'open' AND until > ${instant}::timestamptz) AS offer
      FROM waiting_entry w JOIN run ON run.id = w.run_id JOIN course c ON c.id = w.course_id JOIN site ON site.id = run.site_id
      LEFT JOIN LATERAL (SELECT min(s.starts_at) AS starts_at, min((SELECT count(*) FROM session_seat WHERE session_id = s.id
          AND enrolment_id IS NULL AND offer_id IS NULL AND (held_for_id IS NULL OR held_until <= ${instant}::timestamptz))) AS free
        FROM session s WHERE s.run_id = run.id AND s.state = 'planned') first ON true
      WHERE w.id = ANY(${ids.map(({ id }) => id)}::uuid[]) ORDER BY first.starts_at`;
    const runIds = rows.map(({ runId }) => runId);
    const line = await placesInLine(tx, runIds, at);
    return rows.map(({ free, ...row }) => {
      const { position, because } = line.get(row.waitingEntryId) ?? {
        position: 1,
        because: 'first' as const,
      };
      const { firstStart, zone } = row;
      const isComing = firstStart !== null && firstStart > at.epochMilliseconds;
      const isHeld = isComing && offerEnds(at.epochMilliseconds, firstStart, zone) !== null;
      const placeFree = row.offer === null && free > 0 && isComing && !isHeld;
      return { ...row, position, because, placeFree };
    });
  });
}

export type Participation = {
  readonly runId: string;
  readonly seats: number;
  /** People with a place, requested ones too. */
  readonly enrolled: number;
  /** Places free for somebody new in the session that has fewest: not offered, nor to be offered first. */
  readonly free: number;
  /** Places that are waited for. */
  readonly waiting: number;
  readonly sessions: readonly { readonly sessionId: string; readonly free: number; readonly taken: number }[];
};

/** How full runs are: numbers only, which everybody may know. By run id. */
export async function participation(
  runIds: readonly string[],
  at: Temporal.Instant = now(),
): Promise<Map<string, Participation>> {
  if (runIds.length === 0) return new Map();
  const instant = new Date(at.epochMilliseconds);
  const rows = await asSystem(
    (tx) => tx.$queryRaw<(Participation & { ahead: number; firstStart: number | null; zone: string })[]>`
      SELECT run.id::text AS "runId", run.seats, site.time_zone AS zone, waited.ahead,
        (extract(epoch FROM held.starts_at) * 1000)::float8 AS "firstStart",
        (SELECT count(*)::int FROM enrolment WHERE run_id = run.id AND state IN ('requested', 'confirmed')) AS enrolled,
        coalesce(held.free, 0) AS free, waited.places AS waiting,
        coalesce(held.sessions, '[]') AS sessions
      FROM run JOIN site ON site.id = run.site_id
      CROSS JOIN LATERAL (SELECT coalesce(sum(quantity), 0)::int AS places,
          coalesce(sum(quantity) FILTER (WHERE state = 'waiting' AND NOT EXISTS (SELECT FROM offer o
            WHERE o.waiting_entry_id = w.id AND o.state = 'declined' AND o.quantity < w.quantity)), 0)::int AS ahead
        FROM waiting_entry w WHERE run_id = run.id AND state IN ('waiting', 'offered')) waited
      LEFT JOIN LATERAL (SELECT min(per.free)::int AS free, min(per.starts_at) AS starts_at, jsonb_agg(jsonb_build_object('sessionId', per.id,
          'free', per.free, 'taken', per.taken) ORDER BY per.starts_at) AS sessions
        FROM (SELECT s.id, s.starts_at,
            count(seat.id) FILTER (WHERE enrolment_id IS NULL AND offer_id IS NULL
              AND (held_for_id IS NULL OR held_until <= ${instant}::timestamptz)) AS free,
            count(seat.id) FILTER (WHERE enrolment_id IS NOT NULL) AS taken
          FROM session s LEFT JOIN session_seat seat ON seat.session_id = s.id
          WHERE s.run_id = run.id AND s.state = 'planned' GROUP BY s.id) per) held ON true
      WHERE run.id = ANY(${[...runIds]}::uuid[])`,
  );
  return new Map(
    rows.map(({ ahead, firstStart, zone, ...row }) => {
      // As for enrolling: while there is time to offer them, free places are for who waits.
      const isHeld = firstStart !== null && offerEnds(at.epochMilliseconds, firstStart, zone) !== null;
      return [row.runId, { ...row, free: Math.max(0, row.free - (isHeld ? ahead : 0)) }];
    }),
  );
}

/** Places of runs that are free for somebody new, by run id. */
export async function freePlaces(runIds: readonly string[]): Promise<Record<string, number>> {
  const runs = await participation(runIds);
  return Object.fromEntries([...runs].map(([runId, { free }]) => [runId, free]));
}

/** All that a company has booked: its people's places, places whose names follow, and what it waits for. */
import type { Interval } from '#app/kernel/interval.ts';
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { RunState } from '#app/scheduling/run-state.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { bookingStage, isComing } from './booking-stage.ts';
import { cancellationTerms } from './cancellation.ts';
import type { CompanyBooking } from './company-booking.ts';
import { openPlaces } from './places-queries.server.ts';
import { placesInLine } from './waiting-order-queries.server.ts';

/** The soonest to come first, then what has been, the latest first. */
export async function companyBookings(scope: PartnerScope, now: Temporal.Instant): Promise<CompanyBooking[]> {
  const [enrolments, waiting, places] = await Promise.all([
    enrolmentsOf(scope, now.epochMilliseconds),
    waitingOf(scope, now),
    openPlaces(scope),
  ]);
  const kept = places.map((one): CompanyBooking => {
    const start = one.sessions[0]?.start ?? null;
    return {
      key: one.placeBookingId,
      to: `/company/places/${one.code}`,
      who: null,
      quantity: one.left,
      state: 'places',
      courseCode: one.courseCode,
      title: one.title,
      zone: one.zone,
      start,
      day: start === null ? null : dateAt(start, one.zone),
      code: one.code,
      priceCents: one.priceCents,
      until: { kind: 'names', at: one.namesBy },
      position: null,
    };
  });
  const at = now.epochMilliseconds;
  const isAhead = ({ start }: CompanyBooking) => start !== null && start > at;
  return [...enrolments, ...waiting, ...kept].sort((a, b) => {
    if (isAhead(a) !== isAhead(b)) return isAhead(a) ? -1 : 1;
    const apart = (a.start ?? 0) - (b.start ?? 0);
    return (isAhead(a) ? apart : -apart) || a.key.localeCompare(b.key);
  });
}

type EnrolmentRow = {
  enrolmentId: string;
  code: string;
  state: 'requested' | 'confirmed' | 'declined' | 'cancelled';
  runState: RunState;
  name: PersonName | null;
  courseCode: string;
  title: Content;
  zone: string;
  priceCents: number;
  /** Sessions with a place; of an enrolment without one the whole run's. */
  sessions: { sessionId: string; start: number; end: number; cancelled: boolean; held: boolean }[] | null;
};

async function enrolmentsOf(scope: PartnerScope, now: number): Promise<CompanyBooking[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<EnrolmentRow[]>`
      SELECT e.id::text AS "enrolmentId", e.code, e.state::text AS state, run.state::text AS "runState",
        CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
        c.code AS "courseCode", jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, site.time_zone AS zone,
        e.price_cents AS "priceCents",
        (SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'start', (extract(epoch FROM s.starts_at) * 1000)::bigint,
            'end', (extract(epoch FROM s.ends_at) * 1000)::bigint, 'cancelled', s.state = 'cancelled',
            'held', seat.id IS NOT NULL) ORDER BY s.starts_at)
          FROM session s LEFT JOIN session_seat seat ON seat.session_id = s.id AND seat.enrolment_id = e.id
          WHERE s.run_id = run.id) AS sessions
      FROM enrolment e JOIN course c ON c.id = e.course_id JOIN run ON run.id = e.run_id JOIN site ON site.id = run.site_id
      LEFT JOIN person p ON p.id = e.person_id WHERE e.organisation_id = ${scope.organisationId}::uuid`,
  );
  return rows.map(({ enrolmentId, state, runState, name, sessions, ...row }) => {
    const all = (sessions ?? []).map(({ start, end, ...one }) => ({ ...one, interval: { start, end } }));
    const held = all.filter((one) => one.held);
    const own = held.length > 0 ? held : all;
    const stage = bookingStage({ state, runState, sessions: own }, now);
    const start = (own.find(({ cancelled }) => !cancelled) ?? own[0])?.interval.start ?? null;
    return {
      ...row,
      key: enrolmentId,
      to: `/me/bookings/${row.code}`,
      who: name && fullName(name),
      quantity: 1,
      state: stage,
      start,
      day: start === null ? null : dateAt(start, row.zone),
      until: isComing(stage) ? freeUntil(held, state, now, row.zone) : null,
      position: null,
    };
  });
}

type HeldSession = { readonly sessionId: string; readonly interval: Interval; readonly cancelled: boolean };

function freeUntil(
  held: readonly HeldSession[],
  state: EnrolmentRow['state'],
  now: number,
  zone: string,
): CompanyBooking['until'] {
  const terms = cancellationTerms(
    held.filter(({ cancelled }) => !cancelled),
    now,
    zone,
  );
  // A request that wasn't answered yet is never late.
  if (terms.freeUntil === null || state === 'requested') return null;
  return { kind: terms.late ? 'late' : 'free', at: terms.freeUntil - 1 };
}

type WaitingRow = Pick<
  CompanyBooking,
  'courseCode' | 'title' | 'zone' | 'start' | 'quantity' | 'priceCents'
> & {
  waitingEntryId: string;
  runId: string;
  runCode: string;
  name: PersonName | null;
  offerId: string | null;
};

async function waitingOf(scope: PartnerScope, now: Temporal.Instant): Promise<CompanyBooking[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<WaitingRow[]>`
      SELECT w.id::text AS "waitingEntryId", run.id::text AS "runId", run.code AS "runCode", w.quantity,
        run.price_cents AS "priceCents", CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
        c.code AS "courseCode", jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, site.time_zone AS zone,
        (SELECT (extract(epoch FROM min(starts_at)) * 1000)::float8 FROM session
          WHERE run_id = run.id AND state = 'planned') AS start,
        (SELECT id::text FROM offer WHERE waiting_entry_id = w.id AND state = 'open') AS "offerId"
      FROM waiting_entry w JOIN course c ON c.id = w.course_id JOIN run ON run.id = w.run_id
      JOIN site ON site.id = run.site_id LEFT JOIN person p ON p.id = w.person_id
      WHERE w.organisation_id = ${scope.organisationId}::uuid AND w.state IN ('waiting', 'offered')`,
  );
  const runIds = rows.map(({ runId }) => runId);
  // Only the position comes out of what others wait for.
  const line = await asSystem((tx) => placesInLine(tx, runIds, now));
  return rows.map(({ waitingEntryId, runId: _, runCode, name, offerId, ...row }) => ({
    ...row,
    key: waitingEntryId,
    to: offerId === null ? `/courses/${row.courseCode}/${runCode}` : `/offers/${offerId}`,
    who: name && fullName(name),
    state: 'waiting',
    day: row.start === null ? null : dateAt(row.start, row.zone),
    code: null,
    until: null,
    position: line.get(waitingEntryId)?.position ?? 1,
  }));
}

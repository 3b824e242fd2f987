import { freeUntilDaysBefore } from '#app/booking/cancellation.ts';

/**
 * What always holds in the whole database, one query each: it finds the records for which it doesn't. Most are also a
 * constraint, and are looked at all the same, because a constraint can be dropped, deferred or restored wrongly.
 * `$1` is the present moment.
 */
export type Invariant = {
  readonly name: string;
  /** What holds. */
  readonly says: string;
  /** Selects `subject` (what is wrong, by id) and `detail`. */
  readonly sql: string;
};

/** Runs whose sessions hold what they have. */
const holding = "('option', 'open', 'confirmed', 'completed')";

export const invariants: readonly Invariant[] = [
  {
    name: 'resource-held-once',
    says: 'No machine or room is held by two sessions at once.',
    sql: `SELECT a.resource_id AS subject, concat('sessions ', a.session_id, ' and ', b.session_id, ' at ', greatest(a.starts_at, b.starts_at)) AS detail
      FROM resource_reservation a JOIN resource_reservation b ON a.resource_id = b.resource_id AND a.id < b.id
      WHERE a.live AND b.live AND tstzrange(a.starts_at, a.ends_at, '[)') && tstzrange(b.starts_at, b.ends_at, '[)')`,
  },
  {
    name: 'person-in-one-place',
    says: 'Nobody is in two places at once, but trainers of sessions side by side.',
    sql: `SELECT a.person_id AS subject, concat('sessions ', a.session_id, ' and ', b.session_id, ' at ', greatest(a.starts_at, b.starts_at)) AS detail
      FROM person_reservation a JOIN person_reservation b ON a.person_id = b.person_id AND a.id < b.id
      WHERE a.live AND b.live AND a.side_by_side_key <> b.side_by_side_key
        AND tstzrange(a.starts_at, a.ends_at, '[)') && tstzrange(b.starts_at, b.ends_at, '[)')`,
  },
  {
    name: 'ends-after-start',
    says: 'Sessions and reservations end after they start.',
    sql: `SELECT id AS subject, 'session' AS detail FROM session WHERE ends_at <= starts_at
      UNION ALL SELECT id, 'resource reservation' FROM resource_reservation WHERE ends_at <= starts_at
      UNION ALL SELECT id, 'person reservation' FROM person_reservation WHERE ends_at <= starts_at`,
  },
  {
    name: 'buffers-contain-session',
    says: 'What holds a machine contains the session, set-up and clean-up included.',
    sql: `SELECT id AS subject, concat('session ', session_id) AS detail FROM resource_reservation
      WHERE NOT (starts_at <= session_starts_at AND session_starts_at < session_ends_at AND session_ends_at <= ends_at)`,
  },
  {
    name: 'reservation-follows-session',
    says: 'What is held is held at the time of its session.',
    sql: `SELECT h.id AS subject, concat('resource, session ', s.id) AS detail FROM resource_reservation h JOIN session s ON s.id = h.session_id
        WHERE h.replaced_at IS NULL AND (h.session_starts_at, h.session_ends_at) <> (s.starts_at, s.ends_at)
      UNION ALL SELECT h.id, concat('person, session ', s.id) FROM person_reservation h JOIN session s ON s.id = h.session_id
        WHERE h.replaced_at IS NULL AND (h.starts_at, h.ends_at) <> (s.starts_at, s.ends_at)`,
  },
  {
    name: 'resource-at-its-site',
    says: 'A session holds machines of its own site.',
    sql: `SELECT h.session_id AS subject, concat('resource ', r.code) AS detail
      FROM resource_reservation h JOIN session s ON s.id = h.session_id JOIN resource r ON r.id = h.resource_id
      WHERE h.live AND r.site_id <> s.site_id`,
  },
  {
    name: 'replaced-is-not-live',
    says: 'A reservation that was replaced holds nothing.',
    sql: `SELECT id AS subject, 'resource' AS detail FROM resource_reservation WHERE live AND replaced_at IS NOT NULL
      UNION ALL SELECT id, 'person' FROM person_reservation WHERE live AND replaced_at IS NOT NULL`,
  },
  {
    name: 'nothing-held-for-nothing',
    says: 'A concept and a cancelled session hold nothing, nor does a cancelled run from then on.',
    sql: `SELECT h.session_id AS subject, concat(h.what, ', run ', coalesce(run.code, '-'), ' ', run.state, ', session ', s.state) AS detail
      FROM (SELECT session_id, 'resource' AS what FROM resource_reservation WHERE live
            UNION ALL SELECT session_id, 'person' FROM person_reservation WHERE live) h
      JOIN session s ON s.id = h.session_id LEFT JOIN run ON run.id = s.run_id
      WHERE s.state = 'cancelled' OR run.state = 'concept' OR (run.state = 'cancelled' AND s.ends_at > coalesce(run.cancelled_at, '-infinity'))`,
  },
  {
    name: 'what-is-planned-is-held',
    says: 'From option on, a session holds its machines and people.',
    sql: `SELECT h.session_id AS subject, concat(h.what, ', run ', coalesce(run.code, '-')) AS detail
      FROM (SELECT session_id, 'resource' AS what FROM resource_reservation WHERE NOT live AND replaced_at IS NULL
            UNION ALL SELECT session_id, 'person' FROM person_reservation WHERE NOT live AND replaced_at IS NULL) h
      JOIN session s ON s.id = h.session_id LEFT JOIN run ON run.id = s.run_id
      WHERE s.state = 'planned' AND (run.id IS NULL OR run.state IN ${holding})`,
  },
  {
    name: 'option-within-its-date',
    says: 'An option has a date, and falls free on it (within the hour).',
    sql: `SELECT code AS subject, concat('until ', option_until) AS detail FROM run
      WHERE state = 'option' AND (option_until IS NULL OR option_until < $1::timestamptz - interval '1 hour')`,
  },
  {
    name: 'run-has-content',
    says: 'A run has a course and sessions.',
    sql: `SELECT code AS subject, 'no course' AS detail FROM run WHERE NOT EXISTS (SELECT FROM run_course WHERE run_id = run.id)
      UNION ALL SELECT code, 'no session' FROM run WHERE NOT EXISTS (SELECT FROM session WHERE run_id = run.id)`,
  },
  {
    name: 'completed-is-over',
    says: 'A completed run has no session to come.',
    sql: `SELECT run.code AS subject, concat('session ', s.id) AS detail FROM run JOIN session s ON s.run_id = run.id
      WHERE run.state = 'completed' AND s.state = 'planned' AND s.ends_at > $1::timestamptz`,
  },
  {
    name: 'seats-are-complete',
    says: 'Every session of a run has the run’s number of seats, numbered from 1.',
    sql: `SELECT s.id AS subject, concat('run ', run.code, ': ', count(seat.id), ' rows for ', run.seats, ' seats') AS detail
      FROM session s JOIN run ON run.id = s.run_id LEFT JOIN session_seat seat ON seat.session_id = s.id
      WHERE s.state = 'planned' AND run.state <> 'cancelled' GROUP BY s.id, run.id
      HAVING count(seat.id) <> run.seats OR coalesce(max(seat.number), 0) <> run.seats OR coalesce(min(seat.number), 1) <> 1`,
  },
  {
    name: 'seat-used-once',
    says: 'A seat is taken, offered or held, at most one of them; and nobody has two seats in a session.',
    sql: `SELECT id AS subject, 'used twice' AS detail FROM session_seat WHERE num_nonnulls(enrolment_id, offer_id, held_for_id) > 1
      UNION ALL SELECT session_id, concat('enrolment ', enrolment_id) FROM session_seat WHERE enrolment_id IS NOT NULL
        GROUP BY session_id, enrolment_id HAVING count(*) > 1`,
  },
  {
    name: 'confirmed-not-above-seats',
    says: 'A session has no more people than its run has seats.',
    sql: `SELECT s.id AS subject, concat(count(seat.enrolment_id), ' of ', run.seats) AS detail
      FROM session s JOIN run ON run.id = s.run_id JOIN session_seat seat ON seat.session_id = s.id
      GROUP BY s.id, run.id HAVING count(seat.enrolment_id) > run.seats`,
  },
  {
    name: 'enrolment-has-seat',
    says: 'Who is enrolled on a run that isn’t cancelled has a seat.',
    sql: `SELECT e.id AS subject, concat('run ', run.code, ', ', e.state) AS detail FROM enrolment e JOIN run ON run.id = e.run_id
      WHERE e.state IN ('requested', 'confirmed') AND run.state <> 'cancelled'
        AND NOT EXISTS (SELECT FROM session_seat WHERE enrolment_id = e.id)`,
  },
  {
    name: 'seat-of-the-enrolled',
    says: 'A seat is taken only by an enrolment that is requested or confirmed; sessions before it was cancelled keep theirs.',
    sql: `SELECT seat.id AS subject, concat('enrolment ', e.id, ' is ', e.state) AS detail
      FROM session_seat seat JOIN enrolment e ON e.id = seat.enrolment_id JOIN session s ON s.id = seat.session_id
      WHERE e.state NOT IN ('requested', 'confirmed') AND s.ends_at > coalesce(e.cancelled_at, e.decided_at, '-infinity')`,
  },
  {
    name: 'person-once-on-a-run',
    says: 'A person is on a run once.',
    sql: `SELECT person_id AS subject, concat('run ', run_id) AS detail FROM enrolment
      WHERE state IN ('requested', 'confirmed') AND person_id IS NOT NULL GROUP BY run_id, person_id HAVING count(*) > 1`,
  },
  {
    name: 'participant-is-reserved',
    says: 'Who has a confirmed seat is reserved for that session, or the seat says that it clashes.',
    sql: `SELECT seat.id AS subject, concat('enrolment ', e.id, ', session ', s.id) AS detail
      FROM session_seat seat JOIN enrolment e ON e.id = seat.enrolment_id JOIN session s ON s.id = seat.session_id
      LEFT JOIN run ON run.id = s.run_id
      WHERE e.state = 'confirmed' AND e.person_id IS NOT NULL AND NOT seat.conflict AND s.state = 'planned'
        AND run.state IN ${holding} AND NOT EXISTS (SELECT FROM person_reservation p
          WHERE p.session_id = s.id AND p.person_id = e.person_id AND p.role = 'participant' AND p.live)`,
  },
  {
    name: 'clash-is-not-reserved',
    says: 'Who keeps a seat although it clashes isn’t reserved for that session.',
    sql: `SELECT seat.id AS subject, concat('session ', seat.session_id) AS detail
      FROM session_seat seat JOIN enrolment e ON e.id = seat.enrolment_id
      JOIN person_reservation p ON p.session_id = seat.session_id AND p.person_id = e.person_id AND p.role = 'participant' AND p.live
      WHERE seat.conflict`,
  },
  {
    name: 'participant-has-seat',
    says: 'A participant’s reservation belongs to an enrolment with a seat in that session.',
    sql: `SELECT p.id AS subject, concat('enrolment ', p.enrolment_id, ', session ', p.session_id) AS detail FROM person_reservation p
      WHERE p.live AND p.role = 'participant' AND p.enrolment_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM session_seat seat WHERE seat.session_id = p.session_id AND seat.enrolment_id = p.enrolment_id)`,
  },
  {
    name: 'open-offer-holds-its-seats',
    says: 'An offer that waits for an answer holds as many seats as it names in every session, and its entry says so.',
    sql: `SELECT o.id AS subject, concat('entry ', w.state, ', session ', s.id, ': ', count(seat.id), ' of ', o.quantity) AS detail
      FROM offer o JOIN waiting_entry w ON w.id = o.waiting_entry_id
      JOIN session s ON s.run_id = w.run_id AND s.state = 'planned' AND s.ends_at > $1::timestamptz
      LEFT JOIN session_seat seat ON seat.session_id = s.id AND seat.offer_id = o.id
      WHERE o.state = 'open' GROUP BY o.id, w.id, s.id HAVING count(seat.id) <> o.quantity OR w.state <> 'offered'`,
  },
  {
    name: 'offered-has-an-offer',
    says: 'Who is said to have an offer has one, and an offer that is over holds no seat.',
    sql: `SELECT w.id AS subject, 'no open offer' AS detail FROM waiting_entry w
      WHERE w.state = 'offered' AND NOT EXISTS (SELECT FROM offer WHERE waiting_entry_id = w.id AND state = 'open')
      UNION ALL SELECT o.id, concat(o.state, ' holds seat ', seat.id) FROM offer o JOIN session_seat seat ON seat.offer_id = o.id
      WHERE o.state <> 'open'`,
  },
  {
    name: 'offer-ends-in-time',
    says: 'An offer ends after it was made, and is passed on within the hour.',
    sql: `SELECT id AS subject, concat('until ', until) AS detail FROM offer
      WHERE until <= created_at OR (state = 'open' AND until < $1::timestamptz - interval '1 hour')`,
  },
  {
    name: 'places-without-names-are-held',
    says: 'Places of a company whose names follow are held in every coming session, and seats are held for nothing else but what a bundle asks.',
    sql: `SELECT b.code AS subject, concat('session ', s.id, ': ', count(seat.id), ' of ', b."left") AS detail
      FROM place_booking b JOIN session s ON s.run_id = b.run_id AND s.state = 'planned' AND s.starts_at > $1::timestamptz
      LEFT JOIN session_seat seat ON seat.session_id = s.id AND seat.held_for_id = b.organisation_id AND seat.held_until = b.names_by
      WHERE b.state = 'open' AND b.names_by > $1::timestamptz GROUP BY b.id, s.id HAVING count(seat.id) <> b."left"
      UNION ALL SELECT seat.id::text, concat('held for ', seat.held_for_id) FROM session_seat seat
      JOIN session s ON s.id = seat.session_id AND s.state = 'planned' AND s.starts_at > $1::timestamptz
      WHERE seat.held_for_id IS NOT NULL AND seat.held_until > $1::timestamptz AND NOT EXISTS (SELECT FROM place_booking b
        WHERE b.run_id = s.run_id AND b.organisation_id = seat.held_for_id AND b.state = 'open')
        AND NOT EXISTS (SELECT FROM bundle WHERE run_id = s.run_id AND state = 'asking' AND answer_by = seat.held_until)
      UNION ALL SELECT code, concat('names by ', names_by) FROM place_booking
      WHERE state = 'open' AND names_by < $1::timestamptz - interval '1 hour'`,
  },
  {
    name: 'visit-has-its-sessions',
    says: 'A class that comes has a session that goes ahead; one that doesn’t come has none that was still to begin.',
    sql: `SELECT b.code AS subject, 'no session' AS detail FROM group_booking b
      WHERE b.state = 'confirmed' AND NOT EXISTS (SELECT FROM group_booking_session g JOIN session s ON s.id = g.session_id
        WHERE g.group_booking_id = b.id AND s.state = 'planned')
      UNION ALL SELECT b.code, concat('session ', s.id) FROM group_booking b
      JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
      WHERE b.state = 'cancelled' AND s.state = 'planned' AND s.starts_at > b.cancelled_at`,
  },
  {
    name: 'class-holds-its-places',
    says: 'A session for a class at the centre holds a machine or a room.',
    sql: `SELECT b.code AS subject, concat('session ', s.id) AS detail FROM group_booking b
      JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
      WHERE b.state = 'confirmed' AND s.state = 'planned' AND s.kind = 'school'
        AND NOT EXISTS (SELECT FROM resource_reservation WHERE session_id = s.id AND live)`,
  },
  {
    name: 'carousel-is-one',
    says: 'The stations of a carousel are at the same time, numbered from 1, and its blocks fit.',
    sql: `SELECT b.code AS subject, concat(count(*), ' stations, ', b.block_minutes, ' + ', b.change_minutes) AS detail
      FROM group_booking b JOIN group_booking_session g ON g.group_booking_id = b.id
      JOIN session s ON s.id = g.session_id AND s.state = 'planned'
      WHERE b.state = 'confirmed' AND b.block_minutes IS NOT NULL GROUP BY b.id
      HAVING count(DISTINCT (s.starts_at, s.ends_at)) > 1 OR count(DISTINCT g.station) < count(*) OR max(g.station) <> count(*)
        OR count(*) * b.block_minutes + (count(*) - 1) * b.change_minutes
          > extract(epoch FROM max(s.ends_at) - min(s.starts_at)) / 60`,
  },
  {
    name: 'class-holds-enough-places',
    says: 'A coming session for a class holds as many machines as its activity takes for so many pupils, unless a planner set that aside.',
    sql: `SELECT b.code AS subject, concat('session ', s.id, ': ', held.n, ' of ', need.n) AS detail
      FROM group_booking b JOIN course c ON c.id = b.course_id JOIN group_booking_session g ON g.group_booking_id = b.id
      JOIN session s ON s.id = g.session_id AND s.state = 'planned' AND s.kind = 'school' AND s.starts_at > $1::timestamptz
      -- Each station of a carousel has one of the needs, in their order; another session has them all.
      JOIN LATERAL (SELECT n.pool_id, n.resource_id, row_number() OVER (ORDER BY n.id) AS station,
          CASE WHEN n.resource_id IS NOT NULL THEN 1
            ELSE greatest(1, ceil(n.quantity * least(class_heads(b.id, g.station), c.seats)::numeric / c.seats)) END AS n
        FROM course_need n WHERE n.course_id = c.id) need ON b.block_minutes IS NULL OR need.station = g.station
      JOIN LATERAL (SELECT count(*) AS n FROM resource_reservation h JOIN resource r ON r.id = h.resource_id
        WHERE h.session_id = s.id AND h.live AND (r.id = need.resource_id OR r.pool_id = need.pool_id)) held ON held.n < need.n
      WHERE b.state = 'confirmed' AND NOT EXISTS (SELECT FROM rule_override
        WHERE subject_type = 'session' AND subject_id = s.id AND code = 'needs-not-covered')`,
  },
  {
    name: 'class-within-its-activity',
    says: 'A coming session at the centre has no more pupils of a class than its activity takes.',
    sql: `SELECT b.code AS subject, concat('session ', s.id, ': ', class_heads(b.id, g.station), ' of ', c.seats) AS detail
      FROM group_booking b JOIN course c ON c.id = b.course_id JOIN group_booking_session g ON g.group_booking_id = b.id
      JOIN session s ON s.id = g.session_id AND s.state = 'planned' AND s.kind = 'school' AND s.starts_at > $1::timestamptz
      WHERE b.state = 'confirmed' AND class_heads(b.id, g.station) > c.seats`,
  },
  {
    name: 'present-not-above-booked',
    says: 'No more of a class were anywhere than were booked: at a session, at all of an hour together, and over all stations of a carousel or parts of a class. Nobody is counted before it begins.',
    sql: `SELECT b.code AS subject, concat(g.heads_present, ' of ', class_heads(b.id, g.station), ', session ', s.id) AS detail
      FROM group_booking b JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
      WHERE g.heads_present > class_heads(b.id, g.station) OR (g.heads_present IS NOT NULL AND s.starts_at > $1::timestamptz)
      UNION ALL SELECT b.code, concat(sum(g.heads_present), ' of ', b.head_count, ' at ', s.starts_at) FROM group_booking b
      JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
      GROUP BY b.id, s.starts_at HAVING sum(g.heads_present) > b.head_count
      UNION ALL SELECT b.code, concat(sum(g.heads_present), ' of ', b.head_count) FROM group_booking b
      JOIN group_booking_session g ON g.group_booking_id = b.id WHERE b.block_minutes IS NOT NULL OR b.split IS NOT NULL
      GROUP BY b.id HAVING sum(g.heads_present) > b.head_count`,
  },
  {
    name: 'statements-add-up-to-pools',
    says: 'Statements sum to their lines, and the lines of a pool to what the pool shares.',
    sql: `SELECT s.id AS subject, concat('total ', s.total_cents, ', lines ', coalesce(sum(l.cents), 0)) AS detail
      FROM statement s LEFT JOIN statement_line l ON l.statement_id = s.id GROUP BY s.id
      HAVING s.total_cents <> coalesce(sum(l.cents), 0)
      UNION ALL SELECT p.id, concat('shares ', p.cents, ', lines ', coalesce(sum(l.cents), 0))
      FROM settled_pool p LEFT JOIN statement_line l ON l.settled_pool_id = p.id GROUP BY p.id
      HAVING p.cents <> coalesce(sum(l.cents), 0)`,
  },
  {
    name: 'pools-add-up-to-entries',
    says: 'What a pool shares is the sum of the costs and income behind it.',
    sql: `WITH pool AS (SELECT settlement_id, pool_id, sum(cents) AS cents FROM settled_pool GROUP BY 1, 2),
        entry AS (SELECT se.settlement_id, e.pool_id, sum(se.cents) AS cents FROM settled_entry se
          JOIN cost_entry e ON e.id = se.entry_id GROUP BY 1, 2)
      SELECT settlement_id AS subject, concat('pool ', pool_id, ': ', pool.cents, ', entries ', entry.cents) AS detail
      FROM pool FULL JOIN entry USING (settlement_id, pool_id) WHERE pool.cents IS DISTINCT FROM entry.cents`,
  },
  {
    name: 'closed-period-unchanged',
    says: 'A closed quarter has one settlement, closed by another than who worked it out, and took no cost afterwards.',
    sql: `SELECT p.code AS subject, concat(count(s.id), ' closed settlements') AS detail FROM period p
      LEFT JOIN settlement s ON s.period_id = p.id AND s.state = 'closed' AND s.closed_by_id <> s.started_by_id
      WHERE p.state = 'closed' GROUP BY p.id HAVING count(s.id) <> 1
      UNION ALL SELECT e.code, concat('in ', p.code, ', not settled') FROM cost_entry e
      JOIN period p ON p.state = 'closed' AND e.first_day <= p.last_day AND p.first_day <= e.last_day
      JOIN settlement s ON s.period_id = p.id AND s.state = 'closed' AND e.recorded_at > s.closed_at
      WHERE NOT EXISTS (SELECT FROM settled_entry se WHERE se.settlement_id = s.id AND se.entry_id = e.id)
      UNION ALL SELECT t.id::text, 'not final' FROM statement t JOIN settlement s ON s.id = t.settlement_id
      WHERE t.is_final <> (s.state = 'closed')`,
  },
  {
    name: 'closed-period-use-unchanged',
    says: 'What a closed quarter was shared by is from before it was closed: who was marked present, and who cancelled too late.',
    sql: `WITH closed AS (
        SELECT s.id, p.code, t.closed_at FROM period p JOIN settlement t ON t.period_id = p.id AND t.state = 'closed'
        JOIN session s ON app_day(s.starts_at) BETWEEN p.first_day AND p.last_day WHERE p.state = 'closed'
      )
      SELECT e.code AS subject, concat('cancelled too late at ', e.cancelled_at, ' in ', c.code) AS detail FROM closed c
      JOIN late_cancellation l ON l.session_id = c.id JOIN enrolment e ON e.id = l.enrolment_id WHERE e.cancelled_at > c.closed_at
      UNION ALL SELECT e.code, concat('marked at ', a.marked_at, ' in ', c.code) FROM closed c
      JOIN attendance a ON a.session_id = c.id JOIN enrolment e ON e.id = a.enrolment_id WHERE a.marked_at > c.closed_at
      UNION ALL SELECT b.code, concat('taken off at ', b.cancelled_at, ' in ', c.code) FROM closed c
      JOIN group_booking_session g ON g.session_id = c.id JOIN group_booking b ON b.id = g.group_booking_id
      WHERE b.cancelled_at > c.closed_at`,
  },
  {
    name: 'hours-given-out-whole',
    says: 'What parties were given of a pool is what there was to divide, and the ledger says the same.',
    sql: `SELECT d.id AS subject, concat('divided ', d.minutes, ', granted ', coalesce(sum(g.minutes), 0)) AS detail
      FROM pool_division d LEFT JOIN hours_grant g ON g.division_id = d.id GROUP BY d.id
      HAVING d.minutes <> coalesce(sum(g.minutes), 0)
      UNION ALL SELECT coalesce(g.division_id, e.division_id), concat('granted ', g.minutes, ', ledger ', e.minutes)
      FROM (SELECT * FROM hours_grant WHERE minutes > 0) g
      FULL JOIN (SELECT * FROM ledger_entry WHERE kind = 'granted') e USING (division_id, organisation_id)
      WHERE g.minutes IS DISTINCT FROM e.minutes`,
  },
  {
    name: 'hours-left-follow-ledger',
    says: 'What a party has left is the sum of its lines, and never below nothing.',
    sql: `WITH line AS (SELECT division_id, organisation_id, sum(CASE WHEN kind IN ('granted', 'adjusted', 'given-back') THEN minutes
          WHEN kind IN ('drawn', 'released') THEN -minutes ELSE 0 END)::int AS minutes FROM ledger_entry GROUP BY 1, 2)
      SELECT division_id AS subject, concat('party ', organisation_id, ': ', b.minutes, ', ledger ', l.minutes) AS detail
      FROM hours_balance b FULL JOIN line l USING (division_id, organisation_id)
      WHERE b.minutes IS DISTINCT FROM l.minutes OR b.minutes < 0`,
  },
  {
    name: 'hours-drawn-as-booked',
    says: 'A class that comes, or a run for one party alone, has drawn what it holds of pools that were divided; what was cancelled holds none.',
    sql: `WITH held AS (
        SELECT b.id AS booking, d.id AS division, b.organisation_id AS party, ceil(sum(extract(epoch FROM h.session_ends_at - h.session_starts_at) / 60)
          / d.bay_resources)::int AS minutes
        FROM group_booking b JOIN group_booking_session g ON g.group_booking_id = b.id
        JOIN session s ON s.id = g.session_id AND s.state = 'planned' JOIN resource_reservation h ON h.session_id = s.id AND h.live
        JOIN resource r ON r.id = h.resource_id JOIN pool_division d ON d.pool_id = r.pool_id
        JOIN term t ON t.id = d.term_id AND app_day(s.starts_at) BETWEEN t.first_day AND t.last_day
        WHERE b.state = 'confirmed' GROUP BY b.id, d.id
        UNION ALL SELECT run.id, d.id, run.only_for_id, ceil(sum(extract(epoch FROM h.session_ends_at - h.session_starts_at) / 60)
          / d.bay_resources)::int
        FROM run JOIN organisation o ON o.id = run.only_for_id AND o.kind IN ('company', 'school')
        JOIN session s ON s.run_id = run.id AND s.state = 'planned' JOIN resource_reservation h ON h.session_id = s.id AND h.live
        JOIN resource r ON r.id = h.resource_id JOIN pool_division d ON d.pool_id = r.pool_id
        JOIN term t ON t.id = d.term_id AND app_day(s.starts_at) BETWEEN t.first_day AND t.last_day GROUP BY run.id, d.id
      ), drawn AS (
        SELECT coalesce(group_booking_id, run_id) AS booking, division_id AS division, organisation_id AS party,
          sum(CASE WHEN kind IN ('drawn', 'open') THEN minutes ELSE -minutes END)::int AS minutes
        FROM ledger_entry WHERE num_nonnulls(group_booking_id, run_id) = 1 GROUP BY 1, 2, 3 HAVING sum(CASE WHEN kind IN ('drawn', 'open') THEN minutes ELSE -minutes END) <> 0
      )
      SELECT coalesce(b.code, run.code) AS subject, concat('holds ', h.minutes, ', drawn ', d.minutes) AS detail
      FROM held h FULL JOIN drawn d USING (booking, division, party)
      LEFT JOIN group_booking b ON b.id = booking LEFT JOIN run ON run.id = booking
      WHERE h.minutes IS DISTINCT FROM d.minutes`,
  },
  {
    name: 'hours-lost-when-late',
    says: 'A visit of a class that was given up too late lost its hours, also when it was moved away first; one in time gave them back.',
    sql: `WITH visit AS (
        SELECT b.id, b.code, b.cancelled_at, b.cancelled_late, coalesce(b.late_from, ((min(s.starts_at) AT TIME ZONE min(site.time_zone))::date
          - ${freeUntilDaysBefore - 1})::timestamp AT TIME ZONE min(site.time_zone)) AS late_from
        FROM group_booking b JOIN group_booking_session g ON g.group_booking_id = b.id
        JOIN session s ON s.id = g.session_id JOIN site ON site.id = s.site_id WHERE b.state = 'cancelled' GROUP BY b.id
      )
      SELECT code AS subject, concat('taken off at ', cancelled_at, ', late from ', late_from) AS detail FROM visit
      WHERE cancelled_late <> (cancelled_at >= late_from)
      UNION ALL SELECT v.code, concat(e.kind, ' ', e.minutes, ' at ', e.recorded_at) FROM visit v
      JOIN ledger_entry e ON e.group_booking_id = v.id AND e.recorded_at = v.cancelled_at
      WHERE e.kind::text = CASE WHEN v.cancelled_late THEN 'given-back' ELSE 'lost' END`,
  },
  {
    name: 'document-numbers-consecutive',
    says: 'In each series and year the numbers begin at 1, follow each other, and end where the series says.',
    sql: `SELECT concat(series, year) AS subject, concat('number ', n, ' is missing') AS detail FROM number_series s
      CROSS JOIN LATERAL generate_series(1, s.last) n
      WHERE NOT EXISTS (SELECT FROM document d WHERE d.series = s.series AND d.year = s.year AND d.number = n)
      UNION ALL SELECT d.code, 'beyond its series' FROM document d LEFT JOIN number_series s USING (series, year)
      WHERE s.last IS NULL OR d.number > s.last`,
  },
  {
    name: 'documents-add-up',
    says: 'A document is the sum of its lines, with VAT over the total of each rate; of a credit note as those before left it.',
    sql: `SELECT d.code AS subject, concat('net ', d.net_cents, ', lines ', l.net, ', VAT ', d.vat_cents, ', by rate ', v.vat) AS detail
      FROM document d
      LEFT JOIN LATERAL (SELECT sum(net_cents) AS net FROM document_line WHERE document_id = d.id) l ON true
      LEFT JOIN LATERAL (SELECT sum(net_cents) AS net, sum(vat_cents) AS vat, sum(CASE d.kind
          WHEN 'invoice' THEN round(net_cents * rate_basis_points / 10000.0)
          ELSE credit_note_vat(d.id, category, rate_basis_points, net_cents) END) AS due
        FROM document_vat WHERE document_id = d.id) v ON true
      WHERE d.net_cents IS DISTINCT FROM l.net OR d.net_cents IS DISTINCT FROM v.net OR d.vat_cents IS DISTINCT FROM v.vat
        OR v.vat IS DISTINCT FROM v.due OR d.total_cents <> d.net_cents + d.vat_cents`,
  },
  {
    name: 'credit-notes-within-invoices',
    says: 'Credit notes take back lines of their invoice, together never more than a line says; once all is taken back, invoice and credit notes come to nothing.',
    sql: `SELECT d.code AS subject, concat('line ', l.position, ' of ', l.net_cents, ', taken back ', c.cents) AS detail
      FROM document_line l JOIN document d ON d.id = l.document_id
      JOIN LATERAL (SELECT sum(b.net_cents) AS cents, bool_and(n.credits_id = d.id) AS own
        FROM document_line b JOIN document n ON n.id = b.document_id WHERE b.credits_line_id = l.id) c ON c.cents IS NOT NULL
      WHERE NOT c.own OR -c.cents NOT BETWEEN least(0, l.net_cents) AND greatest(0, l.net_cents)
      UNION ALL SELECT n.code, concat('line ', b.position, ' takes back no line') FROM document_line b
      JOIN document n ON n.id = b.document_id WHERE n.kind = 'credit-note' AND b.credits_line_id IS NULL
      UNION ALL SELECT i.code, concat('left ', i.net_cents + sum(n.net_cents), ' and ', i.vat_cents + sum(n.vat_cents), ' of VAT')
      FROM document i JOIN document n ON n.credits_id = i.id GROUP BY i.id
      HAVING i.total_cents + sum(n.total_cents) < 0 OR (i.net_cents + sum(n.net_cents) = 0 AND i.vat_cents + sum(n.vat_cents) <> 0)`,
  },
  {
    name: 'invoiced-once',
    says: 'A part of a statement, a booking or use at a rate stands on one invoice, for what the statement says; what credit notes took back as a whole doesn’t stand.',
    sql: `WITH standing AS (SELECT l.*, d.statement_id, d.code FROM document_line l JOIN document d ON d.id = l.document_id
        WHERE d.kind = 'invoice' AND document_line_stands(l.id, l.net_cents))
      SELECT min(code) AS subject, concat('stands ', count(*), ' times') AS detail FROM standing
      WHERE settled_pool_id IS NOT NULL GROUP BY statement_id, settled_pool_id HAVING count(*) > 1
      UNION ALL SELECT min(code), concat('stands ', count(*), ' times') FROM standing
      WHERE enrolment_id IS NOT NULL GROUP BY enrolment_id HAVING count(*) > 1
      UNION ALL SELECT min(code), concat('stands ', count(*), ' times') FROM standing
      WHERE session_id IS NOT NULL GROUP BY session_id, group_booking_id, rate_id HAVING count(*) > 1
      UNION ALL SELECT s.code, concat('asks ', s.net_cents, ' where the statement says ', l.cents) FROM standing s
      JOIN statement_line l ON l.statement_id = s.statement_id AND l.settled_pool_id = s.settled_pool_id
      WHERE l.cents <> s.net_cents`,
  },
  {
    name: 'document-dates-rise',
    says: 'In each series no document is dated before the one before it.',
    sql: `SELECT code AS subject, concat(issued_on, ' after ', before) AS detail FROM (
        SELECT code, issued_on, max(issued_on) OVER (PARTITION BY series ORDER BY year, number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
        FROM document) d WHERE issued_on < before`,
  },
  {
    name: 'invoiced-income-booked',
    says: 'What an invoice asks besides shares in the costs is income of a pool, to the cent, and a credit note takes it from there; an entry is never taken back for more than it is.',
    sql: `SELECT d.code AS subject, concat('line ', l.position, ': no income') AS detail FROM document_line l
      JOIN document d ON d.id = l.document_id
      WHERE l.settled_pool_id IS NULL AND l.net_cents <> 0 AND l.entry_id IS NULL AND CASE d.kind
        -- A centre that never chose a pool shared nothing then.
        WHEN 'invoice' THEN EXISTS (SELECT FROM income_pool WHERE recorded_at <= d.issued_at)
        ELSE EXISTS (SELECT FROM document_line o WHERE o.document_id = d.credits_id AND (o.enrolment_id = l.enrolment_id OR o.session_id = l.session_id) AND o.entry_id IS NOT NULL) END
      UNION ALL SELECT e.code, concat(e.net_cents, ', invoiced ', l.net) FROM cost_entry e
      LEFT JOIN LATERAL (SELECT sum(net_cents) AS net FROM document_line WHERE entry_id = e.id AND document_id = e.invoice_id) l ON true
      WHERE e.invoice_id IS NOT NULL AND e.net_cents IS DISTINCT FROM l.net
      UNION ALL SELECT e.code, concat('taken back for ', sum(c.net_cents)) FROM cost_entry e
      JOIN cost_entry c ON c.takes_back_id = e.id AND c.kind = 'counter'
      WHERE e.invoice_id IS NOT NULL GROUP BY e.id HAVING sum(c.net_cents) < -e.net_cents`,
  },
  {
    name: 'payments-within-invoices',
    says: 'Of an invoice never more was paid than it asks, and never less than nothing; on a credit note nothing is booked.',
    sql: `SELECT d.code AS subject, concat('paid ', sum(p.cents), ' of ', d.total_cents) AS detail
      FROM document d JOIN payment p ON p.document_id = d.id GROUP BY d.id
      HAVING d.kind <> 'invoice' OR sum(p.cents) NOT BETWEEN 0 AND d.total_cents`,
  },
];

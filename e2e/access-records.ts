/**
 * Records of the demo centre that rows of the access matrix name. The first company is the one of `employee` and
 * `coordinator`; `employee-2` and `coordinator-2` work for a competitor of it.
 */
import pg from 'pg';

const closedRun = `only_for_id IS NOT NULL AND state = 'completed' AND NOT EXISTS (
  SELECT FROM session s JOIN person_reservation h ON h.session_id = s.id
  JOIN person p ON p.id = h.person_id JOIN "user" u ON u.id = p.user_id
  WHERE s.run_id = run.id AND u.email = 'trainer@leerbank.example')`;

const firstCompany = `SELECT id FROM organisation WHERE code = 'STAALHOEVE'`;
const openDates = `run r JOIN run_course rc ON rc.run_id = r.id JOIN course c ON c.id = rc.course_id
  WHERE r.state IN ('open', 'confirmed') AND c.audience = 'people' AND c.is_public AND c.active
    AND NOT EXISTS (SELECT FROM session s WHERE s.run_id = r.id AND s.starts_at < '2026-11-30')`;
const ownBookings = `enrolment e JOIN course c ON c.id = e.course_id JOIN person p ON p.id = e.person_id
  JOIN "user" u ON u.id = p.user_id WHERE u.email = 'medewerker@leerbank.example' AND e.state = 'confirmed'`;

// Sessions of the week before, taught by the trainer of the demo, with who came.
const taught = `session s JOIN run r ON r.id = s.run_id JOIN person_reservation h ON h.session_id = s.id AND h.replaced_at IS NULL
  JOIN person t ON t.id = h.person_id JOIN "user" u ON u.id = t.user_id
  JOIN session_seat seat ON seat.session_id = s.id JOIN enrolment e ON e.id = seat.enrolment_id JOIN person p ON p.id = e.person_id
  WHERE u.email = 'trainer@leerbank.example' AND s.state = 'planned' AND s.starts_at BETWEEN '2026-11-16' AND '2026-11-21'
    AND e.state = 'confirmed' AND EXISTS (SELECT FROM attendance a WHERE a.enrolment_id = e.id AND a.outcome = 'present')
    AND NOT EXISTS (SELECT FROM session later WHERE later.run_id = r.id AND later.ends_at > '2026-11-22')`;
const firstTaught = 'ORDER BY s.starts_at, s.id, e.id LIMIT 1';

const ownPeople = `person p JOIN employment j ON j.person_id = p.id WHERE j.organisation_id = (${firstCompany})
  AND j.valid_until IS NULL AND p.user_id IS NULL ORDER BY j.code LIMIT 1`;
const comingVisits = (
  school: string,
) => `group_booking b JOIN organisation o ON o.id = b.organisation_id AND o.code ${school}
  JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
  WHERE b.state = 'confirmed' AND s.starts_at > '2026-12-01' ORDER BY s.starts_at, b.code LIMIT 1`;

const hostedStop = `tour_stop s JOIN tour t ON t.id = s.tour_id WHERE s.state = 'asked'
  AND s.organisation_id = (${firstCompany}) ORDER BY s.starts_at LIMIT 1`;

const queries = {
  // A group that asks to come to the first company, with its name.
  tourStop: `SELECT s.id FROM ${hostedStop}`,
  tour: `SELECT t.code FROM ${hostedStop}`,
  tourGroup: `SELECT t.organisation_name FROM ${hostedStop}`,
  firstFloor: `SELECT id FROM site WHERE organisation_id = (${firstCompany}) ORDER BY code LIMIT 1`,
  centreStop: `SELECT s.id FROM tour_stop s JOIN organisation o ON o.id = s.organisation_id AND o.kind = 'centre'
    ORDER BY s.state <> 'asked', s.starts_at LIMIT 1`,
  centreFloor: `SELECT s.id FROM site s JOIN organisation o ON o.id = s.organisation_id AND o.kind = 'centre' ORDER BY s.code LIMIT 1`,
  schoolVisit: `SELECT b.code FROM ${comingVisits("= 'NOORDWAL'")}`,
  schoolVisitGroup: `SELECT b.group_name FROM ${comingVisits("= 'NOORDWAL'")}`,
  otherSchoolVisit: `SELECT b.code FROM ${comingVisits("<> 'NOORDWAL'")}`,
  // What the first company is asked, and a course that companies need together.
  ask: `SELECT id FROM bundle_ask WHERE organisation_id = (${firstCompany}) AND state = 'open' ORDER BY id LIMIT 1`,
  demandCourse: `SELECT c.code FROM stated_demand d JOIN course c ON c.id = d.course_id WHERE d.state = 'open' ORDER BY c.code LIMIT 1`,
  costPool: `SELECT id FROM cost_pool ORDER BY code LIMIT 1`,
  costEntry: `SELECT id FROM cost_entry WHERE side = 'cost' ORDER BY code LIMIT 1`,
  ownStatement: `SELECT s.id FROM statement s JOIN period p ON p.id = s.period_id WHERE s.is_final AND p.code = '2026-Q3'
    AND s.organisation_id = (${firstCompany})`,
  firstCompany,
  // A short one: the pages that show all lines of it are looked at often.
  ownInvoice: `SELECT d.id FROM document d JOIN document_line l ON l.document_id = d.id WHERE d.kind = 'invoice' AND d.payer_id = (${firstCompany})
    GROUP BY d.id ORDER BY count(*), d.number DESC LIMIT 1`,
  course: `SELECT code FROM course WHERE active ORDER BY code LIMIT 1`,
  // A date that can be booked, and one that only the people of the first company may know of.
  date: `SELECT r.code FROM ${openDates} AND r.only_for_id IS NULL AND r.is_public ORDER BY r.code LIMIT 1`,
  dateCourse: `SELECT c.code FROM ${openDates} AND r.only_for_id IS NULL AND r.is_public ORDER BY r.code LIMIT 1`,
  companyDate: `SELECT r.code FROM ${openDates} AND r.only_for_id = (${firstCompany}) ORDER BY r.code LIMIT 1`,
  companyDateCourse: `SELECT c.code FROM ${openDates} AND r.only_for_id = (${firstCompany}) ORDER BY r.code LIMIT 1`,
  // Of the employee: a booking, with a word that nobody else may read, and a place in a waiting list.
  booking: `SELECT e.code FROM ${ownBookings} ORDER BY e.code LIMIT 1`,
  bookingTitle: `SELECT c.title_nl FROM ${ownBookings} ORDER BY e.code LIMIT 1`,
  attendedBooking: `SELECT e.code FROM ${ownBookings} AND EXISTS (SELECT FROM attendance a
    WHERE a.enrolment_id = e.id AND a.outcome = 'present') AND NOT EXISTS (SELECT FROM session s
    WHERE s.run_id = e.run_id AND s.ends_at > '2026-11-20') ORDER BY e.code LIMIT 1`,
  waitingEntry: `SELECT w.id FROM waiting_entry w JOIN person p ON p.id = w.person_id JOIN "user" u ON u.id = p.user_id
    WHERE u.email = 'medewerker@leerbank.example' AND w.state = 'waiting' LIMIT 1`,
  // Somebody of the first company without a door of their own in the demo.
  ownPerson: `SELECT p.id FROM ${ownPeople}`,
  ownPersonName: `SELECT p.family_name FROM ${ownPeople}`,
  run: `SELECT code FROM run WHERE state = 'open' AND is_public AND only_for_id IS NULL ORDER BY code LIMIT 1`,
  runSession: `SELECT s.id FROM session s JOIN run r ON r.id = s.run_id WHERE r.state = 'open' AND r.is_public
    AND r.only_for_id IS NULL AND s.state = 'planned' ORDER BY r.code, s.number LIMIT 1`,
  // For one company only, and not taught by the trainer of the demo.
  closedRun: `SELECT code FROM run WHERE ${closedRun} ORDER BY code LIMIT 1`,
  closedRunSession: `SELECT id FROM session WHERE run_id =
    (SELECT id FROM run WHERE ${closedRun} ORDER BY code LIMIT 1) ORDER BY number LIMIT 1`,
  closedRunEnrolment: `SELECT e.id FROM enrolment e JOIN attendance a ON a.enrolment_id = e.id AND a.outcome = 'present'
    WHERE e.state = 'confirmed' AND e.run_id = (SELECT id FROM run WHERE ${closedRun} ORDER BY code LIMIT 1) ORDER BY e.id LIMIT 1`,
  // A session that is over and its run, with the name of somebody who came.
  taughtSession: `SELECT s.id FROM ${taught} ${firstTaught}`,
  taughtRun: `SELECT r.code FROM ${taught} ${firstTaught}`,
  taughtEnrolment: `SELECT e.id FROM ${taught} ${firstTaught}`,
  taughtName: `SELECT p.family_name FROM ${taught} ${firstTaught}`,
} as const satisfies Record<string, string>;

export type RecordName = keyof typeof queries;

/** Looks up the first column of the first row of each, as text. */
export async function findRecords(databaseUrl: string): Promise<Record<RecordName, string>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const found: Partial<Record<RecordName, string>> = {};
    for (const [name, query] of Object.entries(queries)) {
      const { rows } = await client.query<[string]>({ text: query, rowMode: 'array' });
      const value = rows[0]?.[0];
      if (value === undefined) throw new Error(`the demo centre has no ${name}`);
      found[name as RecordName] = value;
    }
    return found as Record<RecordName, string>;
  } finally {
    await client.end();
  }
}

import { describe, expect, it } from 'vitest';
import { addTerm } from '#app/allocation/add-term.server.ts';
import { listTerms, previewDivision } from '#app/allocation/entitlement-queries.server.ts';
import { bookGroup } from '#app/booking/book-group.server.ts';
import { divideHoursOfPool } from '#app/booking/divide-hours.server.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { planRun } from '#app/scheduling/plan-run.server.ts';
import { reserveParticipant } from '#app/scheduling/reserve-participant.step.server.ts';
import { takeSeats } from '#app/scheduling/take-seats.step.server.ts';
import { actingAs, at, SMALL_NOW, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun } from '#prisma/seed/small-runs.ts';
import { brokenInvariants } from './broken-invariants.ts';
import { invariants } from './invariants.ts';

const now = new Date(SMALL_NOW.epochMilliseconds);

/** A healthy scene: a run with somebody on it, an option and a concept. */
const scene = {
  name: 'small_centre_with_runs',
  async fill() {
    await smallCentre.fill();
    const office = actingAs('office');
    const { database } = await import('#app/platform/database.server.ts');
    const planned = await planRun(office, millingRun());
    await planRun(office, millingRun({ state: 'concept' }));
    const option = millingRun(
      { state: 'option', optionUntil: SMALL_NOW.add({ hours: 48 }).epochMilliseconds },
      ['2026-12-10'],
    );
    await planRun(office, option);
    if (!planned.ok) throw new Error('planned');
    const { runId, sessionIds } = planned.value;
    const enrolmentId = newId();
    await database().prisma.$transaction(async (tx) => {
      await tx.enrolment.create({
        data: {
          id: enrolmentId,
          code: 'E-1',
          runId,
          courseId: small.course.milling,
          personId: small.person.sofie,
          organisationId: small.organisation.staal,
          state: 'confirmed',
          priceCents: 0,
          requestedAt: now,
        },
      });
      await takeSeats(tx, SMALL_NOW, { enrolmentId, sessionIds });
      await reserveParticipant(tx, SMALL_NOW, {
        enrolmentId,
        personId: small.person.sofie,
        organisationId: small.organisation.staal,
        sessionIds,
      });
    });
    await carouselOfAClass();
  },
};

/** A class of six at two stations with a trainer each. */
async function carouselOfAClass() {
  const { database } = await import('#app/platform/database.server.ts');
  const { course, organisation, person, pool } = small;
  const courseId = course.taster;
  await database().prisma.course.update({ where: { id: courseId }, data: { carousel: true } });
  await database().prisma.courseNeed.create({
    data: { id: newId(), courseId, poolId: pool.milling, quantity: 2 },
  });
  await database().prisma.trainerCourse.createMany({
    data: [person.anna, person.chris].map((trainerId) => ({ trainerId, courseId })),
    skipDuplicates: true,
  });
  const group = {
    groupName: '3A PIE',
    headCount: 6,
    youngestAge: 14,
    oldestAge: 15,
    level: null,
    teacherId: person.teacher,
    supervisors: 1,
  };
  const ask = { id: newId(), organisationId: organisation.school, courseId, group };
  const booked = await bookGroup(actingAs('teacher'), { ...ask, start: at('2027-01-12', '09:00') });
  if (!booked.ok) throw new Error('a class');
  await hoursDivided(courseId);
}

/** The milling machines of half a year, of which the class draws. */
async function hoursDivided(courseId: string) {
  const { database } = await import('#app/platform/database.server.ts');
  const { organisation, pool } = small;
  await database().prisma.agreement.create({
    data: {
      id: newId(),
      code: 'OV-SCHOOL',
      organisationId: organisation.school,
      capacityWeight: 2,
      validFrom: new Date('2026-01-01'),
    },
  });
  const office = actingAs('office');
  const { termId } = valueOrThrow(await addTerm(office, { firstDay: '2027-01-01', lastDay: '2027-06-30' }));
  const [term] = await listTerms(booksScope(office.actor));
  const preview = term && (await previewDivision(booksScope(office.actor), term, pool.milling, 0));
  const minutes = preview?.capacity.minutes ?? 0;
  const input = { termId, poolId: pool.milling, keptPercent: 0, openDays: 14, minutes };
  valueOrThrow(await divideHoursOfPool(office, input));
  if ((await database().prisma.ledgerEntry.count({ where: { kind: 'drawn' } })) !== 1)
    throw new Error(`${courseId} draws`);
}
const db = testDatabase({ fixture: scene });

/** Somebody who is said to have an offer. */
const waitingEntry = `WITH entry AS (INSERT INTO waiting_entry (id, run_id, course_id, person_id, quantity, state, created_at)
    SELECT gen_random_uuid(), run_id, course_id, person_id, 1, 'offered', '2026-11-20T08:00Z' FROM enrolment LIMIT 1 RETURNING id)`;

/** A quarter that was worked out, with nothing in it. */
const quarter = `WITH p AS (INSERT INTO period (id, code, first_day, last_day)
    VALUES (gen_random_uuid(), '2026-Q3', '2026-07-01', '2026-09-30') RETURNING id),
  s AS (INSERT INTO settlement (id, period_id, state, started_at) SELECT gen_random_uuid(), id, 'preview', now() FROM p
    RETURNING id, period_id)`;

/** The hours of the welding street divided, without anybody having drawn. */
const divided = `WITH t AS (INSERT INTO term (id, code, first_day, last_day, created_at)
    VALUES (gen_random_uuid(), '2026-12-01', '2026-12-01', '2027-01-31', now()) RETURNING id),
  d AS (INSERT INTO pool_division (id, term_id, pool_id, bay_resources, kept_percent, open_days, open_minutes, closed_minutes,
      outage_minutes, maintenance_minutes, course_minutes, other_minutes, kept_minutes, minutes, divided_at)
    SELECT gen_random_uuid(), t.id, pool.id, 2, 0, 14, 100, 0, 0, 0, 0, 0, 0, 100, now() FROM t, pool WHERE pool.code = 'LAS' RETURNING id)`;

/** An invoice that nothing belongs to. */
const invoice = `ALTER TABLE document DISABLE TRIGGER USER;
  INSERT INTO number_series (series, year, last) VALUES ('F', 2026, 1);
  INSERT INTO document (id, kind, series, year, number, code, issued_on, issued_at, due_on, first_day, last_day, locale, payer_id,
    seller, buyer, subject, reference, net_cents, vat_cents, total_cents)
  SELECT gen_random_uuid(), 'invoice', 'F', 2026, 1, 'F2026-0001', '2026-11-01', now(), '2026-12-01', '2026-10-01', '2026-10-31', 'nl', id,
    '{}', '{}', 'Proef', 'RF12F20260001', 100, 21, 121 FROM organisation LIMIT 1`;

/** What breaks each of them, past every constraint. */
const damage: Record<string, string> = {
  'resource-held-once': `UPDATE resource_reservation SET live = true`,
  'person-in-one-place': `UPDATE person_reservation SET live = true`,
  'ends-after-start': `UPDATE session SET ends_at = starts_at`,
  'buffers-contain-session': `UPDATE resource_reservation SET ends_at = session_ends_at - interval '1 minute'`,
  'reservation-follows-session': `UPDATE session SET starts_at = starts_at - interval '1 hour'`,
  'resource-at-its-site': `UPDATE resource SET site_id = (SELECT id FROM site WHERE code = 'STAAL')`,
  'replaced-is-not-live': `UPDATE person_reservation SET replaced_at = now() WHERE live`,
  'nothing-held-for-nothing': `UPDATE run SET state = 'concept'`,
  'what-is-planned-is-held': `UPDATE resource_reservation SET live = false`,
  'option-within-its-date': `UPDATE run SET option_until = '2026-11-22' WHERE state = 'option'`,
  'run-has-content': `DELETE FROM run_course`,
  'completed-is-over': `UPDATE run SET state = 'completed' WHERE state = 'open'`,
  'seats-are-complete': `DELETE FROM session_seat WHERE number = 4`,
  'seat-used-once': `UPDATE session_seat SET held_for_id = (SELECT id FROM organisation LIMIT 1), held_until = now()`,
  'confirmed-not-above-seats': `UPDATE run SET seats = 0`,
  'enrolment-has-seat': `UPDATE session_seat SET enrolment_id = NULL`,
  'seat-of-the-enrolled': `UPDATE enrolment SET state = 'cancelled'`,
  'person-once-on-a-run': `INSERT INTO enrolment (id, code, run_id, course_id, person_id, state, price_cents, requested_at)
    SELECT gen_random_uuid(), 'E-2', run_id, course_id, person_id, state, 0, now() FROM enrolment`,
  'participant-is-reserved': `DELETE FROM person_reservation WHERE role = 'participant'`,
  'clash-is-not-reserved': `UPDATE session_seat SET conflict = true WHERE enrolment_id IS NOT NULL`,
  'open-offer-holds-its-seats': `${waitingEntry}
    INSERT INTO offer (id, waiting_entry_id, quantity, state, until, created_at)
    SELECT gen_random_uuid(), id, 1, 'open', '2027-01-01T08:00Z', '2026-11-20T08:00Z' FROM entry`,
  'offered-has-an-offer': `${waitingEntry} SELECT id FROM entry`,
  'offer-ends-in-time': `${waitingEntry}
    INSERT INTO offer (id, waiting_entry_id, quantity, state, until, created_at)
    SELECT gen_random_uuid(), id, 1, 'lapsed', '2026-11-20T08:00Z', '2026-11-20T08:00Z' FROM entry`,
  'places-without-names-are-held': `UPDATE session_seat SET held_for_id = (SELECT id FROM organisation LIMIT 1),
    held_until = '2027-01-01T08:00Z' WHERE enrolment_id IS NULL`,
  'visit-has-its-sessions': `UPDATE group_booking SET state = 'cancelled', cancelled_at = '2026-11-20T08:00Z'`,
  'class-holds-its-places': `UPDATE resource_reservation SET live = false WHERE session_id = (SELECT session_id FROM group_booking_session LIMIT 1)`,
  'carousel-is-one': `UPDATE session SET starts_at = starts_at + interval '1 hour' WHERE id = (SELECT session_id FROM group_booking_session LIMIT 1)`,
  'class-holds-enough-places': `UPDATE group_booking SET head_count = 12`,
  'class-within-its-activity': `UPDATE group_booking SET head_count = 13`,
  // Not too many, but counted before they came.
  'present-not-above-booked': `UPDATE group_booking_session SET heads_present = 2`,
  'statements-add-up-to-pools': `${quarter} INSERT INTO statement (id, settlement_id, period_id, organisation_id, total_cents)
    SELECT gen_random_uuid(), id, period_id, (SELECT id FROM organisation LIMIT 1), 5 FROM s`,
  'pools-add-up-to-entries': `${quarter},
    c AS (INSERT INTO cost_pool (id, code, name_nl) VALUES (gen_random_uuid(), 'HUUR', 'Huur') RETURNING id),
    k AS (INSERT INTO pool_key (id, pool_id, kind, valid_from, signed_on, signed_by, recorded_at)
      SELECT gen_random_uuid(), id, 'equal', '2026-01-01', '2025-11-20', 'ALV', now() FROM c RETURNING id, pool_id)
    INSERT INTO settled_pool (id, settlement_id, pool_id, key_id, key_kind, used_kind, cost_cents, income_cents, cents, weight_sum, weight_scale)
    SELECT gen_random_uuid(), s.id, k.pool_id, k.id, 'equal', 'equal', 5, 0, 5, 1, 1 FROM s, k`,
  'closed-period-unchanged': `INSERT INTO period (id, code, first_day, last_day, state)
    VALUES (gen_random_uuid(), '2026-Q3', '2026-07-01', '2026-09-30', 'closed')`,
  'closed-period-use-unchanged': `ALTER TABLE late_cancellation DISABLE TRIGGER USER;
    WITH p AS (INSERT INTO period (id, code, first_day, last_day, state)
      VALUES (gen_random_uuid(), '2026-Q4', '2026-10-01', '2026-12-31', 'closed') RETURNING id),
    s AS (INSERT INTO settlement (id, period_id, state, started_at, closed_at)
      SELECT gen_random_uuid(), id, 'closed', '2027-01-05T08:00Z', '2027-01-05T09:00Z' FROM p),
    e AS (UPDATE enrolment SET cancelled_at = '2027-01-06T08:00Z' RETURNING id)
    INSERT INTO late_cancellation (enrolment_id, session_id, minutes)
    SELECT e.id, session.id, 60 FROM e, session WHERE run_id IS NOT NULL AND state = 'planned' ORDER BY starts_at LIMIT 1`,
  'hours-given-out-whole': `${divided} INSERT INTO hours_grant (division_id, organisation_id, weight_days, member_days, minutes)
    SELECT d.id, o.id, 1, 1, 99 FROM d, organisation o WHERE o.code = 'SCHOOL'`,
  'hours-left-follow-ledger': `${divided}, line AS (INSERT INTO ledger_entry (id, division_id, organisation_id, kind, minutes, reason, recorded_at)
    SELECT gen_random_uuid(), d.id, o.id, 'adjusted', 5, 'Proef', now() FROM d, organisation o WHERE o.code = 'SCHOOL' RETURNING 1)
    INSERT INTO hours_balance (division_id, organisation_id, minutes) SELECT d.id, o.id, 6 FROM d, organisation o, line WHERE o.code = 'STAAL'`,
  'hours-drawn-as-booked': `${divided} SELECT id FROM d`,
  'hours-lost-when-late': `WITH b AS (UPDATE group_booking SET state = 'cancelled', cancelled_late = true,
      late_from = '2026-11-20T23:00Z', cancelled_at = '2026-11-21T08:00Z')
    INSERT INTO ledger_entry (id, division_id, organisation_id, kind, minutes, group_booking_id, recorded_at)
    SELECT gen_random_uuid(), division_id, organisation_id, 'given-back', minutes, group_booking_id, '2026-11-21T08:00Z'
    FROM ledger_entry WHERE kind = 'drawn'`,
  'document-numbers-consecutive': `INSERT INTO number_series (series, year, last) VALUES ('F', 2026, 2)`,
  'documents-add-up': invoice,
  'invoiced-income-booked': `${invoice};
    ALTER TABLE document_line DISABLE TRIGGER USER;
    WITH c AS (INSERT INTO cost_pool (id, code, name_nl) VALUES (gen_random_uuid(), 'HUUR', 'Huur') RETURNING id)
    INSERT INTO income_pool (id, kind, pool_id, valid_from, recorded_at)
    SELECT gen_random_uuid(), 'fees', id, '2026-01-01', '2026-01-05' FROM c;
    INSERT INTO document_line (id, document_id, position, text, unit_cents, net_cents, category, rate_basis_points)
    SELECT gen_random_uuid(), id, 1, 'Cursus', 100, 100, 'S', 2100 FROM document`,
  'credit-notes-within-invoices': `${invoice};
    ALTER TABLE document_line DISABLE TRIGGER USER;
    INSERT INTO document SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'kind', 'credit-note', 'series', 'C',
      'code', 'C2026-0001', 'credits_id', id))).* FROM document d;
    INSERT INTO document_line (id, document_id, position, text, unit_cents, net_cents, category, rate_basis_points)
    SELECT gen_random_uuid(), id, 1, 'Proef', 100, 100, 'S', 2100 FROM document WHERE kind = 'credit-note'`,
  'invoiced-once': `${invoice};
    ALTER TABLE document_line DISABLE TRIGGER USER;
    INSERT INTO document_line (id, document_id, position, text, unit_cents, net_cents, category, rate_basis_points, enrolment_id)
    SELECT gen_random_uuid(), d.id, n, 'Proef', 50, 50, 'S', 2100, e.id
    FROM document d, generate_series(1, 2) n, (SELECT id FROM enrolment LIMIT 1) e`,
  'document-dates-rise': `${invoice};
    INSERT INTO document SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number', 2, 'code', 'F2026-0002',
      'issued_on', '2026-10-31'))).* FROM document d`,
  'payments-within-invoices': `${invoice};
    ALTER TABLE payment DISABLE TRIGGER USER;
    INSERT INTO payment (id, document_id, received_on, cents, recorded_at)
    SELECT gen_random_uuid(), id, '2026-11-05', 122, now() FROM document`,
  'participant-has-seat': `UPDATE person_reservation SET session_id = (SELECT s.id FROM session s JOIN run ON run.id = s.run_id WHERE run.state = 'option') WHERE role = 'participant'`,
};

async function dropConstraints() {
  const { rows } = await db.pool.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement FROM pg_constraint
       WHERE contype IN ('x', 'c') AND connamespace = 'public'::regnamespace
     UNION ALL SELECT format('DROP INDEX %I', indexname) FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '%UNIQUE%WHERE%'`,
  );
  for (const { statement } of rows) await db.pool.query(statement);
}

describe('brokenInvariants', () => {
  it('finds nothing where all is well', async () => {
    expect(await brokenInvariants(db.pool, now)).toEqual([]);
  });

  it('every invariant is tried on damage', () => {
    expect(Object.keys(damage).sort()).toEqual(invariants.map(({ name }) => name).sort());
  });

  it.each(Object.entries(damage))('%s', async (name, statement) => {
    await dropConstraints();
    await db.pool.query(statement);
    const broken = await brokenInvariants(db.pool, now);
    expect(broken.map(({ invariant }) => invariant.name)).toContain(name);
  });

  it('an option falls free within the hour', async () => {
    const hours = (count: number) =>
      new Date(SMALL_NOW.add(Temporal.Duration.from({ hours: count })).epochMilliseconds);
    expect(await brokenInvariants(db.pool, hours(48))).toEqual([]);
    expect((await brokenInvariants(db.pool, hours(50)))[0]?.invariant.name).toBe('option-within-its-date');
  });
});

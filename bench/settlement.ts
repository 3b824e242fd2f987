/**
 * What settling a quarter costs beside the plainest thing a database can do with the same rows: a million lines of use
 * (attendance of 20,000 sessions), 12 parties, 6 pools by every kind of key. Compared with one SQL sum of minutes per
 * party, in the same run on the same server.
 *
 *     node bench/settlement.ts
 */
import pg from 'pg';
import { parseQuarter, type Quarter } from '#app/booking/hours-period.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { transact } from '#app/platform/database.server.ts';
import { openDatabase, replaceDatabase } from '#app/platform/database-pool.server.ts';
import { cloneDatabase, startTestServer } from '#app/platform/testing/test-server.server.ts';
import { quarterFacts } from '#app/settlement/quarter-facts-queries.server.ts';
import { settleQuarter } from '#app/settlement/settle.ts';

const sessions = 20_000;
const heads = 50;
const parties = 12;
const quarter = parseQuarter('2026-Q3') as Quarter;
const ctx = { now: Temporal.Instant.from('2026-10-05T08:00:00Z'), requestId: 'bench' };

const server = await startTestServer();
try {
  const url = await cloneDatabase(server.url, server.template, 'leerbank_bench');
  await fill(url);
  const database = openDatabase(url);
  replaceDatabase(database);
  const { rows } = await database.pool.query('SELECT count(*)::int AS lines FROM attendance');
  console.log(`${rows[0].lines} lines of use, ${sessions} sessions, ${parties} parties`);

  const plain = await median(() =>
    database.pool.query(`
      SELECT a.organisation_id, sum(a.minutes) FROM attendance a JOIN session s ON s.id = a.session_id
      WHERE s.starts_at >= '2026-07-01' AND s.starts_at < '2026-10-01' GROUP BY 1`),
  );
  let shared = 0;
  const settled = await median(async () => {
    const facts = valueOrThrow(
      await transact(ctx, { locks: [], timeoutMs: 300_000 }, async (tx) =>
        ok(await quarterFacts(tx, quarter)),
      ),
    );
    const result = valueOrThrow(settleQuarter(facts));
    shared = result.statements.reduce((sum, { cents }) => sum + cents, 0);
    const pools = result.parts.reduce((sum, { cents }) => sum + cents, 0);
    if (shared !== pools) throw new Error(`statements of ${shared} do not add up to pools of ${pools}`);
  });
  console.log(`one sum in SQL:        ${plain.toFixed(0)} ms (median of 5)`);
  console.log(`settling the quarter:  ${settled.toFixed(0)} ms (median of 5), ${shared} cents shared`);
  console.log(`ratio ${(settled / plain).toFixed(1)} to 1`);
  await database.close();
} finally {
  await server.stop();
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await work();
  for (let turn = 0; turn < 5; turn += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

/** Rows as a centre leaves them, written past the use cases: a million enrolments would take an hour. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`
      SET session_replication_role = replica;
      INSERT INTO organisation (id, code, kind, name)
        SELECT gen_random_uuid(), 'P' || lpad(n::text, 2, '0'), 'company', 'Partij ' || n FROM generate_series(1, ${parties}) n;
      INSERT INTO agreement (id, code, organisation_id, valid_from, cost_share, employees)
        SELECT gen_random_uuid(), code, id, '2026-01-01', 5 + row_number() OVER (ORDER BY code), 100 FROM organisation;
      INSERT INTO period (id, code, first_day, last_day)
        VALUES (gen_random_uuid(), '${quarter.code}', '${quarter.firstDay}', '${quarter.lastDay}');
      INSERT INTO pool_key (id, pool_id, kind, fixed_part, fixed_kind, rest_kind, reference_day, valid_from, signed_on, signed_by, recorded_at)
        SELECT gen_random_uuid(), gen_random_uuid(), kind::key_kind, fixed_part, fixed_kind::key_kind, rest_kind::key_kind,
          reference_day::date, '2026-01-01', '2025-12-01', 'Ledenvergadering', now()
        FROM (VALUES ('fixed-share', NULL, NULL, NULL, NULL), ('equal', NULL, NULL, NULL, NULL),
          ('headcount', NULL, NULL, NULL, '2026-01-01'), ('participant-hours', NULL, NULL, NULL, NULL),
          ('machine-hours', NULL, NULL, NULL, NULL), ('hybrid', 4000, 'fixed-share', 'participant-hours', NULL))
          k (kind, fixed_part, fixed_kind, rest_kind, reference_day);
      INSERT INTO cost_pool (id, code, name_nl, sort_order)
        SELECT pool_id, 'K' || row_number() OVER (ORDER BY id), kind::text, row_number() OVER (ORDER BY id) FROM pool_key;
      INSERT INTO cost_entry (id, code, side, pool_id, description, booked_on, first_day, last_day, net_cents, recorded_at)
        SELECT gen_random_uuid(), code || '-' || n, 'cost', id, 'Post', '2026-07-01', '2026-07-01', '2026-12-31', 100000 + n, now()
        FROM cost_pool, generate_series(1, 50) n;
      INSERT INTO session (id, site_id, kind, starts_at, ends_at, side_by_side_key)
        SELECT id, gen_random_uuid(), 'course', start, start + interval '2 hours', id FROM (
          SELECT gen_random_uuid() AS id, timestamptz '2026-07-01 06:00+02' + interval '6 minutes' * n AS start
          FROM generate_series(1, ${sessions}) n) made;
      INSERT INTO resource (id, code, kind, name_nl, site_id)
        SELECT gen_random_uuid(), 'M' || n, 'machine', 'Machine ' || n, gen_random_uuid() FROM generate_series(1, 80) n;
      INSERT INTO rate (id, code, resource_id, cents_per_hour, valid_from)
        SELECT gen_random_uuid(), code, id, 2500, '2026-01-01' FROM resource;
      INSERT INTO resource_reservation (id, session_id, resource_id, starts_at, ends_at, session_starts_at, session_ends_at, live)
        SELECT gen_random_uuid(), s.id, m.id, s.starts_at, s.ends_at, s.starts_at, s.ends_at, true
        FROM (SELECT *, row_number() OVER (ORDER BY starts_at) AS n FROM session) s
        JOIN (SELECT *, row_number() OVER (ORDER BY code) AS n FROM resource) m ON m.n IN (s.n % 40 + 1, s.n % 40 + 41);
      INSERT INTO attendance (id, enrolment_id, session_id, organisation_id, outcome, minutes, marked_at)
        SELECT gen_random_uuid(), gen_random_uuid(), s.id, o.id, (CASE WHEN n % 17 = 0 THEN 'absent' ELSE 'present' END)::attendance_outcome,
          CASE WHEN n % 17 = 0 THEN 0 ELSE 120 END, now()
        FROM session s CROSS JOIN generate_series(1, ${heads}) n
        JOIN (SELECT id, row_number() OVER (ORDER BY code) AS at FROM organisation) o ON o.at = n % ${parties} + 1;
      ANALYZE;`);
  } finally {
    await client.end();
  }
}

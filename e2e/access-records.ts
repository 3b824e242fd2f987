/**
 * Records of the demo centre that rows of the access matrix name. The first company is the one of `employee` and
 * `coordinator`; `employee-2` and `coordinator-2` work for a competitor of it.
 */
import pg from 'pg';

const closedRun = `only_for_id IS NOT NULL AND state = 'completed' AND NOT EXISTS (
  SELECT FROM session s JOIN person_reservation h ON h.session_id = s.id
  JOIN person p ON p.id = h.person_id JOIN "user" u ON u.id = p.user_id
  WHERE s.run_id = run.id AND u.email = 'trainer@leerbank.example')`;

const queries = {
  course: `SELECT code FROM course WHERE active ORDER BY code LIMIT 1`,
  run: `SELECT code FROM run WHERE state = 'open' AND is_public AND only_for_id IS NULL ORDER BY code LIMIT 1`,
  runSession: `SELECT s.id FROM session s JOIN run r ON r.id = s.run_id WHERE r.state = 'open' AND r.is_public
    AND r.only_for_id IS NULL AND s.state = 'planned' ORDER BY r.code, s.number LIMIT 1`,
  // For one company only, and not taught by the trainer of the demo.
  closedRun: `SELECT code FROM run WHERE ${closedRun} ORDER BY code LIMIT 1`,
  closedRunSession: `SELECT id FROM session WHERE run_id =
    (SELECT id FROM run WHERE ${closedRun} ORDER BY code LIMIT 1) ORDER BY number LIMIT 1`,
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

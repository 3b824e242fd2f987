/**
 * Records of the demo centre that rows of the access matrix name. The first company is the one of `employee` and
 * `coordinator`; `employee-2` and `coordinator-2` work for a competitor of it.
 */
import pg from 'pg';

const queries = {
  course: `SELECT code FROM course WHERE active ORDER BY code LIMIT 1`,
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

/** Whether refused requests left anything behind. */
import { expect } from '@playwright/test';
import pg from 'pg';
import type { Sender } from './bad-input-send.ts';

/** What moves by itself: sessions and attempts of signing in, mail on its way, files that wait for a yes, who opened what. */
const restless = [
  'auth_account',
  'auth_rate_limit',
  'auth_session',
  'auth_verification',
  'import_upload',
  'import_upload_file',
  'opened_file',
  'outbox_attachment',
  'outbox_event',
  'outbox_mail',
];

/** What other tests put there for themselves meanwhile, past the use cases and the audit log. */
const scenery = [
  'course',
  'run',
  'run_course',
  'session',
  'session_seat',
  'resource_reservation',
  'person_reservation',
  'enrolment',
  'bundle',
  'bundle_ask',
];

export type Rows = {
  readonly counts: Readonly<Record<string, number>>;
  /** Lines of the audit log. */
  readonly audited: number;
};

export function countRows(): Promise<Rows> {
  return withDatabase(async (database) => {
    const { rows: tables } = await database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)`,
      [[...restless, ...scenery]],
    );
    const counting = tables.map(
      ({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM "${name}"`,
    );
    const { rows } = await database.query<{ name: string; count: number }>(counting.join(' UNION ALL '));
    const counts = Object.fromEntries(rows.map(({ name, count }) => [name, count]));
    return { counts, audited: counts.audit_entry ?? 0 };
  });
}

/**
 * None of the refused requests is in the audit log, where every write leaves a line; and where nobody else wrote meanwhile
 * (other tests do), no table has another number of rows, scenery apart.
 */
export async function nothingSaved({ refused, taken }: Sender, before: Rows): Promise<void> {
  const lines = await withDatabase((database) =>
    database.query('SELECT request_id, action FROM audit_entry WHERE request_id = ANY ($1)', [refused]),
  );
  expect(lines.rows, 'written by refused requests').toEqual([]);
  const after = await countRows();
  if (taken.length === 0 && after.audited === before.audited) expect(after.counts).toEqual(before.counts);
}

async function withDatabase<T>(work: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client(process.env.LEERBANK_E2E_DATABASE_URL);
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

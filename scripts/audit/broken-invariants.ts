import type pg from 'pg';
import { type Invariant, invariants } from './invariants.ts';

export type Violation = { readonly subject: string; readonly detail: string };
export type BrokenInvariant = { readonly invariant: Invariant; readonly violations: readonly Violation[] };

/** Reads the whole database, in one snapshot, and answers which invariants don't hold, with every record concerned. */
export async function brokenInvariants(pool: pg.Pool, now: Date): Promise<BrokenInvariant[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const broken: BrokenInvariant[] = [];
    for (const invariant of invariants) {
      // A query that doesn't speak of the moment takes no parameter.
      const { rows } = await client.query<Violation>(
        invariant.sql,
        invariant.sql.includes('$1') ? [now] : [],
      );
      if (rows.length > 0) broken.push({ invariant, violations: rows });
    }
    await client.query('COMMIT');
    return broken;
  } finally {
    client.release();
  }
}

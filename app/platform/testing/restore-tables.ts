// Puts a test's database back to what its fixture filled in, without cloning it anew: a clone costs a checkpoint, a new
// pool and a cold Prisma client, half a second together; this costs some twenty milliseconds.
import type pg from 'pg';

/** Holds what the fixture filled in, one table for each table with rows. Part of the filled template. */
const copies = 'fixture_copy';

/** Keeps the present rows of all tables beside them, so that `restoreTables` finds them in every clone. */
export async function keepTables(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(publicTables('relname'));
  const statements = rows.map(({ name }) => `CREATE TABLE ${copies}."${name}" AS TABLE public."${name}"`);
  await pool.query([`CREATE SCHEMA ${copies}`, ...statements].join(';'));
}

/**
 * The statements that put all rows back; read once per database, as tests rarely change the schema. Sequences begin
 * anew. Triggers and foreign keys rest, for which the login must be a superuser. Deleting from nearly empty tables
 * takes 3 ms for all of them; TRUNCATE would take 100.
 */
export async function restoringStatements(pool: pg.Pool): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(publicTables(`format('public.%I', relname)`));
  const { rows: kept } = await pool.query<{ statement: string }>(
    `SELECT format('INSERT INTO public.%1$I (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM ${copies}.%1$I', c.relname,
            string_agg(quote_ident(attname), ', ' ORDER BY attnum)) AS statement
     FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace AND nspname = 'public'
     JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     WHERE relkind = 'r' AND to_regclass(format('${copies}.%I', relname)) IS NOT NULL
     GROUP BY c.relname`,
  );
  const { rows: sequences } = await pool.query<{ statement: string }>(
    `SELECT format('SELECT setval(%L, %s, %L)', format('%I.%I', schemaname, sequencename),
            coalesce(last_value, start_value), last_value IS NOT NULL) AS statement
     FROM pg_sequences WHERE schemaname = 'public'`,
  );
  return [
    'SET session_replication_role = replica',
    ...tables.map(({ name }) => `DELETE FROM ${name}`),
    ...kept.map(({ statement }) => statement),
    ...sequences.map(({ statement }) => statement),
    'RESET session_replication_role',
  ].join(';');
}

/** Differs once a test has changed the schema itself (a dropped constraint, another trigger): then only a clone helps. */
export async function schemaMark(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ mark: string }>(
    `SELECT concat_ws(' ',
       (SELECT sum(oid::bigint + relnatts) FROM pg_class WHERE relnamespace::regnamespace::text NOT LIKE 'pg\\_t%'),
       (SELECT sum(oid::bigint + convalidated::int) FROM pg_constraint),
       (SELECT sum(oid::bigint + ascii(tgenabled::text)) FROM pg_trigger),
       (SELECT sum(oid::bigint) FROM pg_policy),
       (SELECT sum(oid::bigint) FROM pg_proc),
       (SELECT count(*) FROM pg_attrdef)) AS mark`,
  );
  return rows[0]?.mark ?? '';
}

function publicTables(name: string): string {
  return `SELECT ${name} AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind = 'r' AND nspname = 'public' AND relname <> '_prisma_migrations'`;
}

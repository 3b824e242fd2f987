// Brings a database to the state of `prisma/migrations`, and compares those with `prisma/schema`. What always holds:
// what runs here is what `prisma migrate deploy` would run, recorded in the same table.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { connectionSettings } from './connection.server.ts';
import type { SchemaFile } from './schema-engine.server.ts';

/** One lock for all instances that start at the same moment on one database; the others wait and find nothing to do. */
const migrationLock = 7_208_352_611n;
const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database lacks, in order, and tells their names. Safe to run any number of times and
 * by several processes at once. A failing migration throws and is recorded as failed, as with `prisma migrate deploy`.
 */
export async function applyMigrations(databaseUrl: string, folder = projectFolder()): Promise<string[]> {
  const known = migrationNames(folder);
  const guard = new pg.Client(connectionSettings(databaseUrl, { waitForLocks: true }));
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    // The engine costs 0.2 s and 5 MB to load: an ordinary start asks the table first and rarely needs it.
    if (await isUpToDate(guard, known)) return [];
    const { withSchemaEngine } = await import('./schema-engine.server.ts');
    return await withSchemaEngine(databaseUrl, readSchema(folder), async (engine) => {
      const done = await engine.applyMigrations({
        migrationsList: readMigrations(folder),
        filters: noFilter,
      });
      return done.appliedMigrationNames;
    });
  } finally {
    await guard.end();
  }
}

/**
 * The SQL that would bring the migrations to the schema; empty when they agree. Needs a login that may create a
 * database, in which all migrations run for the comparison.
 */
export async function differenceToSchema(databaseUrl: string, folder = projectFolder()): Promise<string> {
  const { withSchemaEngine } = await import('./schema-engine.server.ts');
  const schema = readSchema(folder);
  return withSchemaEngine(databaseUrl, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(folder) },
      to: { tag: 'schemaDatamodel', files: [...schema] },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    const script = stdout?.trim() ?? '';
    return script === '-- This is an empty migration.' ? '' : script;
  });
}

/** The folder that holds `package.json` and `prisma/`, from the sources as well as from the built application. */
export function projectFolder(): string {
  let folder = import.meta.dirname;
  while (folder !== dirname(folder)) {
    try {
      readFileSync(join(folder, 'prisma.config.ts'));
      return folder;
    } catch {
      folder = dirname(folder);
    }
  }
  throw new Error('prisma.config.ts not found above the application');
}

export function readSchema(folder: string): SchemaFile[] {
  const schemaFolder = join(folder, 'prisma/schema');
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: join(schemaFolder, name),
      content: readFileSync(join(schemaFolder, name), 'utf8'),
    }));
}

export function migrationNames(folder: string): string[] {
  return readdirSync(join(folder, 'prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readMigrations(folder: string) {
  const baseDir = join(folder, 'prisma/migrations');
  return {
    baseDir,
    lockfile: {
      path: './migration_lock.toml',
      content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

async function isUpToDate(client: pg.Client, known: readonly string[]): Promise<boolean> {
  const { rows: table } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`);
  if (table[0]?.name === null) return false;
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return known.every((name) => applied.has(name));
}

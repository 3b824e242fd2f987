// Writes the difference between prisma/migrations and prisma/schema as a new migration:
//
//     node scripts/new-migration.ts add-run-note
//     node scripts/new-migration.ts hand-written --empty     a folder for SQL that Prisma can't express
//
// Uses a throw-away PostgreSQL of its own, or the one of DATABASE_URL (whose login must be able to create databases).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { differenceToSchema, migrationNames, projectFolder } from '#app/platform/migrate.server.ts';

const [name, ...flags] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Usage: node scripts/new-migration.ts <name-in-kebab-case> [--empty]');
  process.exit(2);
}

const folder = projectFolder();
const sql = flags.includes('--empty') ? '-- Say here why.\n' : await difference();
if (sql === '') {
  console.log('The migrations already say what the schema says.');
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const title = `${stamp}_${name.replaceAll('-', '_')}`;
  if (migrationNames(folder).some((existing) => existing > title)) {
    console.warn('A migration with a later time exists; this one would run before it.');
  }
  const target = join(folder, 'prisma/migrations', title);
  mkdirSync(target);
  writeFileSync(join(target, 'migration.sql'), `${sql.trim()}\n`);
  console.log(`Written: prisma/migrations/${title}/migration.sql. Read it before you commit it.`);
}

async function difference(): Promise<string> {
  if (process.env.DATABASE_URL) return differenceToSchema(process.env.DATABASE_URL);
  const dataFolder = mkdtempSync(join(tmpdir(), 'leerbank-migration-'));
  const start = await startEmbeddedPostgres({ dataFolder, purpose: 'new-migration', durability: 'fast' });
  if (!start.started) throw new Error(`${dataFolder} is in use`);
  try {
    return await differenceToSchema(start.server.url);
  } finally {
    await start.server.stop();
    rmSync(start.server.home.folder, { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

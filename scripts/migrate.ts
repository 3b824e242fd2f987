// Brings the database of DATABASE_URL to the present migrations: the same as `npm start` does first, for those who
// want it as a step of its own. `prisma migrate deploy` on the same folder does it too.
import { applyMigrations } from '#app/platform/migrate.server.ts';

const url = process.env.DATABASE_URL;
if (!url) {
  console.error(
    'Set DATABASE_URL to the PostgreSQL to migrate. The embedded one migrates itself at every start.',
  );
  process.exit(2);
}
const applied = await applyMigrations(url);
for (const name of applied) console.log(`applied ${name}`);
console.log(applied.length === 0 ? 'Nothing to do.' : 'Done.');

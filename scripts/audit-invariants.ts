/**
 * `npm run audit:invariants`: reads the whole database and reports what can't be and is. Ends with 2 when it finds
 * anything, with 0 when all is well. Reads DATABASE_URL, else the embedded database, also while it is in use.
 */
import pg from 'pg';
import { now } from '#app/platform/clock.server.ts';
import { connectionSettings } from '#app/platform/connection.server.ts';
import { brokenInvariants } from './audit/broken-invariants.ts';
import { invariants } from './audit/invariants.ts';
import { orExplain } from './start/or-explain.ts';
import { reachDatabase } from './start/reach-database.ts';
import { CannotStart } from './start/say.ts';
import { checkedSettings } from './start/settings.ts';

/** Of one kind of violation so many are printed; the count says how many there are. */
const shown = 20;

await orExplain(async () => {
  const { url, stop } = await reachDatabase(checkedSettings('production', { serves: false }), 'audit');
  const pool = new pg.Pool({ ...connectionSettings(url), max: 1 });
  try {
    const { rows } = await pool.query(`SELECT to_regclass('public.session') IS NOT NULL AS there`);
    if (!rows[0].there) throw new CannotStart(['There are no records here yet: npm start makes them.'], 0);
    const began = performance.now();
    const broken = await brokenInvariants(pool, new Date(now().epochMilliseconds));
    for (const { invariant, violations } of broken) {
      console.error(`✗ ${invariant.name}: ${invariant.says}  ${violations.length} times not`);
      for (const { subject, detail } of violations.slice(0, shown))
        console.error(`    ${subject}  ${detail}`);
      if (violations.length > shown) console.error(`    … and ${violations.length - shown} more`);
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (broken.length > 0) process.exitCode = 2;
    else console.log(`✓ ${invariants.length} invariants hold  ${seconds} s`);
  } finally {
    await pool.end();
    await stop();
  }
});

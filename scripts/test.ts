/**
 * `npm test`: everything that must hold, in the order in which it is quickest to learn that something doesn't. One part:
 * `npm test -- unit`; several: `npm test -- unit races`; some end-to-end tests: `npm test -- e2e "books a course"`.
 */
import { ensurePrismaClient } from './start/prisma-client.ts';
import { type Counts, isPartName, type PartName, parts } from './test/parts.ts';
import { closingLines } from './test/summary.ts';
import { stopTestedServer } from './test/tested-server.ts';

const words = process.argv.slice(2);
const named = words.filter(isPartName);
const filter = words.filter((word) => !isPartName(word));
const chosen = (Object.keys(parts) as PartName[]).filter(
  (name) => named.length === 0 || named.includes(name),
);

if (filter.length > 0 && named.length !== 1) {
  console.error(`Name one part to look for tests in: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

// Without this, a signal would end the process past what ends the processes it started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

await ensurePrismaClient();
const results: { name: PartName; seconds: number; counts: Counts }[] = [];
for (const name of chosen) {
  console.log(`\n━━━ ${name} ${'━'.repeat(Math.max(3, 70 - name.length))}\n`);
  const began = performance.now();
  const counts = await parts[name](filter).catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  results.push({ name, seconds: (performance.now() - began) / 1000, counts });
}

await stopTestedServer();

for (const line of closingLines(results)) console.log(line);
process.exit(results.some(({ counts }) => counts.failed > 0) ? 1 : 0);

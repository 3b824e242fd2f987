/**
 * Fills an empty, migrated database with the demo centre: the committed files, moved to this week and loaded by the
 * importer, and then the year that brought the centre here, lived through the use cases with a past `now`.
 */
import { importFiles } from '#app/intake/import-files.server.ts';
import { problemsOf } from '#app/intake/import-report.ts';
import { problemPlace, problemSentence } from '#app/intake/problem-text.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, mondayOf } from '#app/kernel/calendar-date.ts';
import { ok } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { dateAt, instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { now as currentTime } from '#app/platform/clock.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { silenceWaitingEvents } from '#app/platform/events.server.ts';
import { keepDemoBooks } from './demo-books.ts';
import { demoFiles } from './demo-files.ts';
import { divideDemoHours } from './demo-hours.ts';
import { firstDayOf } from './demo-runs.ts';
import { liveTheYear } from './life/live-the-year.ts';
import { openDemoAccounts } from './open-demo-accounts.ts';

const zone = 'Europe/Amsterdam';

export type LoadDemoOptions = {
  /** One line per part, for the terminal. */
  readonly onProgress?: (line: string) => void;
  /** The moment at which the demo is now; the clock's where it is left out. */
  readonly now?: Temporal.Instant;
};

export async function loadDemo({ onProgress, now = currentTime() }: LoadDemoOptions = {}): Promise<void> {
  const say = onProgress ?? (() => undefined);
  await importDemo(dateAt(now.epochMilliseconds, zone), say);
  await openDemoAccounts(demoCtx(now));
  await transact(demoCtx(now), { locks: [] }, async (tx) => ok(await silenceWaitingEvents(tx, now)));
  await liveTheYear({ onProgress: say, now });
  say(await divideDemoHours(now));
  say(await keepDemoBooks(now));
}

/** As if the office had handed in its files on the morning the year began: its runs are open, and nobody is on them. */
export async function importDemo(
  today: CalendarDate,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  const files = demoFiles(today);
  const begin = instantAt(firstDayOf(mondayOf(today)), wallTime('07:00'), zone);
  const outcome = await importFiles(demoCtx(Temporal.Instant.fromEpochMilliseconds(begin)), files);
  if (outcome.ok) {
    const rows = outcome.value.files.reduce((sum, file) => sum + file.rows, 0);
    say(`${rows} rows of ${files.length} files`);
    return;
  }
  const [refusal] = outcome.reasons;
  if (refusal.code !== 'not-clean') throw new Error(refusal.code);
  const { report } = refusal;
  const reader = { locale: 'en', zone, names: report.names } as const;
  const lines = problemsOf(report).map(
    (problem) => `${problemPlace(problem, 'en')}: ${problemSentence(problem, reader)}`,
  );
  throw new Error(`the demo's files are not clean\n${lines.join('\n')}`);
}

function demoCtx(now: Temporal.Instant): Ctx {
  return { actor: { kind: 'system', name: 'demo' }, now, requestId: 'demo' };
}

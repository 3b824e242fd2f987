/** A date to book, one that is booked, one that is waited for, one that was taught: each of its own, for bad input. */
import { joinWaitingList } from '#app/booking/join-waiting-list.server.ts';
import { demoAccounts } from '#app/identity/demo-accounts.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { now } from '#app/platform/clock.server.ts';
import { database } from '#app/platform/database.server.ts';
import { saveTaughtDate } from './attendance-scene.ts';
import { bookDemoPerson, fillRun, saveDate } from './booking-scene.ts';

export type BadInputScene = {
  readonly course: string;
  readonly date: string;
  /** Of the employee of the demo. */
  readonly booking: string;
  readonly waitingEntry: string;
  /** Taught by the trainer of the demo, in the week before. */
  readonly taughtRun: string;
  readonly taughtSession: string;
  /** Of the coming months; nobody teaches it. */
  readonly run: string;
  readonly session: string;
};

/** `turn` from 0 to 60 gives each its own minutes of the same days: people can't be in two places. */
export async function saveBadInputScene(turn: number): Promise<BadInputScene> {
  const minute = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const begin = 13 * 60 + turn * 10;
  const hours = { from: minute(begin), until: minute(begin + 10) };
  // In the evening: by day other tests have the trainer teach that Saturday.
  const evening = 18 * 60 + turn * 5;
  const taughtHours = { from: minute(evening), until: minute(evening + 5) };
  const mark = `${turn}`;
  const scene = (name: string, day: string, seats = 6) =>
    saveDate({ name: `fout-${name}-${mark}`, title: `Foute invoer ${name} ${mark}`, day, seats, ...hours });
  const date = await scene('datum', '2027-06-21');
  const booked = await scene('boeking', '2027-06-22');
  const full = await scene('wachten', '2027-06-23', 1);
  const run = await scene('run', '2027-06-24');
  const taught = await saveTaughtDate(
    { name: `fout-les-${mark}`, title: `Foute invoer les ${mark}`, day: '2026-11-21', ...taughtHours },
    3,
  );
  const booking = await bookDemoPerson('employee', booked.runId);
  await fillRun(full.runId, 1);
  const session = await database().prisma.session.findFirstOrThrow({ where: { runId: run.runId } });
  return {
    course: date.courseCode,
    date: date.runCode,
    booking,
    waitingEntry: await waitFor(full.runId),
    taughtRun: taught.runCode,
    taughtSession: taught.sessionId,
    run: run.runCode,
    session: session.id,
  };
}

async function waitFor(runId: string): Promise<string> {
  const account = demoAccounts.find(({ key }) => key === 'employee');
  const { personId, organisationId } = await database().prisma.employment.findFirstOrThrow({
    where: { code: account?.personnelNumber ?? '', organisation: { code: account?.organisation ?? '' } },
  });
  const ctx = { actor: { kind: 'system', name: 'scene' } as const, now: now(), requestId: 'scene' };
  const { waitingEntryId } = valueOrThrow(await joinWaitingList(ctx, { runId, personId, organisationId }));
  return waitingEntryId;
}

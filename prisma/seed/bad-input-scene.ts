/** A date to book, one that is booked, one that is waited for, one that was taught: each of its own, for bad input. */
import { bookPlaces } from '#app/booking/book-places.server.ts';
import { joinWaitingList } from '#app/booking/join-waiting-list.server.ts';
import { demoAccounts } from '#app/identity/demo-accounts.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { addPerson } from '#app/partners/add-person.server.ts';
import { now } from '#app/platform/clock.server.ts';
import { database, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { holdSeats } from '#app/scheduling/hold-seats.step.server.ts';
import { saveTaughtDate } from './attendance-scene.ts';
import { actingAsOfCompany, bookDemoPerson, fillRun, type SceneRun, saveDate } from './booking-scene.ts';
import { type MoneyScene, saveMoneyScene } from './money-scene.ts';
import { saveTourScene, type TourScene } from './tour-scene.ts';

export type BadInputScene = TourScene &
  MoneyScene & {
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
    /** People of the second company: one to enrol and to change, and one who leaves. */
    readonly person: string;
    readonly leaver: string;
    /** What the second company is asked. */
    readonly ask: string;
    /** A date on which the second company may have places held, and its places on another. */
    readonly placesDate: string;
    readonly placesCourse: string;
    readonly places: string;
    /** Below its minimum: to go ahead or not. */
    readonly undecided: string;
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
  const scene = (name: string, day: string, seats = 6, more: { minimum?: number } = {}) => {
    const called = { name: `fout-${name}-${mark}`, title: `Foute invoer ${name} ${mark}` };
    return saveDate({ ...called, day, seats, ...hours, ...more });
  };
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
  const second = await actingAsOfCompany('coordinator-2', 'coordinator');
  const asked = await scene('vraag', '2027-06-20');
  const forPlaces = await scene('plaatsen', '2027-06-19');
  const undecided = await scene('besluit', '2027-06-18', 6, { minimum: 3 });
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
    person: await newColleague(second.ctx, `Blijver ${mark}`),
    leaver: await newColleague(second.ctx, `Vertrekker ${mark}`),
    ask: await askCompany(second, asked),
    placesDate: forPlaces.runCode,
    placesCourse: forPlaces.courseCode,
    places: await placesOf(second, await scene('plaats', '2027-06-17')),
    undecided: undecided.runCode,
    ...(await saveTourScene(turn)),
    ...(await saveMoneyScene(mark)),
  };
}

/** Somebody new at the actor's company. */
async function newColleague(ctx: Ctx, familyName: string): Promise<string> {
  const person = {
    givenName: 'Foute',
    familyName,
    number: familyName.replace(' ', '-'),
    validFrom: '2026-01-01',
  };
  return valueOrThrow(await addPerson(ctx, person)).personId;
}

/** Asks one company for two people on a date, as bundling does. */
async function askCompany(
  { ctx, organisationId }: { readonly ctx: Ctx; readonly organisationId: string },
  { runId, courseCode }: SceneRun,
): Promise<string> {
  const id = newId();
  const until = new Date('2027-06-01T17:00:00+02:00');
  const createdAt = new Date(ctx.now.epochMilliseconds);
  await transact(ctx, { locks: [`run:${runId}`] }, async (tx) => {
    const course = await tx.course.findFirstOrThrow({ where: { code: courseCode } });
    await tx.bundle.create({
      data: { runId, courseId: course.id, needed: 2, answerBy: until, createdAt },
    });
    await tx.bundleAsk.create({
      data: { id, runId, organisationId, quantity: 2, answerBy: until, createdAt },
    });
    await holdSeats(tx, ctx.now, { runId, organisationId, quantity: 2, until });
    return ok();
  });
  return id;
}

/** Two places without names, for the company. */
async function placesOf(
  { ctx, organisationId }: { readonly ctx: Ctx; readonly organisationId: string },
  { runId, courseCode }: SceneRun,
): Promise<string> {
  const course = await database().prisma.course.findFirstOrThrow({ where: { code: courseCode } });
  const asked = { id: newId(), runId, courseId: course.id, organisationId, quantity: 2 };
  return valueOrThrow(await bookPlaces(ctx, asked)).code;
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

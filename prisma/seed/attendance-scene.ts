/**
 * Sessions to mark beside those of the demo centre, for tests in the browser: a date of `saveDate` that the demo's trainer
 * teaches, with people of companies on it. On days when the demo has nothing, so that tests may run beside each other.
 */
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { demoAccounts } from '#app/identity/demo-accounts.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { database, transact } from '#app/platform/database.server.ts';
import { reserveSession } from '#app/scheduling/reserve-session.step.server.ts';
import { type SceneDate, saveDate } from './booking-scene.ts';

export type TaughtDate = {
  readonly runCode: string;
  readonly sessionId: string;
  /** In the order of the roster. */
  readonly names: readonly string[];
};

/** A date with so many people on it, taught by the trainer of the demo; passing it grants a VCA certificate. */
export async function saveTaughtDate(date: SceneDate, people: number): Promise<TaughtDate> {
  const { prisma } = database();
  const { runId, courseCode, runCode } = await saveDate({ ...date, seats: people + 1 });
  const grants = await prisma.certificateType.findFirstOrThrow({ where: { code: 'VCA-B' } });
  await prisma.course.update({
    where: { code: courseCode },
    data: { grantsTypeId: grants.id, grantOn: 'passed', externalExaminer: 'Examenbureau De Proef' },
  });
  const session = await prisma.session.findFirstOrThrow({ where: { runId } });
  const trainer = demoAccounts.find(({ key }) => key === 'trainer');
  const job = await prisma.employment.findFirstOrThrow({
    where: { code: trainer?.personnelNumber ?? '', organisation: { code: trainer?.organisation ?? '' } },
  });
  // Before it began: as it would have been planned and booked.
  const now = Temporal.Instant.fromEpochMilliseconds(session.startsAt.getTime()).subtract({ hours: 24 * 7 });
  const ctx = { actor: { kind: 'system', name: 'scene' } as const, now, requestId: 'scene' };
  await transact(ctx, { locks: [`person:${job.personId}`] }, async (tx) => {
    await reserveSession(tx, now, {
      sessionId: session.id,
      interval: { start: session.startsAt.getTime(), end: session.endsAt.getTime() },
      sideBySideKey: session.id,
      live: true,
      resources: [],
      trainerIds: [job.personId],
    });
    return ok();
  });
  const jobs = await prisma.employment.findMany({
    where: { organisation: { kind: 'company' }, validUntil: null, person: { user: null } },
    orderBy: { id: 'asc' },
    take: people,
  });
  for (const { personId, organisationId } of jobs) {
    valueOrThrow(await enrolParticipant(ctx, { runId, personId, organisationId }));
  }
  const persons = await prisma.person.findMany({
    where: { id: { in: jobs.map(({ personId }) => personId) } },
    select: { givenName: true, infix: true, familyName: true },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
  });
  return { runCode, sessionId: session.id, names: persons.map(fullName) };
}

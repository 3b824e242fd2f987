/** A course of the day before that the demo's employee followed, with the mail that asks four questions about it. */
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { askFeedback } from '#app/notices/ask-feedback.server.ts';
import { now } from '#app/platform/clock.server.ts';
import { database } from '#app/platform/database.server.ts';
import { saveTaughtDate } from './attendance-scene.ts';
import { actingAsOfCompany, type SceneDate } from './booking-scene.ts';

export type FollowedDate = { readonly runCode: string; readonly bookingCode: string };

/** The trainer of the demo taught it; only the employee came. */
export async function saveFollowedDate(date: SceneDate): Promise<FollowedDate> {
  const { prisma } = database();
  const { runCode } = await saveTaughtDate(date, 0);
  const run = await prisma.run.findFirstOrThrow({ where: { code: runCode }, include: { sessions: true } });
  const begins = Temporal.Instant.fromEpochMilliseconds(run.sessions[0]?.startsAt.getTime() ?? 0);
  const { ctx, personId, organisationId } = await actingAsOfCompany('employee', 'employee');
  const before = { ...ctx, now: begins.subtract({ hours: 24 * 7 }) };
  const placed = valueOrThrow(await enrolParticipant(before, { runId: run.id, personId, organisationId }));
  if (placed.kind !== 'enrolled') throw new Error('no place on a date of its own');
  await prisma.run.update({ where: { id: run.id }, data: { state: 'completed' } });
  await askFeedback({ actor: { kind: 'system', name: 'scene' }, now: now(), requestId: 'scene' });
  return { runCode, bookingCode: placed.code };
}

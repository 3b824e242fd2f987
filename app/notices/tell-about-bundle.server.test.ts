import { expect, it } from 'vitest';
import { bundleDemand } from '#app/booking/bundle-demand.server.ts';
import { bundleProposals } from '#app/booking/bundle-proposals-queries.server.ts';
import { cancelRun } from '#app/booking/cancel-run.server.ts';
import { settleBundles } from '#app/booking/settle-bundles.server.ts';
import { stateDemand } from '#app/booking/state-demand.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { deliverEvents } from '#app/platform/testing/deliver-events.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, actingAsSystem, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { noticeListeners } from './listen-to-booking.server.ts';
import { remindBundles } from './remind-bundles.server.ts';
import { tellAskEnded } from './tell-about-bundle.server.ts';

const db = testDatabase({ fixture: smallCentre });
const courseId = small.course.mig1;
const office = actingAs('office');
const deliver = () => deliverEvents(...noticeListeners);

it('coordinators are asked, reminded the working day before, and told what fell free or is off, each in their language', async () => {
  await db.prisma.person.update({ where: { id: small.person.coordinatorAgro }, data: { locale: 'en' } });
  for (const company of ['coordinatorStaal', 'coordinatorAgro'] as const) {
    valueOrThrow(await stateDemand(actingAs(company), { courseId, quantity: 2, neededBy: '2027-06-01' }));
  }
  const [first] = (await bundleProposals(office, courseId)).proposals;
  if (!first) throw new Error('no date is free');
  const input = { id: newId(), courseId, firstStart: first.firstStart, answerDay: first.answer.usual };
  const { runId } = valueOrThrow(await bundleDemand(office, input));
  await deliver();
  const { answerBy } = await db.prisma.bundle.findUniqueOrThrow({ where: { runId } });
  const shortBefore = actingAsSystem(new Date(answerBy.getTime() - 60_000).toISOString());
  expect(await remindBundles(office)).toBe(0);
  expect(await remindBundles(shortBefore)).toBe(2);
  expect(await remindBundles(shortBefore)).toBe(2);

  const late = actingAsSystem(answerBy.toISOString());
  expect(await settleBundles(late)).toEqual([runId]);
  await deliver();
  // The mail of a course that is off differs by the state of the ask.
  valueOrThrow(await cancelRun(office, { runId, reason: 'Machine stuk' }));
  await db.prisma.bundleAsk.updateMany({ where: { runId }, data: { state: 'withdrawn' } });
  for (const { id } of await db.prisma.bundleAsk.findMany({ where: { runId } })) {
    await tellAskEnded(late, `off ${id}`, id);
  }

  const mails = await db.prisma.outboxMail.findMany({ where: { kind: { startsWith: 'bundle' } } });
  const read = (personId: string) =>
    Object.fromEntries(mails.filter((one) => one.personId === personId).map((one) => [one.kind, one]));
  expect(mails).toHaveLength(8);
  const [dutch, english] = [read(small.person.coordinatorStaal), read(small.person.coordinatorAgro)];
  expect(dutch.bundle?.subject).toMatch(/^Wie komt naar /);
  expect(dutch['bundle-again']?.subject).toMatch(/^Nog één keer: wie komt naar /);
  expect(dutch['bundle-over']?.subject).toMatch(/^Plaatsen vrijgegeven: /);
  expect(dutch['bundle-off']?.subject).toMatch(/^Gaat niet door: /);
  expect(english.bundle?.subject).toMatch(/^Who comes to /);
  expect(english['bundle-again']?.subject).toMatch(/^Once more: who comes to /);
  expect(english['bundle-over']?.subject).toMatch(/^Places released: /);
  expect(english['bundle-off']?.subject).toMatch(/^Not going ahead: /);
  const asks = await db.prisma.bundleAsk.findMany({ where: { runId } });
  const own = asks.find((one) => one.organisationId === small.organisation.staal)?.id;
  for (const kind of ['bundle', 'bundle-again']) {
    expect(dutch[kind]?.text).toContain(`/company/bundles/${own}`);
    expect(dutch[kind]?.text).toMatch(/17:00/);
  }
  expect(dutch['bundle-off']?.text).not.toContain('/company/bundles/');
});

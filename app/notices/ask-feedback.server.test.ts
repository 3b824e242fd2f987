import { expect, it } from 'vitest';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { runFeedback } from '#app/booking/feedback-queries.server.ts';
import { forgetFeedback } from '#app/booking/forget-feedback.server.ts';
import { giveFeedback } from '#app/booking/give-feedback.server.ts';
import { centreScope, rosterScope } from '#app/identity/mint-scope.server.ts';
import { reasonsOf, valueOrThrow } from '#app/kernel/outcome.ts';
import { withScope } from '#app/platform/database.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { askFeedback } from './ask-feedback.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const after = '2026-12-01T14:30:00+01:00';
const scores = { content: 5, trainer: 4, useful: 3, recommend: 5 };

it('asks once after a completed run, takes one answer of the person, and withholds fewer than five', async () => {
  await db.prisma.$transaction((tx) =>
    saveSmallRun(tx, { name: 'milling', sessions: [['2026-12-01', '09:00', '13:00']], seats: 6 }),
  );
  const who = ['sofie', 'tarik', 'victor', 'wim'] as const;
  const enrolments: string[] = [];
  for (const one of who) {
    const input = { runId: runId('milling'), personId: small.person[one] };
    const value = valueOrThrow(await enrolParticipant(actingAs(one), input));
    if (value.kind === 'enrolled') enrolments.push(value.enrolmentId);
  }
  const [first = '', second = ''] = enrolments;
  expect(enrolments).toHaveLength(4);
  expect(reasonsOf(await giveFeedback(actingAs('sofie'), first, scores))[0]?.code).toBe('feedback-too-early');
  expect(await askFeedback(actingAsSystem(after))).toBe(0);
  await db.prisma.run.update({ where: { id: runId('milling') }, data: { state: 'completed' } });
  expect(await askFeedback(actingAsSystem(after))).toBe(4);
  expect(await askFeedback(actingAsSystem(after))).toBe(0);
  const mail = await db.prisma.outboxMail.findFirst({ where: { kind: 'feedback-asked' } });
  expect(mail?.text).toContain('#feedback');

  const sofie = actingAs('sofie', after);
  expect(reasonsOf(await giveFeedback(sofie, second, scores))[0]?.code).toBe('enrolment-unknown');
  valueOrThrow(await giveFeedback(sofie, first, scores));
  valueOrThrow(await giveFeedback(sofie, first, { ...scores, content: 1, remark: 'Te kort' }));
  const late = actingAs('sofie', '2026-12-15T15:00:00+01:00');
  expect(reasonsOf(await giveFeedback(late, first, scores))[0]?.code).toBe('feedback-closed');
  for (const [index, one] of who.entries()) {
    if (index > 0) valueOrThrow(await giveFeedback(actingAs(one, after), enrolments[index] ?? '', scores));
  }

  const office = centreScope(actingAsSystem(after).actor);
  expect(await withScope(office, (tx) => tx.feedback.count())).toBe(0);
  expect(await runFeedback(office, runId('milling'))).toEqual({ run: null, remarks: [], course: null });

  // A fifth, of a place whose person isn't known here.
  const { id: _, ...model } = await db.prisma.enrolment.findUniqueOrThrow({ where: { id: first } });
  const fifth = '01900000-0000-7000-8000-0000000000f5';
  await db.prisma.enrolment.create({ data: { ...model, id: fifth, code: 'E-FFFF-FFFF', personId: null } });
  await db.prisma.feedback.create({
    data: { enrolmentId: fifth, ...scores, answeredAt: new Date('2026-12-01T14:00:00Z') },
  });
  const told = await runFeedback(office, runId('milling'));
  expect(told?.run).toMatchObject({ answers: 5, content: 4.2, trainer: 4 });
  expect(told?.course?.answers).toBe(5);
  expect(told?.remarks).toEqual(['Te kort']);
  const stranger = rosterScope({ ...actingAs('wim').actor, hat: trainerHat() } as never);
  expect(await runFeedback(stranger, runId('milling'))).toBeNull();

  expect(await forgetFeedback(actingAsSystem('2028-11-30T12:00:00+01:00'))).toBe(0);
  expect(await forgetFeedback(actingAsSystem('2028-12-03T12:00:00+01:00'))).toBe(5);
});

function trainerHat() {
  const { actor } = actingAs('wim');
  if (actor.kind !== 'person') throw new Error('a person');
  return { ...actor.hat, role: 'trainer' as const };
}

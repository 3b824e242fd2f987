import { expect, it } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { chooseBookingMode } from '#app/partners/choose-booking-mode.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { enrolParticipant } from './enrol-participant.server.ts';

const db = testDatabase({ fixture: smallCentre });

it('the company’s own choice wins over its agreement from then on; what waits goes on waiting', async () => {
  await db.prisma.agreement.create({
    data: {
      id: newId(),
      code: 'OVK-1',
      organisationId: small.organisation.staal,
      validFrom: new Date('2026-01-01'),
      bookingMode: 'approve',
    },
  });
  for (const [name, day] of [
    ['first', '2027-02-01'],
    ['second', '2027-02-02'],
  ] as const) {
    await db.prisma.$transaction((tx) =>
      saveSmallRun(tx, { name, courses: ['drawing'], sessions: [[day, '09:00', '10:00']] }),
    );
  }
  const book = (name: string) =>
    enrolParticipant(actingAs('sofie'), { runId: runId(name), personId: small.person.sofie });
  expect(valueOrThrow(await book('first'))).toMatchObject({ state: 'requested' });

  const yara = actingAs('coordinatorStaal');
  expect(valueOrThrow(await chooseBookingMode(yara, 'approve'))).toEqual({ changed: false });
  expect(valueOrThrow(await chooseBookingMode(yara, 'inform'))).toEqual({ changed: true });
  expect(await chooseBookingMode(actingAs('sofie'), 'inform')).toMatchObject({ ok: false });
  expect(valueOrThrow(await book('second'))).toMatchObject({ state: 'confirmed' });
  expect(await db.prisma.enrolment.count({ where: { state: 'requested' } })).toBe(1);
  const logged = await db.prisma.auditEntry.findMany({ where: { action: 'booking-mode-chosen' } });
  expect(logged).toMatchObject([
    {
      personId: small.person.coordinatorStaal,
      before: { mode: 'approve' },
      after: { mode: 'inform' },
    },
  ]);
});

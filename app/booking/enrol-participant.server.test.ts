import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, type SmallRun, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import type { EnrolInput } from './schema.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, organisation, course } = small;
const sofie = actingAs('sofie');

const plan = (run: SmallRun) => db.prisma.$transaction((tx) => saveSmallRun(tx, run));
const forSofie = (run: string, more: Partial<EnrolInput> = {}): EnrolInput => ({
  runId: runId(run),
  personId: person.sofie,
  ...more,
});
const codesOf = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.reasons?.map((reason) => reason.code) ?? [];

describe('enrolParticipant', () => {
  it('takes a seat in every session, reserves the person and tells', async () => {
    await plan({ name: 'milling' });
    const enrolled = valueOrThrow(await enrolParticipant(sofie, forSofie('milling', { id: newId() })));
    expect(enrolled).toMatchObject({
      kind: 'enrolled',
      state: 'confirmed',
      priceCents: 69500,
      answerBy: null,
    });
    const row = await db.prisma.enrolment.findFirstOrThrow({ include: { seats: true } });
    expect(row).toMatchObject({
      personId: person.sofie,
      organisationId: organisation.staal,
      payerId: organisation.staal,
      courseId: course.milling,
      onBehalf: false,
    });
    expect(row.seats).toHaveLength(2);
    expect(await db.prisma.personReservation.count({ where: { personId: person.sofie, live: true } })).toBe(
      2,
    );
    expect((await db.prisma.outboxEvent.findMany()).map(({ type }) => type)).toEqual(['enrolment-confirmed']);
    expect((await db.prisma.auditEntry.findMany()).map(({ action }) => action)).toEqual([
      'enrolment-confirmed',
    ]);
  });

  it('refuses an unknown run', async () => {
    expect(codesOf(await enrolParticipant(sofie, forSofie('nowhere')))).toEqual(['run-unknown']);
  });
});

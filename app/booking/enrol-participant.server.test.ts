import { describe, expect, it } from 'vitest';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, at, small, smallCentre } from '#prisma/seed/small-centre.ts';
import type { BookingReason } from './booking-reasons.ts';
import { checkEnrolment } from './check-enrolment.server.ts';
import { enrolParticipant, enrolParticipants } from './enrol-participant.server.ts';
import type { EnrolInput } from './schema.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, organisation, course, certificate } = small;
const sofie = actingAs('sofie');
const office = actingAs('office');

const plan = (...runs: SmallRun[]) =>
  db.prisma.$transaction(async (tx) => {
    for (const run of runs) await saveSmallRun(tx, run);
  });
const enrol = (name: string, more: Partial<EnrolInput> = {}, ctx = sofie) =>
  enrolParticipant(ctx, { runId: runId(name), personId: person.sofie, ...more });
const reasonsOf = (outcome: Outcome<unknown, BookingReason>) => (outcome.ok ? [] : outcome.reasons);
const codesOf = (outcome: Outcome<unknown, BookingReason>) => reasonsOf(outcome).map(({ code }) => code);
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const hold = (personId: string, typeId: string, validUntil: string | null, issuedOn = '2025-01-01') =>
  db.prisma.certificate.create({
    data: {
      id: newId(),
      personId,
      certificateTypeId: typeId,
      issuedOn: day(issuedOn),
      validUntil: validUntil ? day(validUntil) : null,
      source: 'import',
    },
  });

describe('a place on a run', () => {
  it('is a seat in every session and the person’s time, and is told', async () => {
    await plan({ name: 'milling' });
    const enrolled = valueOrThrow(await enrol('milling'));
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
    const reserved = { personId: person.sofie, live: true, role: 'participant' as const };
    expect(await db.prisma.personReservation.count({ where: reserved })).toBe(2);
    expect((await db.prisma.outboxEvent.findMany()).map(({ type }) => type)).toEqual(['enrolment-confirmed']);
    expect((await db.prisma.auditEntry.findMany()).map(({ action }) => action)).toEqual([
      'enrolment-confirmed',
    ]);
  });

  it('is one place when the form is sent twice', async () => {
    await plan({ name: 'milling' });
    const id = newId();
    const first = valueOrThrow(await enrol('milling', { id }));
    const second = valueOrThrow(await enrol('milling', { id }));
    expect(second).toMatchObject({ enrolmentId: id, already: true, kind: 'enrolled' });
    expect(second).toMatchObject({ code: first.kind === 'enrolled' ? first.code : '' });
    expect(await db.prisma.enrolment.count()).toBe(1);
    // Who knows every id of it learns nothing of it without a say over the person.
    expect(codesOf(await enrol('milling', { id }, actingAs('tarik')))).toEqual(['not-allowed']);
    await plan({ name: 'later', sessions: [['2026-12-10', '09:00', '12:00']] });
    expect(codesOf(await enrol('later', { id }))).toEqual(['id-in-use']);
    expect(codesOf(await enrol('milling'))).toEqual(['already-enrolled']);
  });

  it('takes payer and order number from the agreement, or from who books for others', async () => {
    await plan({ name: 'milling' }, { name: 'later', sessions: [['2026-12-10', '09:00', '12:00']] });
    await db.prisma.agreement.create({
      data: {
        id: newId(),
        code: 'OVK-STAAL',
        organisationId: organisation.staal,
        validFrom: day('2026-01-01'),
        payerId: organisation.customer,
        orderNumber: 'INK-7',
      },
    });
    await enrol('milling');
    const asked = { way: 'phone', by: 'Fatima Aydın' } as const;
    await enrol('later', { payerId: organisation.agro, orderNumber: 'BON 3', asked }, office);
    const rows = await db.prisma.enrolment.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ payerId, orderNumber, onBehalf }) => [payerId, orderNumber, onBehalf])).toEqual([
      [organisation.customer, 'INK-7', false],
      [organisation.agro, 'BON 3', true],
    ]);
    expect(rows.map(({ askedWay, askedBy }) => [askedWay, askedBy])).toEqual([
      [null, null],
      ['phone', 'Fatima Aydın'],
    ]);
    expect(codesOf(await enrol('later', { orderNumber: 'zelf bedacht' }))).toEqual(['not-allowed']);
    // On somebody's word: the office only.
    expect(codesOf(await enrol('later', { asked }))).toEqual(['not-allowed']);
  });
});

describe('a company that wants to be asked', () => {
  const approve = () =>
    db.prisma.agreement.create({
      data: {
        id: newId(),
        code: 'OVK-STAAL',
        organisationId: organisation.staal,
        validFrom: day('2026-01-01'),
        bookingMode: 'approve',
      },
    });

  it('gets three working days, with the places held', async () => {
    await plan({ name: 'milling' });
    await approve();
    const enrolled = valueOrThrow(await enrol('milling'));
    expect(enrolled).toMatchObject({ state: 'requested', answerBy: '2026-11-26T16:00:00.000Z' });
    expect(await db.prisma.sessionSeat.count({ where: { enrolmentId: { not: null } } })).toBe(2);
    expect((await db.prisma.outboxEvent.findMany()).map(({ type }) => type)).toEqual(['enrolment-requested']);
  });

  it('isn’t asked what its coordinator books', async () => {
    await plan({ name: 'milling' });
    await approve();
    const booked = await enrol('milling', { personId: person.tarik }, actingAs('coordinatorStaal'));
    expect(booked).toMatchObject({ ok: true, value: { state: 'confirmed' } });
  });
});

describe('every reason why not', () => {
  it('certificates on the day of the session, not on the day of booking', async () => {
    await plan({
      name: 'mig2',
      courses: ['mig2'],
      sessions: [
        ['2026-12-01', '18:30', '21:00'],
        ['2026-12-08', '18:30', '21:00'],
      ],
    });
    expect(reasonsOf(await enrol('mig2'))).toEqual([
      {
        code: 'certificate-missing',
        certificateTypeId: certificate.migLevel1,
        days: ['2026-12-01', '2026-12-08'],
        grantedBy: { courseId: course.mig1, runId: null },
      },
    ]);
    await hold(person.sofie, certificate.migLevel1, '2026-12-07');
    expect(reasonsOf(await enrol('mig2'))).toEqual([
      {
        code: 'certificate-expired',
        certificateTypeId: certificate.migLevel1,
        validUntil: '2026-12-07',
        days: ['2026-12-08'],
        grantedBy: { courseId: course.mig1, runId: null },
      },
    ]);
    await hold(person.sofie, certificate.migLevel1, '2026-12-08');
    expect(await enrol('mig2')).toMatchObject({ ok: true });
  });

  it('names the run that would grant what is missing, and counts it once it is booked', async () => {
    await plan(
      { name: 'mig2', courses: ['mig2'], sessions: [['2026-12-15', '18:30', '21:00']] },
      { name: 'mig1', courses: ['mig1'], sessions: [['2026-12-08', '18:30', '21:00']] },
      { name: 'mig1-too-late', courses: ['mig1'], sessions: [['2026-12-22', '18:30', '21:00']] },
    );
    const [reason] = reasonsOf(await enrol('mig2'));
    expect(reason).toMatchObject({ grantedBy: { courseId: course.mig1, runId: runId('mig1') } });
    valueOrThrow(await enrol('mig1'));
    const preview = await checkEnrolment(sofie, { runId: runId('mig2'), personId: person.sofie });
    expect(preview).toMatchObject({
      reasons: [],
      possible: true,
      notes: [
        {
          code: 'certificate-on-its-way',
          certificateTypeId: certificate.migLevel1,
          runId: runId('mig1'),
          day: '2026-12-08',
        },
      ],
    });
    valueOrThrow(await enrol('mig2'));
  });

  it('the instruction that a machine asks, and its age by law', async () => {
    await db.prisma.requirement.create({
      data: {
        id: newId(),
        code: 'ROBOT-INSTR',
        resourceId: small.resource.robot,
        certificateTypeId: certificate.instruction,
      },
    });
    await plan({ name: 'robot', courses: ['drawing'], resources: ['robot', 'roomA'], trainers: ['chris'] });
    const uma = actingAs('uma');
    const refused = await enrol('robot', { personId: person.uma }, uma);
    expect(codesOf(refused)).toEqual(['instruction-missing']);
    expect(reasonsOf(refused)[0]).toMatchObject({ resourceId: small.resource.robot });
    // Uma is seventeen: alone she may not, with a trainer in the room she may from sixteen.
    await db.prisma.personReservation.deleteMany({ where: { role: 'trainer' } });
    expect(codesOf(await enrol('robot', { personId: person.uma }, uma))).toEqual([
      'instruction-missing',
      'too-young-by-law',
    ]);
  });

  it('age on the day of the session', async () => {
    await plan(
      { name: 'bhv', courses: ['bhv'], sessions: [['2027-05-28', '09:00', '13:00']] },
      { name: 'bhv2', courses: ['bhv'], sessions: [['2027-05-31', '09:00', '13:00']] },
    );
    const uma = actingAs('uma');
    expect(reasonsOf(await enrol('bhv', { personId: person.uma }, uma))).toEqual([
      { code: 'too-young-for-course', courseId: course.bhv, minimumAge: 18, days: ['2027-05-28'] },
    ]);
    // Born on 30 May 2009.
    expect(await enrol('bhv2', { personId: person.uma }, uma)).toMatchObject({ ok: true });
    await db.prisma.person.update({ where: { id: person.tarik }, data: { birthDate: null } });
    expect(codesOf(await enrol('bhv', { personId: person.tarik }, actingAs('tarik')))).toEqual([
      'birth-date-unknown',
    ]);
  });

  it('two places at once, and which booking it is', async () => {
    await plan(
      { name: 'milling' },
      { name: 'drawing', courses: ['drawing'], sessions: [['2026-12-02', '12:00', '15:00']] },
    );
    const first = valueOrThrow(await enrol('milling'));
    expect(reasonsOf(await enrol('drawing'))).toEqual([
      {
        code: 'agenda-clash',
        sessionId: sessionId('drawing'),
        interval: { start: at('2026-12-02', '12:00'), end: at('2026-12-02', '15:00') },
        with: {
          sessionId: sessionId('milling', 2),
          runId: runId('milling'),
          enrolmentId: first.kind === 'enrolled' ? first.enrolmentId : '',
          interval: { start: at('2026-12-02', '09:00'), end: at('2026-12-02', '13:00') },
        },
      },
    ]);
  });

  it('the run as it is', async () => {
    await plan(
      { name: 'option', state: 'option' },
      { name: 'concept', state: 'concept' },
      { name: 'cancelled', state: 'cancelled' },
      { name: 'past', sessions: [['2026-11-20', '09:00', '12:00']] },
      { name: 'theirs', onlyFor: 'agro', sessions: [['2026-12-03', '09:00', '12:00']] },
      { name: 'taster', courses: ['taster'], sessions: [['2026-12-04', '09:00', '11:00']] },
      { name: 'mixed', courses: ['mig1', 'drawing'], sessions: [['2026-12-07', '09:00', '12:00']] },
    );
    expect(codesOf(await enrol('option'))).toEqual(['run-not-open']);
    expect(codesOf(await enrol('concept'))).toEqual(['run-unknown']);
    expect(codesOf(await enrol('concept', {}, office))).toEqual(['run-not-open']);
    expect(codesOf(await enrol('cancelled'))).toEqual(['run-cancelled']);
    expect(codesOf(await enrol('past'))).toEqual(['run-over']);
    expect(codesOf(await enrol('theirs'))).toEqual(['run-for-others']);
    expect(codesOf(await enrol('taster'))).toEqual(['course-for-groups']);
    expect(codesOf(await enrol('mixed'))).toEqual(['course-not-chosen']);
    expect(codesOf(await enrol('mixed', { courseId: course.bhv }))).toEqual(['course-not-offered']);
    expect(codesOf(await enrol('nowhere'))).toEqual(['run-unknown']);
    expect(await enrol('mixed', { courseId: course.drawing })).toMatchObject({ ok: true });
  });

  it('several at once', async () => {
    await plan(
      { name: 'milling' },
      { name: 'mig2', courses: ['mig2'], seats: 1, sessions: [['2026-12-01', '10:00', '12:00']] },
    );
    valueOrThrow(await enrol('milling'));
    await hold(person.tarik, certificate.migLevel1, null);
    valueOrThrow(await enrol('mig2', { personId: person.tarik }, actingAs('tarik')));
    expect(codesOf(await enrol('mig2'))).toEqual(['certificate-missing', 'agenda-clash', 'run-full']);
    const preview = await checkEnrolment(sofie, { runId: runId('mig2'), personId: person.sofie });
    expect(preview.reasons.map(({ reason }) => reason.code)).toEqual([
      'certificate-missing',
      'agenda-clash',
      'run-full',
    ]);
    expect(preview).toMatchObject({ possible: false, free: 0, state: null });
    expect(await db.prisma.enrolment.count()).toBe(2);
  });

  it('people of another company are nobody, and what they hold doesn’t show', async () => {
    await plan({ name: 'mig2', courses: ['mig2'] });
    const coordinator = actingAs('coordinatorAgro');
    expect(codesOf(await enrol('mig2', {}, coordinator))).toEqual(['person-unknown']);
    expect(codesOf(await enrol('mig2', { organisationId: organisation.staal }, coordinator))).toEqual([
      'not-allowed',
    ]);
    expect(codesOf(await enrol('mig2', { personId: person.tarik }))).toEqual(['not-allowed']);
    expect(codesOf(await enrol('mig2', { organisationId: organisation.agro }, office))).toContain(
      'person-not-employed',
    );
  });

  it('an organisation that takes no part any more, and a job that ends before the course', async () => {
    await plan({ name: 'milling' });
    await db.prisma.employment.updateMany({
      where: { personId: person.sofie },
      data: { validUntil: day('2026-12-01') },
    });
    await db.prisma.membership.updateMany({
      where: { personId: person.sofie },
      data: { validUntil: day('2026-12-01') },
    });
    expect(reasonsOf(await enrol('milling'))).toEqual([
      { code: 'person-not-employed', organisationId: organisation.staal, days: ['2026-12-02'] },
    ]);
    await db.prisma.organisation.update({ where: { id: organisation.staal }, data: { active: false } });
    expect(codesOf(await enrol('milling'))).toContain('organisation-inactive');
  });
});

describe('rules set aside', () => {
  it('by those who answer for them, with a reason that is kept', async () => {
    await plan({ name: 'mig2', courses: ['mig2'] });
    const because = { code: 'certificate-missing', reason: 'Heeft jaren ervaring, intake gedaan' };
    expect(codesOf(await enrol('mig2', { overrides: [because] }))).toEqual(['certificate-missing']);
    expect(codesOf(await enrol('mig2', { overrides: [{ ...because, reason: 'ok' }] }, office))).toEqual([
      'certificate-missing',
      'override-reason-missing',
    ]);
    expect(await enrol('mig2', { overrides: [because] }, office)).toMatchObject({ ok: true });
    expect(await db.prisma.ruleOverride.findMany()).toMatchObject([
      { subjectType: 'enrolment', code: 'certificate-missing', byRole: 'office', reason: because.reason },
    ]);
  });

  it('joins a run that has begun, in the sessions that are left', async () => {
    const midway = actingAs('office', '2026-12-01T15:00:00+01:00');
    await plan({ name: 'milling' });
    expect(reasonsOf(await enrol('milling', {}, actingAs('sofie', '2026-12-01T15:00:00+01:00')))).toEqual([
      { code: 'run-started', runId: runId('milling'), since: at('2026-12-01', '09:00'), sessionsLeft: 1 },
    ]);
    const joined = await enrol('milling', { sessionIds: [sessionId('milling', 2)] }, midway);
    expect(joined).toMatchObject({ ok: true, value: { notes: [{ code: 'joins-later', sessionsLeft: 1 }] } });
    expect(await db.prisma.sessionSeat.count({ where: { enrolmentId: { not: null } } })).toBe(1);
  });
});

describe('a full run', () => {
  it('refuses, or waits when asked', async () => {
    await plan({ name: 'milling', seats: 1 });
    valueOrThrow(await enrol('milling', { personId: person.tarik }, actingAs('tarik')));
    expect(reasonsOf(await enrol('milling'))).toEqual([
      {
        code: 'run-full',
        runId: runId('milling'),
        sessionIds: [sessionId('milling', 1), sessionId('milling', 2)],
        waiting: 0,
        mayWait: true,
      },
    ]);
    const id = newId();
    expect(await enrol('milling', { waitIfFull: true, id })).toMatchObject({
      ok: true,
      value: { kind: 'waiting', waitingEntryId: id, position: 1, already: false },
    });
    expect(await enrol('milling', { waitIfFull: true, id })).toMatchObject({ value: { already: true } });
    expect(await db.prisma.waitingEntry.count()).toBe(1);
  });

  it('doesn’t let others pass those who wait; the office may, and who is first in line', async () => {
    await plan({ name: 'milling', seats: 1 });
    const first = valueOrThrow(await enrol('milling', { personId: person.tarik }, actingAs('tarik')));
    valueOrThrow(await enrol('milling', { waitIfFull: true }));
    await db.prisma.sessionSeat.updateMany({ data: { enrolmentId: null } });
    await db.prisma.enrolment.deleteMany();
    expect(first.kind).toBe('enrolled');
    const victor = { personId: person.victor };
    expect(codesOf(await enrol('milling', victor, actingAs('victor')))).toEqual(['run-full']);
    expect(await enrol('milling')).toMatchObject({ ok: true, value: { kind: 'enrolled' } });
    expect(await db.prisma.waitingEntry.findMany()).toMatchObject([{ state: 'placed' }]);
  });
});

describe('several people in one go', () => {
  it('answers each, in the order given', async () => {
    await plan({ name: 'milling', seats: 2 });
    const people = [person.sofie, person.victor, person.tarik, person.uma];
    const { results } = valueOrThrow(
      await enrolParticipants(actingAs('coordinatorStaal'), {
        runId: runId('milling'),
        personIds: people,
        waitIfFull: true,
      }),
    );
    expect(results.map((one) => (one.ok ? one.value.kind : one.reasons[0]?.code))).toEqual([
      'enrolled',
      'person-unknown',
      'enrolled',
      'waiting',
    ]);
    expect(await db.prisma.sessionSeat.count({ where: { enrolmentId: null } })).toBe(0);
  });
});

/** What the pages of employees are told: whether a place can be taken, single bookings, and whom one may enrol. */
import { describe, expect, it } from 'vitest';
import { scopeOf, selfScope } from '#app/identity/mint-scope.server.ts';
import type { PersonActor } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { findOpenRun, openRunsOfCourse } from '#app/scheduling/open-runs-queries.server.ts';
import { runId, type SmallRun, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, SMALL_NOW, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { shownBooking } from './booking-code-queries.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { enrolmentOffer } from './enrolment-offer-queries.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';
import { freePlaces, ownBookings } from './queries.server.ts';
import { standingOf } from './standing-queries.server.ts';
import { whomToEnrol } from './whom-queries.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, organisation, course, certificate } = small;
const milling = { courseId: course.milling, code: 'FREES1' };

const plan = (...runs: SmallRun[]) =>
  db.prisma.$transaction(async (tx) => {
    for (const run of runs) await saveSmallRun(tx, run);
  });
const actor = (name: Parameters<typeof actingAs>[0]) => actingAs(name).actor as PersonActor;
const book = (name: keyof typeof person, run: string) =>
  enrolParticipant(actingAs('office'), { runId: runId(run), personId: person[name] });
const offerTo = (name: 'sofie' | 'victor' | 'office', run: string, courseOf = milling) => {
  const ctx = actingAs(name);
  return enrolmentOffer(
    ctx,
    { runId: runId(run), course: courseOf, personId: person[name], name: null },
    { scope: scopeOf(ctx.actor), locale: 'nl', zone: 'Europe/Amsterdam', here: '/courses/FREES1/X' },
  );
};

describe('the offer of a date', () => {
  it('is a place, with what it costs whom', async () => {
    await plan({ name: 'milling' });
    expect(await offerTo('sofie', 'milling')).toMatchObject({
      step: 'enrol',
      refusals: [],
      name: null,
      priceCents: 69500,
      payerName: 'Staalhoeve',
    });
  });

  it('is every reason with the way out that helps most', async () => {
    await plan({ name: 'milling', seats: 1 }, { name: 'other', courses: ['drawing'] });
    valueOrThrow(await book('victor', 'milling'));
    const { code } = valueOrThrow(await book('sofie', 'other')) as { code: string };
    const { step, refusals } = await offerTo('sofie', 'milling');
    expect(step).toBe('none');
    expect(refusals.map((refusal) => [refusal.code, refusal.ways.map(({ to }) => to)])).toEqual([
      ['agenda-clash', [`/me/bookings/${code}`]],
      ['run-full', ['/courses/FREES1']],
    ]);
    // Two mornings clash with one other course: one line, which names the second day.
    expect(refusals[0]?.detail).toBe('Ook op wo 2 dec');
  });

  it('names the course that grants what is missing, and who may set it aside', async () => {
    await plan({ name: 'mig2', courses: ['mig2'] });
    const { refusals } = await offerTo('sofie', 'mig2', { courseId: course.mig2, code: 'MIG2' });
    expect(refusals).toMatchObject([
      {
        code: 'certificate-missing',
        level: 'override',
        overrideBy: 'de trainer of het kantoor',
        ways: [{ to: '/courses/MIG1' }],
      },
    ]);
  });

  it('is the waiting list where nothing but a place is missing', async () => {
    await plan({ name: 'milling', seats: 1 });
    valueOrThrow(await book('victor', 'milling'));
    expect(await offerTo('sofie', 'milling')).toMatchObject({ step: 'wait', waiting: 0 });
    valueOrThrow(
      await joinWaitingList(actingAs('sofie'), { runId: runId('milling'), personId: person.sofie }),
    );
    expect(await offerTo('sofie', 'milling')).toMatchObject({ step: 'none', waiting: 1 });
  });

  it('is the booking that is there already', async () => {
    await plan({ name: 'milling' });
    const { code } = valueOrThrow(await book('sofie', 'milling')) as { code: string };
    expect(await offerTo('sofie', 'milling')).toMatchObject({ step: 'booked', bookingCode: code });
  });

  it('counts places behind those who wait', async () => {
    await plan({ name: 'milling', seats: 2 });
    valueOrThrow(await book('victor', 'milling'));
    expect(await freePlaces([runId('milling')])).toEqual({ [runId('milling')]: 1 });
    await db.prisma.waitingEntry.create({
      data: {
        id: newId(),
        runId: runId('milling'),
        courseId: course.milling,
        organisationId: organisation.agro,
        quantity: 1,
        createdAt: new Date(SMALL_NOW.epochMilliseconds),
      },
    });
    expect(await freePlaces([runId('milling')])).toEqual({ [runId('milling')]: 0 });
    expect(await offerTo('sofie', 'milling')).toMatchObject({ step: 'wait', waiting: 1 });
  });
});

describe('a booking by its code', () => {
  it('is known to the person, the company’s coordinator and the office, and to nobody else', async () => {
    await plan({ name: 'milling', trainers: ['chris'] });
    const { code } = valueOrThrow(await book('sofie', 'milling')) as { code: string };
    const seenBy = async (name: Parameters<typeof actor>[0]) => {
      const shown = await shownBooking(actor(name), code.toLowerCase(), SMALL_NOW);
      return shown && { isOwn: shown.isOwn, mayAnswer: shown.mayAnswer, mayCancel: shown.mayCancel };
    };
    expect(await seenBy('sofie')).toEqual({ isOwn: true, mayAnswer: false, mayCancel: true });
    expect(await seenBy('coordinatorStaal')).toEqual({ isOwn: false, mayAnswer: true, mayCancel: true });
    expect(await seenBy('office')).toEqual({ isOwn: false, mayAnswer: true, mayCancel: true });
    for (const name of ['tarik', 'coordinatorAgro', 'chris', 'teacher', 'treasurer'] as const) {
      expect(await seenBy(name), name).toBeNull();
    }
    expect(await shownBooking(actor('office'), 'E-0000-0000', SMALL_NOW)).toBeNull();
    expect(await shownBooking(actor('office'), "E-0000-0000' OR true", SMALL_NOW)).toBeNull();
  });
});

describe('whom one enrols', () => {
  const day = calendarDate('2026-12-01');

  it('is oneself for an employee, whoever is asked for', async () => {
    expect(await whomToEnrol(actor('sofie'), day, { asked: person.tarik, q: '' })).toEqual({
      lookUp: null,
      people: null,
      chosen: { personId: person.sofie, name: null },
    });
  });

  it('is one of the own people for a coordinator', async () => {
    const { people, chosen } = await whomToEnrol(actor('coordinatorStaal'), day, {
      asked: person.tarik,
      q: '',
    });
    expect(people?.map(({ personId }) => personId).sort()).toEqual(
      [person.bram, person.sofie, person.tarik, person.uma, person.coordinatorStaal].sort(),
    );
    expect(chosen?.name).toMatchObject({ givenName: 'Tarik' });
    expect(
      (await whomToEnrol(actor('coordinatorStaal'), day, { asked: person.victor, q: '' })).chosen,
    ).toBeNull();
  });
});

describe('dates of one company', () => {
  it('are seen by its people and by who plans', async () => {
    await plan({ name: 'closed', onlyFor: 'agro' });
    const seen = async (name: Parameters<typeof actor>[0] | null) => {
      const scope = scopeOf(name && actor(name));
      const found = await findOpenRun(scope, course.milling, 'CLOSED');
      expect((await openRunsOfCourse(scope, SMALL_NOW, course.milling)).length).toBe(found ? 1 : 0);
      return found !== null;
    };
    expect(await Promise.all([seen('victor'), seen('office'), seen('chris')])).toEqual([true, true, true]);
    expect(await Promise.all([seen(null), seen('sofie'), seen('teacher')])).toEqual([false, false, false]);
  });
});

describe('where one stands', () => {
  it('lays what the job asks beside what is held, with the way to get the rest', async () => {
    await plan({ name: 'milling' });
    const profileId = newId();
    await db.prisma.functionProfile.create({
      data: {
        id: profileId,
        code: 'FREZER',
        nameNl: 'Frezer',
        items: {
          create: [
            { certificateTypeId: certificate.instruction, required: true },
            { certificateTypeId: certificate.migLevel1, required: false },
          ],
        },
      },
    });
    await db.prisma.employment.updateMany({
      where: { personId: person.sofie },
      data: { functionProfileId: profileId },
    });
    const scope = selfScope(actor('sofie'));
    const standing = await standingOf(scope, SMALL_NOW, await ownBookings(scope, SMALL_NOW));
    expect(standing.profiles).toMatchObject([{ code: 'FREZER', organisationName: 'Staalhoeve' }]);
    expect(standing.asked.map((line) => [line.asked.code, line.status, line.needsAttention])).toEqual([
      ['INSTR-FREES', 'missing', true],
      ['MIG-1', 'missing', false],
    ]);
    expect(standing.ways[certificate.instruction]).toMatchObject({
      courseCode: 'FREES1',
      booked: null,
      next: { runCode: 'MILLING', free: 4 },
    });

    const { code } = valueOrThrow(await book('sofie', 'milling')) as { code: string };
    const after = await standingOf(scope, SMALL_NOW, await ownBookings(scope, SMALL_NOW));
    expect(after.ways[certificate.instruction]?.booked).toMatchObject({ code });
    expect(after.fitting.map((fitting) => fitting.code)).toEqual(['MIG1']);
  });
});

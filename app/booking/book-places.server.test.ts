import { describe, expect, it } from 'vitest';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, fixtureId, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { answerOffer } from './answer-offer.server.ts';
import { bookPlaces, changePlaces, lapsePlaces } from './book-places.server.ts';
import { cancelEnrolment } from './cancel-enrolment.server.ts';
import { cancelRun } from './cancel-run.server.ts';
import { enrolParticipant, enrolParticipants } from './enrol-participant.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';
import { moveSession } from './move-session.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person, organisation } = small;
const office = actingAs('office');
const yara = actingAs('coordinatorStaal');

const codesOf = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const plan = (run: SmallRun) =>
  db.prisma.$transaction((tx) => saveSmallRun(tx, { courses: ['drawing'], ...run }));
/** Two mornings in February; each scene has an hour of its own, because people can't be in two places. */
const far = (hour: number) =>
  [
    ['2027-02-01', `${hour}:00`, `${hour}:45`],
    ['2027-02-02', `${hour}:00`, `${hour}:45`],
  ] as const;
const book = (name: string, quantity: number, id?: string) =>
  bookPlaces(yara, { runId: runId(name), organisationId: organisation.staal, quantity, ...(id && { id }) });
const placesOf = (name: string) => db.prisma.placeBooking.findFirstOrThrow({ where: { runId: runId(name) } });
const heldOf = async (name: string) => {
  const seats = await db.prisma.sessionSeat.groupBy({
    by: ['sessionId'],
    where: { session: { runId: runId(name) }, heldForId: { not: null } },
    _count: true,
  });
  return seats.map(({ _count }) => _count);
};

describe('places without names', () => {
  it('are held in every session until two weeks before, counted, and nobody else’s', async () => {
    await plan({ name: 'held', seats: 4, sessions: far(10) });
    const id = fixtureId('places form');
    const booked = valueOrThrow(await book('held', 3, id));
    expect(booked).toMatchObject({ left: 3, namesBy: '2027-01-18T16:00:00.000Z', already: false });
    expect(booked.code).toMatch(/^P-/);
    expect(await heldOf('held')).toEqual([3, 3]);
    expect(valueOrThrow(await book('held', 3, id))).toEqual({ ...booked, already: true });
    expect(codesOf(await book('held', 1))).toEqual(['places-there']);
    // One is left for others, and what is held isn't.
    valueOrThrow(await enrolParticipant(office, { runId: runId('held'), personId: person.victor }));
    const wim = { runId: runId('held'), personId: person.wim };
    expect(codesOf(await enrolParticipant(actingAs('wim'), wim))).toEqual(['run-full']);
    expect(codesOf(await changePlaces(yara, { placeBookingId: id, left: 5 }))).toEqual(['too-few-places']);
    // Not another company's coordinator, and not for another company.
    const xander = actingAs('coordinatorAgro');
    expect(codesOf(await changePlaces(xander, { placeBookingId: id, left: 0 }))).toEqual(['places-unknown']);
    const foreign = { runId: runId('held'), organisationId: organisation.agro, quantity: 1 };
    expect(codesOf(await bookPlaces(yara, foreign))).toEqual(['not-allowed']);
  });

  it('get their names by enrolling, through the same door: who may not come keeps no place', async () => {
    await plan({ name: 'named', seats: 3, sessions: far(11) });
    valueOrThrow(await book('named', 2));
    const people = [person.sofie, person.victor, person.tarik];
    const { results } = valueOrThrow(
      await enrolParticipants(yara, { runId: runId('named'), personIds: people }),
    );
    // Victor is another company's: nobody. Both others fill a held place, so that the free one stays free.
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(await placesOf('named')).toMatchObject({ state: 'named', quantity: 2, left: 0, released: 0 });
    expect(await heldOf('named')).toEqual([]);
    expect(
      await db.prisma.sessionSeat.count({ where: { session: { runId: runId('named') }, enrolmentId: null } }),
    ).toBe(2);
  });

  it('one lesson to catch up takes a free seat and leaves the places as they are', async () => {
    await plan({ name: 'lesson', seats: 2, sessions: far(12) });
    valueOrThrow(await book('lesson', 1));
    const catchUp = { runId: runId('lesson'), personId: person.sofie, sessionIds: [sessionId('lesson', 2)] };
    valueOrThrow(await enrolParticipant(office, catchUp));
    expect(await placesOf('lesson')).toMatchObject({ state: 'open', left: 1 });
    expect(await heldOf('lesson')).toEqual([1, 1]);
  });

  it('are given back in part or whole, and go to who waits', async () => {
    await plan({ name: 'back', seats: 2, sessions: far(13) });
    const { placeBookingId } = valueOrThrow(await book('back', 2));
    valueOrThrow(
      await joinWaitingList(actingAs('victor'), { runId: runId('back'), personId: person.victor }),
    );
    expect(valueOrThrow(await changePlaces(yara, { placeBookingId, left: 1 })).left).toBe(1);
    const [offer] = await db.prisma.offer.findMany({ where: { personId: person.victor } });
    expect(offer).toMatchObject({ state: 'open', quantity: 1 });
    valueOrThrow(await changePlaces(yara, { placeBookingId, left: 0 }));
    expect(await placesOf('back')).toMatchObject({ state: 'cancelled', left: 0, released: 2 });
    expect(await heldOf('back')).toEqual([]);
    expect(codesOf(await changePlaces(yara, { placeBookingId, left: 1 }))).toEqual(['places-ended']);
  });

  it('whose names don’t come in time fall free, and are offered in the same write', async () => {
    await plan({ name: 'late', seats: 2, sessions: far(14) });
    valueOrThrow(await book('late', 2));
    valueOrThrow(await enrolParticipant(yara, { runId: runId('late'), personId: person.sofie }));
    const waiting = { runId: runId('late'), personId: person.wim };
    valueOrThrow(await joinWaitingList(actingAs('wim'), waiting));
    expect(await lapsePlaces(actingAsSystem('2027-01-18T16:59:00+01:00'))).toEqual([]);
    const { id } = await placesOf('late');
    expect(await lapsePlaces(actingAsSystem('2027-01-18T17:00:00+01:00'))).toContain(id);
    expect(await placesOf('late')).toMatchObject({ state: 'lapsed', quantity: 2, left: 0, released: 1 });
    expect(await db.prisma.offer.count({ where: { personId: person.wim, state: 'open' } })).toBe(1);
    const events = await db.prisma.outboxEvent.findMany({ where: { type: 'places-lapsed' } });
    expect(events.map(({ payload }) => payload)).toContainEqual({ placeBookingId: id });
  });

  it('come of an accepted offer too, and join what the company has', async () => {
    await plan({ name: 'offered', seats: 2, sessions: far(15) });
    valueOrThrow(await book('offered', 1));
    const wim = valueOrThrow(
      await enrolParticipant(office, { runId: runId('offered'), personId: person.wim }),
    );
    const asked = { runId: runId('offered'), organisationId: organisation.staal, quantity: 1 };
    valueOrThrow(await joinWaitingList(office, asked));
    if (wim.kind !== 'enrolled') throw new Error('enrolled');

    valueOrThrow(await cancelEnrolment(office, { enrolmentId: wim.enrolmentId, reason: 'Ziek' }));
    const offer = await db.prisma.offer.findFirstOrThrow({
      where: { state: 'open', waitingEntry: { runId: runId('offered') } },
    });
    const taken = valueOrThrow(await answerOffer(yara, { offerId: offer.id, accept: true }));
    expect(taken).toMatchObject({ kind: 'held', quantity: 1, until: '2027-01-18T16:00:00.000Z' });
    expect(await placesOf('offered')).toMatchObject({ state: 'open', quantity: 2, left: 2 });
    expect(await heldOf('offered')).toEqual([2, 2]);
  });

  it('follow a run that moves nearer, and end with one that is called off', async () => {
    await plan({ name: 'moved', seats: 2, sessions: far(16) });
    valueOrThrow(await book('moved', 1));
    const { start, end } = slot('2027-01-11', '09:00', '09:45');
    const sooner = { sessionId: sessionId('moved', 1), start, end, tell: true };
    valueOrThrow(await moveSession(office, sooner));
    const { namesBy } = await placesOf('moved');
    expect(namesBy.getTime()).toBe(start);
    valueOrThrow(await cancelRun(office, { runId: runId('moved'), reason: 'Te weinig mensen' }));
    expect(await placesOf('moved')).toMatchObject({ state: 'cancelled', left: 0, released: 1 });
    const gone = { runId: runId('moved'), organisationId: organisation.staal, quantity: 1 };
    expect(codesOf(await bookPlaces(yara, gone))).toContain('run-cancelled');
  });
});

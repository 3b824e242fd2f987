import { describe, expect, it } from 'vitest';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, type SmallRun, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, fixtureId, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { answerOffer, lapseOffers, offerWhatIsFree } from './answer-offer.server.ts';
import { cancelEnrolment } from './cancel-enrolment.server.ts';
import { cancelRun } from './cancel-run.server.ts';
import { changeRunAndOffer } from './change-run-and-offer.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';
import { leaveWaitingList } from './leave-waiting-list.server.ts';
import { openOffers as openOffersOf } from './offer-queries.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person, organisation } = small;
const office = actingAs('office');
type Who = 'sofie' | 'tarik' | 'uma' | 'victor' | 'wim';

const codesOf = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const plan = (run: SmallRun) =>
  db.prisma.$transaction((tx) => saveSmallRun(tx, { courses: ['drawing'], ...run }));
const enrol = async (name: string, who: Who) => {
  const enrolled = valueOrThrow(
    await enrolParticipant(office, { runId: runId(name), personId: person[who] }),
  );
  return enrolled.kind === 'enrolled' ? enrolled.enrolmentId : '';
};
const join = async (name: string, who: Who) =>
  valueOrThrow(await joinWaitingList(actingAs(who), { runId: runId(name), personId: person[who] }))
    .waitingEntryId;
const cancel = (enrolmentId: string) => cancelEnrolment(office, { enrolmentId, reason: 'Ziek' });
const openOffers = (name: string) =>
  db.prisma.offer.findMany({
    where: { state: 'open', waitingEntry: { runId: runId(name) } },
    orderBy: { createdAt: 'asc' },
    include: { seats: true },
  });
/** A full run with these people in line, and one place that came free. */
async function freed(name: string, inLine: readonly Who[], day = '2026-12-07') {
  await plan({
    name,
    seats: 1,
    sessions: [
      [day, '09:00', '11:00'],
      [day, '12:00', '13:00'],
    ],
  });
  const taken = await enrol(name, 'sofie');
  for (const who of inLine) await join(name, who);
  valueOrThrow(await cancel(taken));
}

describe('a place that comes free', () => {
  it('is offered in the same write, in every session, until noon of the next working day', async () => {
    await freed('first', ['tarik', 'victor']);
    const [offer, ...others] = await openOffers('first');
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ personId: person.tarik, quantity: 1 });
    expect(offer?.until.toISOString()).toBe('2026-11-24T11:00:00.000Z');
    expect(offer?.seats).toHaveLength(2);
    // Nobody else takes it, and who has the offer does, also by the ordinary way.
    const wim = { runId: runId('first'), personId: person.wim };
    expect(codesOf(await enrolParticipant(actingAs('wim'), wim))).toEqual(['run-full']);
    const own = { runId: runId('first'), personId: person.tarik };
    valueOrThrow(await enrolParticipant(actingAs('tarik'), own));
    const [after] = await db.prisma.offer.findMany({ where: { id: offer?.id ?? '' } });
    expect(after?.state).toBe('taken');
  });

  it('goes to who used less of the share, and before that to who has a certificate that ends', async () => {
    await db.prisma.agreement.createMany({
      data: (['staal', 'agro'] as const).map((name) => ({
        id: newId(),
        code: `OVK-${name}`,
        organisationId: organisation[name],
        validFrom: new Date('2026-01-01'),
        capacityWeight: 10,
      })),
    });
    await plan({ name: 'past', seats: 2, sessions: [['2026-11-02', '09:00', '17:00']] });
    const early = actingAs('office', '2026-10-20T09:00:00+02:00');
    valueOrThrow(await enrolParticipant(early, { runId: runId('past'), personId: person.tarik }));
    await freed('shares', ['uma', 'victor'], '2026-12-08');
    expect(await openOffers('shares')).toMatchObject([{ personId: person.victor }]);

    await plan({ name: 'again', courses: ['milling'], sessions: [['2027-03-01', '09:00', '12:00']] });
    const { grantsTypeId } = await db.prisma.course.findUniqueOrThrow({
      where: { id: small.course.milling },
    });
    await plan({
      name: 'ends',
      courses: ['milling'],
      seats: 1,
      sessions: [['2026-12-09', '09:00', '12:00']],
    });
    const taken = await enrol('ends', 'sofie');
    await join('ends', 'victor');
    await join('ends', 'tarik');
    if (!grantsTypeId) throw new Error('milling grants nothing');
    await db.prisma.certificate.create({
      data: {
        id: fixtureId('ending'),
        personId: person.tarik,
        certificateTypeId: grantsTypeId,
        issuedOn: new Date('2024-01-15'),
        validUntil: new Date('2027-01-15'),
        source: 'import',
      },
    });
    valueOrThrow(await cancel(taken));
    expect(await openOffers('ends')).toMatchObject([{ personId: person.tarik }]);
  });

  it('moves on when it is declined, not answered, or who has it leaves the list', async () => {
    await freed('moves', ['tarik', 'uma', 'victor'], '2026-12-10');
    const held = async () => (await openOffers('moves')).map(({ personId }) => personId);
    const [first] = await openOffers('moves');
    expect(await held()).toEqual([person.victor]);
    // Not the business of another company, nor of another person.
    for (const who of ['sofie', 'coordinatorStaal', 'anna'] as const) {
      const answer = { offerId: first?.id ?? '', accept: false };
      expect(codesOf(await answerOffer(actingAs(who), answer))).toEqual(['offer-unknown']);
    }
    const declined = await answerOffer(actingAs('coordinatorAgro'), {
      offerId: first?.id ?? '',
      accept: false,
    });
    expect(declined).toMatchObject({ value: { kind: 'declined', stillWaiting: false } });
    expect(await held()).toEqual([person.tarik]);

    expect(await lapseOffers(actingAsSystem('2026-11-24T11:59:00+01:00'))).toEqual([]);
    const [second] = await openOffers('moves');
    const tooLate = actingAs('tarik', '2026-11-24T12:00:00+01:00');
    const answer = { offerId: second?.id ?? '', accept: true };
    expect(codesOf(await answerOffer(tooLate, answer))).toEqual(['offer-ended']);
    expect(await lapseOffers(actingAsSystem('2026-11-24T12:00:00+01:00'))).toContain(second?.id);
    expect(await held()).toEqual([person.uma]);

    const entry = await db.prisma.waitingEntry.findFirstOrThrow({
      where: { runId: runId('moves'), personId: person.uma },
    });
    valueOrThrow(await leaveWaitingList(actingAs('uma'), { waitingEntryId: entry.id }));
    expect(await held()).toEqual([]);
    valueOrThrow(await enrolParticipant(actingAs('wim'), { runId: runId('moves'), personId: person.wim }));
  });

  it('is accepted by the office on somebody’s word, with every check again, and once', async () => {
    await freed('phone', ['tarik'], '2026-12-11');
    await plan({ name: 'clash', sessions: [['2026-12-11', '09:00', '10:00']] });
    const other = await enrol('clash', 'tarik');
    const [offer] = await openOffers('phone');
    const answer = { offerId: offer?.id ?? '', accept: true };
    expect(codesOf(await answerOffer(office, answer))).toEqual(['agenda-clash']);
    valueOrThrow(await cancel(other));
    const first = valueOrThrow(await answerOffer(office, answer));
    expect(first).toMatchObject({ kind: 'enrolled' });
    expect(await answerOffer(office, answer)).toMatchObject({ value: first });
  });

  it('too late to hold is for whoever comes first', async () => {
    await plan({ name: 'eve', seats: 1, sessions: [['2026-12-14', '09:00', '11:00']] });
    const taken = await enrol('eve', 'sofie');
    await join('eve', 'tarik');
    const eve = actingAs('office', '2026-12-11T13:00:00+01:00');
    valueOrThrow(await cancelEnrolment(eve, { enrolmentId: taken, reason: 'Ziek' }));
    expect(await openOffers('eve')).toEqual([]);
    const wim = actingAs('wim', '2026-12-11T13:00:00+01:00');
    valueOrThrow(await enrolParticipant(wim, { runId: runId('eve'), personId: person.wim }));
  });
});

describe('places without names', () => {
  it('are offered as far as they go; taken they are held for the company, and what is missing keeps waiting', async () => {
    await plan({ name: 'many', seats: 1, sessions: [['2026-12-15', '09:00', '11:00']] });
    await enrol('many', 'victor');
    const coordinator = actingAs('coordinatorStaal');
    const places = { runId: runId('many'), organisationId: organisation.staal, quantity: 3 };
    valueOrThrow(await joinWaitingList(coordinator, places));
    await join('many', 'wim');
    // A run that grows offers what it grew by.
    valueOrThrow(await changeRunAndOffer(office, { runId: runId('many'), changes: { seats: 2 } }));
    const [one] = await openOffers('many');
    expect(one).toMatchObject({ organisationId: organisation.agro });
    valueOrThrow(await answerOffer(actingAs('wim'), { offerId: one?.id ?? '', accept: false }));
    const [tooFew] = await openOffers('many');
    expect(tooFew).toMatchObject({ organisationId: organisation.staal, quantity: 1 });
    expect(await answerOffer(coordinator, { offerId: tooFew?.id ?? '', accept: false })).toMatchObject({
      value: { kind: 'declined', stillWaiting: true },
    });
    // One place is no use to them: it is free for others, and two are offered when there are two.
    expect(await openOffers('many')).toEqual([]);
    valueOrThrow(await changeRunAndOffer(office, { runId: runId('many'), changes: { seats: 3 } }));
    const [two] = await openOffers('many');
    expect(two).toMatchObject({ quantity: 2 });
    // The coordinator has it in the list of what asks an answer; a competitor and the day after don't.
    const listed = (who: 'coordinatorStaal' | 'coordinatorAgro', at = coordinator.now) =>
      openOffersOf(partnerScope(actingAs(who).actor), at);
    expect(await listed('coordinatorStaal')).toContainEqual(
      expect.objectContaining({ offerId: two?.id, quantity: 2, name: null }),
    );
    expect((await listed('coordinatorAgro')).map(({ offerId }) => offerId)).not.toContain(two?.id);
    expect(await listed('coordinatorStaal', coordinator.now.add({ hours: 24 * 7 }))).toEqual([]);
    expect(await answerOffer(coordinator, { offerId: two?.id ?? '', accept: true })).toMatchObject({
      value: { kind: 'held', quantity: 2, until: '2026-11-30T16:00:00.000Z' },
    });
    const entry = await db.prisma.waitingEntry.findFirstOrThrow({
      where: { runId: runId('many'), organisationId: organisation.staal },
    });
    expect(entry).toMatchObject({ state: 'waiting', quantity: 1 });
    valueOrThrow(await enrolParticipant(coordinator, { runId: runId('many'), personId: person.tarik }));
    // Names that never came: the place is offered on.
    await offerWhatIsFree(actingAsSystem('2026-11-30T17:05:00+01:00'));
    expect(await openOffers('many')).toMatchObject([{ organisationId: organisation.staal, quantity: 1 }]);
  });
});

describe('afterwards', () => {
  it('a cancelled run has no offers, and no seat belongs to one that is over', async () => {
    await freed('off', ['tarik'], '2026-12-16');
    expect(await openOffers('off')).toHaveLength(1);
    valueOrThrow(await cancelRun(office, { runId: runId('off'), reason: 'Geen trainer' }));
    expect(await openOffers('off')).toEqual([]);
    const stray = await db.prisma.sessionSeat.count({ where: { offer: { state: { not: 'open' } } } });
    const offered = await db.prisma.waitingEntry.count({ where: { state: 'offered' } });
    expect([stray, offered]).toEqual([0, await db.prisma.offer.count({ where: { state: 'open' } })]);
  });
});

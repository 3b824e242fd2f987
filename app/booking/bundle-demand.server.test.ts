import { beforeAll, describe, expect, it } from 'vitest';
import { centreScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { withScope } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, actingAsSystem, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { answerBundle } from './answer-bundle.server.ts';
import { answerOffer } from './answer-offer.server.ts';
import { bookPlaces } from './book-places.server.ts';
import { bundleDemand } from './bundle-demand.server.ts';
import { bundleProposals } from './bundle-proposals-queries.server.ts';
import { askedBundles, bundleResults, openAsks, shownAsk } from './bundle-queries.server.ts';
import { cancelRun } from './cancel-run.server.ts';
import { changeRunAndOffer } from './change-run-and-offer.server.ts';
import { courseDemands, ownDemand } from './demand-queries.server.ts';
import { enrolParticipant, enrolParticipants } from './enrol-participant.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';
import { freePlaces } from './queries.server.ts';
import { lapseStatedDemand, settleBundles } from './settle-bundles.server.ts';
import { stateDemand } from './state-demand.server.ts';
import { withdrawDemand } from './withdraw-demand.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person, course, organisation } = small;
const office = actingAs('office');
const staal = actingAs('coordinatorStaal');
const agro = actingAs('coordinatorAgro');
const courseId = course.mig1;

const codesOf = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const scopeOf = (ctx: typeof staal) => partnerScope(ctx.actor);
const totals = async () =>
  (await courseDemands(centreScope(office.actor), office.now)).find((one) => one.code === 'MIG1');
const asks = async (ctx: typeof staal) => openAsks(scopeOf(ctx), ctx.now);

/** MIG level 1 ends for Sofie and Tarik in March; agro says it wants two places. */
beforeAll(async () => {
  await db.prisma.certificate.createMany({
    data: [person.sofie, person.tarik].map((personId, index) => ({
      id: newId(),
      personId,
      certificateTypeId: small.certificate.migLevel1,
      issuedOn: new Date('2024-03-01'),
      validUntil: new Date(`2027-03-0${index + 1}`),
      source: 'import' as const,
      visibleToIds: [organisation.staal],
    })),
  });
});

async function plan(ctx = office) {
  const { proposals } = await bundleProposals(ctx, courseId);
  const [first] = proposals;
  if (!first) throw new Error('no date is free');
  const input = {
    id: newId() as string,
    courseId,
    firstStart: first.firstStart,
    answerDay: first.answer.usual as string,
  };
  return { input, outcome: await bundleDemand(ctx, input), proposals };
}

describe('demand', () => {
  it('is added up in totals; a company sees and takes back only its own', async () => {
    expect(await totals()).toMatchObject({
      places: 2,
      expiring: 2,
      gaps: 0,
      stated: 0,
      firstBefore: '2027-03-01',
    });
    const say = (quantity: number) => stateDemand(agro, { courseId, quantity, neededBy: '2027-02-20' });
    valueOrThrow(await say(5));
    const { statedDemandId } = valueOrThrow(await say(2));
    expect(await totals()).toMatchObject({ places: 4, stated: 2, firstBefore: '2027-02-20' });
    expect(codesOf(await stateDemand(agro, { courseId, quantity: 2, neededBy: '2026-11-23' }))).toEqual([
      'needed-by-past',
    ]);
    expect(
      codesOf(await stateDemand(actingAs('teacher'), { courseId, quantity: 1, neededBy: '2027-01-01' })),
    ).toEqual(['not-allowed']);
    expect(codesOf(await withdrawDemand(staal, { statedDemandId }))).toEqual(['stated-demand-unknown']);
    expect((await ownDemand(scopeOf(staal), staal.now)).stated).toEqual([]);
    const own = await ownDemand(scopeOf(agro), agro.now);
    expect(own).toMatchObject({ stated: [{ quantity: 2 }], needs: [] });
  });
});

describe('a bundle', () => {
  let runId = '';

  it('plans one run in time, holds places for each company, and asks each about its own people', async () => {
    const { input, outcome } = await plan();
    const planned = valueOrThrow(outcome);
    runId = planned.runId;
    expect(planned.places).toBe(4);
    expect(valueOrThrow(await bundleDemand(office, input)).code).toBe(planned.code);
    expect(codesOf(await bundleDemand(staal, { ...input, id: newId() }))).toEqual(['not-allowed']);
    expect(await totals()).toBeUndefined();
    expect(await asks(staal)).toMatchObject([{ quantity: 2, taken: 0 }]);
    expect(await asks(agro)).toMatchObject([{ quantity: 2, taken: 0 }]);
    // Nobody reads from free places what others were given.
    expect((await freePlaces([runId]))[runId]).toBe(0);
    const alone = { runId, personId: person.victor, organisationId: organisation.agro };
    expect(codesOf(await enrolParticipant(actingAs('victor'), alone))).toEqual([]);
  });

  it('keeps a company from booking places beside what it is asked for', async () => {
    const places = { runId, organisationId: organisation.staal, quantity: 1 };
    expect(codesOf(await bookPlaces(staal, places))).toEqual(['places-bundled']);
    // Nor by way of the waiting list, when the run grows: the offer stays, and can be declined.
    valueOrThrow(await joinWaitingList(staal, places));
    valueOrThrow(await changeRunAndOffer(office, { runId, changes: { seats: 5 } }));
    const { id: offerId } = await db.prisma.offer.findFirstOrThrow({ where: { waitingEntry: { runId } } });
    expect(codesOf(await answerOffer(staal, { offerId, accept: true }))).toEqual(['places-bundled']);
    expect(codesOf(await answerOffer(staal, { offerId, accept: false }))).toEqual([]);
  });

  it('is unknown to other companies, also behind a query that forgets its scope', async () => {
    const [own] = await asks(staal);
    const reader = { scope: scopeOf(agro), locale: 'nl' as const, here: '/' };
    expect(await shownAsk(agro, own?.askId ?? '', reader)).toBeNull();
    expect(codesOf(await answerBundle(agro, { askId: own?.askId ?? '', personIds: [] }))).toEqual([
      'ask-unknown',
    ]);
    const seen = await withScope(scopeOf(agro), async (tx) => ({
      bundles: await tx.bundle.count(),
      asks: await tx.bundleAsk.count({ where: { organisationId: organisation.staal } }),
      stated: await tx.statedDemand.count({ where: { organisationId: organisation.staal } }),
      held: await tx.sessionSeat.count({
        where: { session: { runId }, heldForId: { not: null }, NOT: { heldForId: organisation.agro } },
      }),
    }));
    expect(seen).toEqual({ bundles: 0, asks: 0, stated: 0, held: 0 });
  });

  it('is answered in one step with people preselected, and goes ahead when the minimum is met', async () => {
    const [own] = await asks(staal);
    const askId = own?.askId ?? '';
    const reader = { scope: scopeOf(staal), locale: 'nl' as const, here: '/' };
    const shown = await shownAsk(staal, askId, reader);
    expect(shown?.candidates.filter(({ chosen }) => chosen).map(({ personId }) => personId)).toEqual([
      person.sofie,
      person.tarik,
    ]);
    // Somebody else's people are nobody; a refusal keeps the places for another try.
    const strange = valueOrThrow(await answerBundle(staal, { askId, personIds: [person.wim] }));
    expect(strange).toMatchObject({ complete: false, results: [{ reasons: [{ code: 'person-unknown' }] }] });
    const answered = valueOrThrow(
      await answerBundle(staal, { askId, personIds: [person.sofie, person.tarik] }),
    );
    expect(answered).toMatchObject({ complete: true, goesAhead: true });
    expect(codesOf(await answerBundle(staal, { askId, personIds: [] }))).toEqual(['ask-ended']);
    expect(await askedBundles(centreScope(office.actor))).toMatchObject([
      { asked: 4, taken: 2, goesAhead: true },
    ]);
  });

  it('lets what is not answered fall free, and tells what it brought', async () => {
    const later = actingAsSystem('2027-01-15T17:01:00+01:00');
    expect(await settleBundles(later)).toEqual([runId]);
    expect(await settleBundles(later)).toEqual([]);
    const [ask] = await db.prisma.bundleAsk.findMany({ where: { organisationId: organisation.agro } });
    expect(ask?.state).toBe('lapsed');
    expect(
      await db.prisma.sessionSeat.count({ where: { session: { runId }, heldForId: { not: null } } }),
    ).toBe(0);
    expect(await bundleResults('2026-01-01' as never)).toMatchObject({ runs: 1, renewed: 2 });
  });

  it('is answered by the office on the phone once all places of a company are taken; one called off is withdrawn', async () => {
    valueOrThrow(await stateDemand(staal, { courseId, quantity: 2, neededBy: '2027-06-01' }));
    // Two more than those it was asked for and didn't take: these stay silent for a month.
    valueOrThrow(await stateDemand(agro, { courseId, quantity: 4, neededBy: '2027-06-01' }));
    const { runId: called } = valueOrThrow((await plan()).outcome);
    const askOf = (organisationId: string) =>
      db.prisma.bundleAsk.findFirstOrThrow({ where: { runId: called, organisationId } });
    const { quantity } = await askOf(organisation.staal);
    const people = [person.coordinatorStaal, person.sofie, person.tarik];
    const enrol = (personIds: string[]) => enrolParticipants(office, { runId: called, personIds });
    for (const [index, personId] of people.slice(0, quantity).entries()) {
      valueOrThrow(await enrol([personId]));
      expect((await askOf(organisation.staal)).state).toBe(index + 1 < quantity ? 'open' : 'answered');
    }
    expect(await askOf(organisation.staal)).toMatchObject({ taken: quantity });
    expect((await askOf(organisation.agro)).state).toBe('open');

    valueOrThrow(await cancelRun(office, { runId: called, reason: 'Machine stuk' }));
    expect(await settleBundles(actingAsSystem('2026-11-24T12:00:00+01:00'))).toEqual([called]);
    expect((await askOf(organisation.agro)).state).toBe('withdrawn');
  });

  it('leaves statements open until their day is over', async () => {
    const state = async () =>
      (await db.prisma.statedDemand.findFirst({ where: { neededBy: new Date('2027-07-01') } }))?.state;
    valueOrThrow(await stateDemand(agro, { courseId: course.drawing, quantity: 1, neededBy: '2027-07-01' }));
    await lapseStatedDemand(actingAsSystem('2027-07-01T23:59:00+02:00'));
    expect(await state()).toBe('open');
    await lapseStatedDemand(actingAsSystem('2027-07-02T00:01:00+02:00'));
    expect(await state()).toBe('lapsed');
  });
});

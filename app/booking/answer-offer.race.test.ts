import { describe, expect, it } from 'vitest';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { database } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, fixtureId, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { answerOffer, lapseOffers } from './answer-offer.server.ts';
import { cancelEnrolment } from './cancel-enrolment.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';

const clients = 50;
const office = actingAs('office');
const crowd = Array.from({ length: 6 }, (_, index) => fixtureId(`line ${index}`));

const centre = {
  name: 'waiting_crowd',
  async fill() {
    await smallCentre.fill();
    await database().prisma.person.createMany({
      data: crowd.map((id, index) => ({ id, givenName: `Wachter ${index}`, familyName: 'Rij' })),
    });
    await database().prisma.employment.createMany({
      data: crowd.map((personId, index) => ({
        id: newId(),
        personId,
        organisationId: small.organisation.agro,
        code: `R${index}`,
        validFrom: new Date('2026-01-01'),
      })),
    });
  },
};
const db = testDatabase({ fixture: centre, reset: 'file', poolSize: clients });

const won = (outcomes: readonly Outcome<unknown, unknown>[]) => outcomes.filter(({ ok }) => ok).length;
const taken = (name: string) =>
  db.prisma.sessionSeat.count({ where: { session: { runId: runId(name) }, enrolmentId: { not: null } } });
const offersOf = (name: string) =>
  db.prisma.offer.findMany({ where: { waitingEntry: { runId: runId(name) } } });

/** A full run of so many seats with everybody of `line` waiting; answers the enrolments that fill it. */
async function fullRun(name: string, day: string, seats: number, line: readonly string[]) {
  await db.prisma.$transaction((tx) =>
    saveSmallRun(tx, { name, seats, courses: ['drawing'], sessions: [[day, '09:00', '10:00']] }),
  );
  const filled: string[] = [];
  for (const who of (['sofie', 'tarik'] as const).slice(0, seats)) {
    const enrolled = valueOrThrow(
      await enrolParticipant(office, { runId: runId(name), personId: small.person[who] }),
    );
    if (enrolled.kind === 'enrolled') filled.push(enrolled.enrolmentId);
  }
  for (const personId of line) valueOrThrow(await joinWaitingList(office, { runId: runId(name), personId }));
  return filled;
}
const cancel = (enrolmentId: string) => cancelEnrolment(office, { enrolmentId, reason: 'Ziek' });

describe('an offer', () => {
  it('is taken many times where everybody looks first and nobody locks: the race is real', async () => {
    const [enrolment] = await fullRun('unlocked', '2026-12-07', 1, crowd.slice(0, 1));
    valueOrThrow(await cancel(enrolment as string));
    const [offer] = await offersOf('unlocked');
    const looked = await Promise.all(
      Array.from({ length: clients }, () => db.prisma.offer.findUnique({ where: { id: offer?.id ?? '' } })),
    );
    expect(looked.filter((one) => one?.state === 'open').length).toBeGreaterThan(1);
  });

  it(`accepted by ${clients} clients at once is one enrolment`, async () => {
    const [enrolment] = await fullRun('twice', '2026-12-08', 1, crowd.slice(0, 1));
    valueOrThrow(await cancel(enrolment as string));
    const [offer] = await offersOf('twice');
    const outcomes = await Promise.all(
      Array.from({ length: clients }, () => answerOffer(office, { offerId: offer?.id ?? '', accept: true })),
    );
    expect(won(outcomes)).toBe(clients);
    expect(await taken('twice')).toBe(1);
    expect(await db.prisma.enrolment.count({ where: { runId: runId('twice'), state: 'confirmed' } })).toBe(1);
  });

  it('that lapses while it is accepted is one of the two', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const name = `noon-${turn}`;
      const [enrolment] = await fullRun(name, `2026-12-1${turn}`, 1, crowd.slice(0, 2));
      valueOrThrow(await cancel(enrolment as string));
      const [offer] = await offersOf(name);
      const offerId = offer?.id ?? '';
      const before = actingAs('office', '2026-11-24T11:59:59+01:00');
      const noon = actingAsSystem('2026-11-24T12:00:00+01:00');
      const outcomes = await Promise.all([
        ...Array.from({ length: 10 }, () => answerOffer(before, { offerId, accept: true })),
        ...Array.from({ length: 3 }, () => lapseOffers(noon).then(() => null)),
      ]);
      const accepted = outcomes.filter((one) => one?.ok).length;
      const after = await db.prisma.offer.findUniqueOrThrow({ where: { id: offerId } });
      expect([after.state, accepted]).toEqual(accepted > 0 ? ['taken', 10] : ['lapsed', 0]);
      expect(await taken(name)).toBe(accepted > 0 ? 1 : 0);
      const open = (await offersOf(name)).filter(({ state }) => state === 'open');
      expect(open).toHaveLength(accepted > 0 ? 0 : 1);
    }
  });

  it('two places that come free at once go to two entries, whoever else wants one', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const name = `two-${turn}`;
      const filled = await fullRun(name, `2026-12-2${turn + 1}`, 2, crowd.slice(0, 2));
      const outsiders = Array.from({ length: 20 }, (_, index) =>
        enrolParticipant(actingAs('victor'), {
          id: fixtureId(`${name} ${index}`),
          runId: runId(name),
          personId: small.person.victor,
        }),
      );
      const outcomes = await Promise.all([...outsiders, ...filled.map(cancel)]);
      expect(won(outcomes.slice(0, 20))).toBe(0);
      const offers = await offersOf(name);
      expect(new Set(offers.map(({ personId }) => personId))).toEqual(new Set(crowd.slice(0, 2)));
      const seats = await db.prisma.sessionSeat.findMany({ where: { session: { runId: runId(name) } } });
      expect(new Set(seats.map(({ offerId }) => offerId))).toEqual(new Set(offers.map(({ id }) => id)));
    }
  });
});

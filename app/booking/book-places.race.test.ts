import { describe, expect, it } from 'vitest';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookPlaces, lapsePlaces } from './book-places.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file', poolSize: 30 });
const { organisation, person } = small;
const staal = actingAs('coordinatorStaal');
const agro = actingAs('coordinatorAgro');

const won = (outcomes: readonly (Outcome<unknown, unknown> | null)[]) =>
  outcomes.filter((one) => one?.ok).length;
const plan = (name: string, seats: number, day: string) =>
  db.prisma.$transaction((tx) =>
    saveSmallRun(tx, { name, seats, courses: ['drawing'], sessions: [[day, '09:00', '10:00']] }),
  );
const held = (name: string) =>
  db.prisma.sessionSeat.count({ where: { session: { runId: runId(name) }, heldForId: { not: null } } });

describe('places without names', () => {
  it('the last ones are counted free many times where nobody locks: the race is real', async () => {
    await plan('unlocked', 3, '2027-02-01');
    const looked = await Promise.all(
      Array.from({ length: 10 }, () =>
        db.prisma.sessionSeat.count({ where: { session: { runId: runId('unlocked') }, heldForId: null } }),
      ),
    );
    expect(looked.filter((free) => free === 3).length).toBeGreaterThan(1);
  });

  it('two coordinators for the last places: one gets them', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const name = `last-${turn}`;
      await plan(name, 3, `2027-02-0${turn + 1}`);
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          index % 2 === 0
            ? bookPlaces(staal, { runId: runId(name), organisationId: organisation.staal, quantity: 2 })
            : bookPlaces(agro, { runId: runId(name), organisationId: organisation.agro, quantity: 2 }),
        ),
      );
      expect(won(outcomes)).toBe(1);
      expect(await held(name)).toBe(2);
    }
  });

  it('naming while the deadline passes: named, or fallen free, and never both', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const name = `due-${turn}`;
      await plan(name, 2, `2027-03-0${turn + 1}`);
      const places = { runId: runId(name), organisationId: organisation.staal, quantity: 2 };
      const { placeBookingId, namesBy } = valueOrThrow(await bookPlaces(staal, places));
      const before = actingAs('coordinatorStaal', new Date(Date.parse(namesBy) - 1000).toISOString());
      const due = actingAsSystem(namesBy);
      const [sofie, tarik] = await Promise.all([
        enrolParticipant(before, { runId: runId(name), personId: person.sofie }),
        enrolParticipant(before, { runId: runId(name), personId: person.tarik }),
        ...Array.from({ length: 3 }, () => lapsePlaces(due).then(() => null)),
      ]);
      // Nobody else is there, so both have a place, held or free; the booking adds up.
      expect(won([sofie ?? null, tarik ?? null])).toBe(2);
      const after = await db.prisma.placeBooking.findUniqueOrThrow({ where: { id: placeBookingId } });
      expect(after.left).toBe(0);
      expect(after.state).toBe(after.released === 0 ? 'named' : 'lapsed');
      expect(await held(name)).toBe(0);
    }
  });
});

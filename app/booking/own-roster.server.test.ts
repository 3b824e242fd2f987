import { beforeAll, expect, it } from 'vitest';
import { rosterScope } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, SMALL_NOW, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { enrolParticipant, enrolParticipants } from './enrol-participant.server.ts';
import { ownRosterPeople } from './own-roster-queries.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person, organisation } = small;
const chris = actingAs('chris');
const catchUp = { runId: runId('sister'), organisationId: organisation.staal, personId: person.sofie };
const sister = sessionId('sister', 2);

beforeAll(async () => {
  await db.prisma.$transaction(async (tx) => {
    const days = (first: string, second: string) =>
      [
        [first, '09:00', '13:00'],
        [second, '09:00', '13:00'],
      ] as const;
    await saveSmallRun(tx, { name: 'own', trainers: ['chris'], sessions: days('2026-12-01', '2026-12-02') });
    await saveSmallRun(tx, {
      name: 'sister',
      trainers: ['chris'],
      sessions: days('2026-12-08', '2026-12-09'),
    });
    await saveSmallRun(tx, {
      name: 'others',
      trainers: ['anna'],
      sessions: days('2026-12-15', '2026-12-16'),
    });
  });
  for (const [who, name] of [
    ['sofie', 'own'],
    ['tarik', 'others'],
  ] as const) {
    const input = { runId: runId(name), personId: person[who] };
    valueOrThrow(await enrolParticipant(actingAs('coordinatorStaal'), input));
  }
});

it('a trainer gives a place in some sessions of a run they teach, to who is on a roster of theirs', async () => {
  const known = () => ownRosterPeople(rosterScope(chris.actor), runId('sister'), SMALL_NOW);
  expect(await known()).toMatchObject([
    { personId: person.sofie, organisationId: organisation.staal, runCode: 'OWN' },
  ]);
  const sessionIds = [sister];
  const elsewhere = [sessionId('others', 1)];
  for (const [what, input] of [
    ['without saying which sessions', catchUp],
    ['who is on the roster of another', { ...catchUp, sessionIds, personId: person.tarik }],
    ['for another company', { ...catchUp, sessionIds, organisationId: organisation.agro }],
    ['on a run of another trainer', { ...catchUp, runId: runId('others'), sessionIds: elsewhere }],
    ['on somebody’s word', { ...catchUp, sessionIds, asked: { way: 'phone', by: null } as const }],
    ['who pays', { ...catchUp, sessionIds, orderNumber: 'INK-1' }],
  ] as const) {
    expect(await enrolParticipant(chris, input), what).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
  }
  // Another trainer doesn't know them; nor do colleagues.
  for (const who of ['anna', 'bram', 'tarik'] as const) {
    expect(await enrolParticipant(actingAs(who), { ...catchUp, sessionIds })).toMatchObject({
      reasons: [{ code: 'not-allowed' }],
    });
  }
  const { personId, ...many } = { ...catchUp, sessionIds };
  const { results } = valueOrThrow(await enrolParticipants(chris, { ...many, personIds: [personId] }));
  expect(results).toMatchObject([{ ok: true, value: { kind: 'enrolled', state: 'confirmed' } }]);
  const seats = await db.prisma.sessionSeat.findMany({
    where: { enrolment: { runId: runId('sister'), personId: person.sofie } },
  });
  expect(seats.map((seat) => seat.sessionId)).toEqual([sister]);
  expect(await known()).toEqual([]);
  // After the roster is closed nobody is known any more.
  const later = SMALL_NOW.add({ hours: 24 * 60 });
  expect(await ownRosterPeople(rosterScope(chris.actor), runId('others'), later)).toEqual([]);
});

it('a company that wants to be asked is asked: the place is a request', async () => {
  await db.prisma.agreement.create({
    data: {
      id: newId(),
      code: 'OV-AGRO',
      organisationId: organisation.agro,
      validFrom: new Date('2025-01-01'),
      signedOn: new Date('2024-12-01'),
      bookingMode: 'approve',
    },
  });
  const victor = { personId: person.victor, organisationId: organisation.agro };
  valueOrThrow(await enrolParticipant(actingAs('office'), { runId: runId('own'), ...victor }));
  const place = { runId: runId('sister'), ...victor, sessionIds: [sessionId('sister', 1)] };
  const placed = valueOrThrow(await enrolParticipant(chris, place));
  expect(placed).toMatchObject({ kind: 'enrolled', state: 'requested' });
});

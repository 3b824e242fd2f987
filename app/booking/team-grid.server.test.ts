import { beforeAll, expect, it } from 'vitest';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, fixtureId, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { enrolParticipant, enrolParticipants } from './enrol-participant.server.ts';
import { teamEnrolQuestion } from './team-enrol-form.ts';
import { teamEnrolment } from './team-enrol-queries.server.ts';
import { teamFilter } from './team-filter.ts';
import { teamGrid } from './team-grid-queries.server.ts';

/** Sofie's job requires the instruction and makes first aid useful; Tarik has no job with a profile. */
const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { sofie, tarik, uma, victor } = small.person;
const { instruction } = small.certificate;
const expired = fixtureId('certificate tarik');

const coordinator = actingAs('coordinatorStaal');
const grid = (search = '', pageSize?: number | null, as = coordinator) =>
  teamGrid(partnerScope(as.actor), as.now, teamFilter(new URLSearchParams(search)), pageSize);
const names = async (search: string) => (await grid(search)).people.map(({ name }) => name.givenName);

beforeAll(async () => {
  const profileId = fixtureId('profile');
  await db.prisma.functionProfile.create({
    data: {
      id: profileId,
      code: 'VERSPANER',
      organisationId: small.organisation.staal,
      nameNl: 'Verspaner',
      items: { create: { certificateTypeId: instruction, required: true } },
    },
  });
  await db.prisma.employment.updateMany({
    where: { personId: { in: [sofie, uma, victor] } },
    data: { functionProfileId: profileId },
  });
  await db.prisma.certificate.create({
    data: {
      id: expired,
      personId: tarik,
      certificateTypeId: instruction,
      issuedOn: new Date('2024-01-01'),
      validUntil: new Date('2026-12-01'),
      source: 'outside',
      visibleToIds: [small.organisation.staal],
    },
  });
  await db.prisma.$transaction((tx) => saveSmallRun(tx, { name: 'first', courses: ['bhv'] }));
  await db.prisma.course.update({ where: { id: small.course.bhv }, data: { grantsTypeId: instruction } });
  valueOrThrow(await enrolParticipant(coordinator, { runId: runId('first'), personId: sofie }));
});

it('lays people against certificates: booked, missing and expiring, with totals', async () => {
  const { people, columns, totals, today } = await grid();
  const cells = Object.fromEntries(people.map((one) => [one.personId, one.cells[instruction]]));
  expect(today).toBe('2026-11-23');
  expect(columns.map(({ certificateTypeId }) => certificateTypeId)).toContain(instruction);
  expect(cells[sofie]).toMatchObject({ mark: 'planned', required: true, planned: { requested: false } });
  expect(cells[uma]).toMatchObject({ mark: 'missing', required: true, planned: null });
  expect(cells[tarik]).toMatchObject({ mark: 'expiring', required: null, validUntil: '2026-12-01' });
  expect(totals).toMatchObject({ planned: 1, missing: 1, expiring: 1, people: 2 });
});

it('holds the people of the own organisation only, whatever is asked', async () => {
  const own = (await grid('', null)).people.map(({ personId }) => personId);
  expect(own).toContain(sofie);
  expect(own).not.toContain(victor);
  const rival = await grid('q=Sofie', null, actingAs('coordinatorAgro'));
  expect(rival).toMatchObject({ people: [], found: 0 });
  const theirs = (await grid('', null, actingAs('coordinatorAgro'))).people;
  expect(theirs.map(({ personId }) => personId)).toContain(victor);
  expect(theirs.map(({ personId }) => personId)).not.toContain(sofie);
});

it('finds by name, job, certificate and what there is to do', async () => {
  expect(await names('q=wiersma sofie')).toEqual(['Sofie']);
  expect(await names('profile=VERSPANER')).toEqual(['Uma', 'Sofie']);
  expect(await names('status=missing')).toEqual(['Uma']);
  expect((await names('status=action')).sort()).toEqual(['Tarik', 'Uma']);
  expect(await names('status=planned&certificate=UNKNOWN')).toEqual(['Sofie']);
  expect(await names('status=held')).toEqual([]);
});

it('counts over everybody found and shows a page of them', async () => {
  const { people, pages, found, totals } = await grid('page=2', 2);
  expect(people.length).toBeGreaterThan(0);
  expect(people.length).toBeLessThanOrEqual(2);
  expect(pages).toBe(Math.ceil(found / 2));
  expect(totals.people).toBe(2);
});

it('leaves out who has left, and whose certificate is not for this company to see', async () => {
  await db.prisma.certificate.update({ where: { id: expired }, data: { visibleToIds: [] } });
  const { people } = await grid('q=tarik');
  expect(people[0]?.cells[instruction]).toBeUndefined();
  await db.prisma.employment.updateMany({
    where: { personId: tarik },
    data: { validUntil: new Date('2026-11-22') },
  });
  expect(await names('q=tarik')).toEqual([]);
});

it('begins with the people and the date for a certificate', async () => {
  const reader = { scope: partnerScope(coordinator.actor), locale: 'nl' as const, here: '/company/enrol' };
  const search = new URLSearchParams({ certificate: (await grid()).columns[0]?.code ?? '' });
  const { people, chosen } = await teamEnrolment(coordinator, teamEnrolQuestion(search), reader);
  expect(people.length).toBeGreaterThan(0);
  expect(people.map(({ personId }) => personId)).not.toContain(sofie);
  expect(chosen).toMatchObject({ course: 'BHV', run: 'FIRST' });
});

it('shows for several people together what enrolling them comes to: the last place once, and nobody of another', async () => {
  // Sofie is busy in the sessions of the first run, at the same times.
  await db.prisma.$transaction((tx) =>
    saveSmallRun(tx, {
      name: 'second',
      courses: ['bhv'],
      seats: 1,
      sessions: [['2026-12-08', '09:00', '12:00']],
    }),
  );
  await db.prisma.employment.updateMany({ where: { personId: tarik }, data: { validUntil: null } });
  const search = new URLSearchParams([
    ...[victor, sofie, tarik, uma].map((id) => ['person', id]),
    ['date', 'BHV/SECOND'],
  ]);
  const reader = { scope: partnerScope(coordinator.actor), locale: 'nl' as const, here: '/company/enrol' };
  const asked = () => teamEnrolment(coordinator, teamEnrolQuestion(search), reader);
  const before = await asked();
  expect(before.people.map(({ personId }) => personId)).not.toContain(victor);
  const steps = before.candidates.map(({ step }) => step);
  expect(steps.toSorted()).toEqual(['enrol', 'none', 'wait']);

  const personIds = before.candidates.map(({ personId }) => personId);
  const place = { runId: runId('second'), personIds };
  const { results } = valueOrThrow(await enrolParticipants(coordinator, place));
  expect(results.map(({ ok }) => ok)).toEqual(steps.map((step) => step === 'enrol'));
  const after = (await asked()).candidates.map(({ step }) => step);
  expect(after).toEqual(steps.map((step) => (step === 'enrol' ? 'booked' : step)));
  const rival = await enrolParticipants(coordinator, { runId: runId('second'), personIds: [victor] });
  expect(valueOrThrow(rival).results).toMatchObject([{ ok: false, reasons: [{ code: 'person-unknown' }] }]);
});

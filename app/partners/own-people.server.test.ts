import { expect, it } from 'vitest';
import { invitePerson } from '#app/identity/invite-person.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { addPerson } from './add-person.server.ts';
import { changePerson } from './change-person.server.ts';
import { endEmployment } from './end-employment.server.ts';
import { ownPerson } from './own-people-queries.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const today = calendarDate('2026-11-23');
const ctx = actingAs('coordinatorStaal');
const staal = partnerScope(ctx.actor);
const agro = partnerScope(actingAs('coordinatorAgro').actor);
const input = {
  givenName: 'Noor',
  familyName: 'Visser',
  birthDate: '1999-04-05',
  email: 'noor@staal.example',
  validFrom: '2026-12-01',
};
const codesOf = async (work: Promise<{ ok: boolean; reasons?: readonly { code: string }[] }>) =>
  ((await work).reasons ?? []).map(({ code }) => code);

it('shows somebody to their own company, and to no other', async () => {
  expect(await ownPerson(staal, small.person.sofie, today)).toMatchObject({
    name: { givenName: 'Sofie' },
    hasAccount: false,
    job: { validFrom: '2025-01-01', validUntil: null },
  });
  expect(await ownPerson(agro, small.person.sofie, today)).toBeNull();
  expect(await ownPerson(staal, small.person.victor, today)).toBeNull();
});

it('refuses who is there already and what can’t be, all at once, and tells nothing of people elsewhere', async () => {
  const add = (given: object, as = ctx) => codesOf(addPerson(as, { ...input, ...given }) as never);
  const twin = { givenName: 'SOFIE', familyName: 'Wiersma', birthDate: '1995-03-14' };
  expect(await add({ ...twin, email: 'sofie@voorbeeld.example', number: '1006' })).toEqual(
    expect.arrayContaining(['email-known-here', 'person-known-here']),
  );
  expect(await add({ birthDate: '2025-01-01', validFrom: '2030-01-01' })).toEqual([
    'birth-date-unlikely',
    'start-unlikely',
  ]);
  expect(await add({ functionProfile: 'NONE' })).toEqual(['profile-unknown']);
  // Victor works at a competitor, under the same name or another: the answer is the same.
  expect(await add({ email: 'victor@voorbeeld.example' })).toEqual(['email-by-office']);
  const victor = { givenName: 'Victor', familyName: 'Nijland', birthDate: '1991-11-11' };
  expect(await add({ ...victor, email: 'victor@voorbeeld.example' })).toEqual(['email-by-office']);
  expect(await add({}, actingAs('sofie'))).toEqual(['person-unknown']);
  expect(await db.prisma.person.count({ where: { givenName: 'Noor' } })).toBe(0);
  // Without an address he is somebody new, who has nothing to do with the other.
  const { personId } = valueOrThrow(await addPerson(ctx, { ...input, ...victor, email: undefined as never }));
  expect(personId).not.toBe(small.person.victor);
  expect(await ownPerson(agro, personId, today)).toBeNull();
});

it('adds, invites, changes and lets go, each on record', async () => {
  const { personId } = valueOrThrow(await addPerson(ctx, input));
  expect(await ownPerson(staal, personId, today)).toMatchObject({
    email: 'noor@staal.example',
    job: { validFrom: '2026-12-01', validUntil: null },
  });
  const hats = () => db.prisma.membership.findMany({ where: { personId } });
  expect(await hats()).toMatchObject([{ role: 'employee', validUntil: null }]);

  const from = { organisation: 'Staalhoeve', locale: 'nl' } as const;
  expect(await codesOf(invitePerson(actingAs('coordinatorAgro'), personId, from) as never)).toEqual([
    'person-unknown',
  ]);
  valueOrThrow(await invitePerson(ctx, personId, from));
  const mail = await db.prisma.outboxMail.findFirstOrThrow({ where: { personId, kind: 'invitation' } });
  expect(mail.text).toContain('/account/sign-in?next=/me');
  expect((await ownPerson(staal, personId, today))?.hasAccount).toBe(true);

  const changed = { ...input, familyName: 'Visser-Bos', department: 'Lasserij' };
  expect(await codesOf(changePerson(actingAs('coordinatorAgro'), personId, changed) as never)).toEqual([
    'person-unknown',
  ]);
  valueOrThrow(await changePerson(ctx, personId, changed));
  expect(await ownPerson(staal, personId, today)).toMatchObject({
    name: { familyName: 'Visser-Bos' },
    job: { department: 'Lasserij' },
  });

  const leave = (day: string | null, who = personId, as = ctx) =>
    codesOf(endEmployment(as, who, day === null ? null : calendarDate(day)) as never);
  expect(await leave('2026-11-30')).toEqual(['leaves-before-start']);
  expect(await leave('2029-01-01')).toEqual(['last-day-unlikely']);
  expect(await leave('2027-01-31', small.person.coordinatorStaal)).toEqual(['own-leave']);
  expect(await leave('2027-01-31', personId, actingAs('coordinatorAgro'))).toEqual(['person-unknown']);
  expect(await leave('2027-01-31')).toEqual([]);
  expect(await hats()).toMatchObject([{ validUntil: new Date('2027-01-31') }]);
  expect(await leave(null)).toEqual([]);
  expect(await hats()).toMatchObject([{ validUntil: null }]);
  const lines = await db.prisma.auditEntry.findMany({
    where: { subjectId: personId },
    orderBy: { id: 'asc' },
  });
  expect(lines.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'person-added',
      'person-invited',
      'person-changed',
      'person-leaves',
      'person-stays',
    ]),
  );
});

it('leaves the name and address of somebody with two employers to the office', async () => {
  await db.prisma.membership.create({
    data: {
      id: crypto.randomUUID(),
      personId: small.person.tarik,
      organisationId: small.organisation.agro,
      role: 'employee',
      validFrom: new Date('2026-01-01'),
    },
  });
  const same = {
    givenName: 'Tarik',
    familyName: 'Aydin',
    birthDate: '1988-07-02',
    email: 'tarik@voorbeeld.example',
    validFrom: '2025-01-01',
  };
  expect(
    await codesOf(changePerson(ctx, small.person.tarik, { ...same, familyName: 'Anders' }) as never),
  ).toEqual(['details-by-office']);
  valueOrThrow(await changePerson(ctx, small.person.tarik, { ...same, department: 'Zagerij' }));
});

import { expect, it } from 'vitest';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { checkUpload } from './check-upload.server.ts';
import { importUpload } from './import-upload.server.ts';
import { findUpload } from './upload-queries.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const yara = actingAs('coordinatorStaal');

const look = async (ctx: Ctx, lines: readonly string[], name = 'medewerkers.csv') =>
  valueOrThrow(await checkUpload(ctx, [{ name, bytes: new Uint8Array(Buffer.from(lines.join('\n'))) }]));
const head = 'organisatie;personeelsnummer;voornaam;achternaam;geboortedatum;e-mail';
const numberOf = async (name: keyof typeof small.person) =>
  (await db.prisma.employment.findFirstOrThrow({ where: { personId: small.person[name] } })).code;
/** Everything about people, to see that nothing of it changed. */
const everybody = async () =>
  JSON.stringify([
    await db.prisma.person.findMany({ orderBy: { id: 'asc' } }),
    await db.prisma.employment.findMany({ orderBy: { id: 'asc' } }),
    await db.prisma.membership.findMany({ orderBy: { id: 'asc' } }),
  ]);
const reasonsOf = ({ report }: Awaited<ReturnType<typeof look>>) =>
  report.problems.map(({ line, reason }) => [
    line,
    reason.code === 'person-refused' ? reason.reason.code : reason.code,
  ]);

it('brings who is new, changes who is there, and names who is missing; nobody is deleted', async () => {
  const [sofie, tarik] = [await numberOf('sofie'), await numberOf('tarik')];
  const before = await everybody();
  const seen = await look(yara, [
    head,
    `STAAL;${sofie};Sofie;Wiersma-Bakker;1995-03-14;sofie@voorbeeld.example`,
    `STAAL;${tarik};Tarik;Aydin;1988-07-02;tarik@voorbeeld.example`,
    'STAAL;2001;Nora;Visser;1999-04-05;nora@staal.example',
  ]);
  expect(seen.isClean).toBe(true);
  expect(seen.report.files).toMatchObject([{ created: 1, changed: 1, unchanged: 1, removed: 0 }]);
  expect(seen.report.missing?.map(({ name }) => name).toSorted()).toEqual([
    'Bram Kuipers',
    'Uma Peeters',
    'Yara Hoekstra',
  ]);
  expect(await everybody()).toBe(before);
  expect(await findUpload(partnerScope(yara.actor), seen.uploadId, yara.now)).toMatchObject({
    isReady: true,
  });
  const competitor = actingAs('coordinatorAgro');
  expect(await findUpload(partnerScope(competitor.actor), seen.uploadId, yara.now)).toBeNull();

  valueOrThrow(await importUpload(yara, seen.uploadId));
  const nora = await db.prisma.person.findFirstOrThrow({
    where: { givenName: 'Nora' },
    include: { memberships: true },
  });
  expect(nora.memberships).toMatchObject([{ role: 'employee', organisationId: small.organisation.staal }]);
  expect(await db.prisma.person.count({ where: { familyName: 'Wiersma-Bakker' } })).toBe(1);
  expect(await db.prisma.employment.count({ where: { organisationId: small.organisation.staal } })).toBe(6);
});

it('refuses rows of others, kinds of the office, and tells nothing of people elsewhere', async () => {
  const before = await everybody();
  const victor = await numberOf('victor');
  const seen = await look(yara, [
    head,
    `AGRO;${victor};Victor;Gekaapt;1991-11-11;`,
    // A competitor's address under his own name, and under another: the answer is the same.
    'STAAL;3001;Victor;Nijland;1991-11-11;victor@voorbeeld.example',
    'STAAL;3002;Iemand;Anders;1990-01-01;VICTOR@voorbeeld.example',
    'STAAL;3003;Te;Jong;2025-01-01;',
    'STAAL;3004;Nora;Visser;1999-04-05;',
    'STAAL;3005;Fout;Adres;1990-01-01;geen adres',
  ]);
  expect(seen.isClean).toBe(false);
  expect(reasonsOf(seen).toSorted()).toEqual(
    [
      [2, 'row-elsewhere'],
      [3, 'email-by-office'],
      [4, 'email-by-office'],
      [5, 'birth-date-unlikely'],
      [6, 'person-known-here'],
      [7, 'email-malformed'],
    ].toSorted(),
  );
  const sites = await look(yara, ['code;organisation;name', 'HAL;STAAL;Hal'], 'sites.csv');
  expect(reasonsOf(sites)).toEqual([[null, 'file-by-office']]);
  expect(await everybody()).toBe(before);
});

it('leaves hats, last days and people of two employers to the office', async () => {
  const [sofie, tarik, yaras] = [
    await numberOf('sofie'),
    await numberOf('tarik'),
    await numberOf('coordinatorStaal'),
  ];
  const job = await db.prisma.employment.findFirstOrThrow({ where: { personId: small.person.tarik } });
  await db.prisma.employment.create({
    data: { ...job, id: newId(), code: 'A-9', organisationId: small.organisation.agro },
  });
  await db.prisma.person.update({
    where: { id: small.person.tarik },
    data: { organisationIds: [small.organisation.staal, small.organisation.agro] },
  });
  const before = await everybody();
  const columns = 'organisatie;personeelsnummer;voornaam;achternaam;rollen;uit_dienst;functieprofiel';
  const seen = await look(yara, [
    columns,
    `STAAL;${sofie};Sofie;Wiersma-Bakker;kantoor@CENTRE;2027-01-01;`,
    `STAAL;${tarik};Tariq;Aydin;;;`,
    // The hat that she wears already is no news.
    `STAAL;${yaras};Yara;Hoekstra;opleidingscoördinator;;`,
    'STAAL;4001;Nieuwe;Collega;opleidingscoördinator;;BESTAAT-NIET',
  ]);
  expect(reasonsOf(seen)).toEqual([
    [2, 'role-by-office'],
    [2, 'last-day-by-form'],
    [3, 'details-by-office'],
    [5, 'profile-unknown'],
    [5, 'role-by-office'],
  ]);
  expect(await everybody()).toBe(before);
});

it('is nobody else’s: an employee, a trainer and a teacher import nothing', async () => {
  for (const name of ['sofie', 'anna', 'teacher'] as const) {
    const file = { name: 'medewerkers.csv', bytes: new Uint8Array(Buffer.from(head)) };
    expect(await checkUpload(actingAs(name), [file])).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
  }
});

import { expect, test } from 'vitest';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { checkUpload } from './check-upload.server.ts';
import { discardUpload } from './discard-upload.server.ts';
import { forgetUploads } from './forget-uploads.server.ts';
import { importUpload } from './import-upload.server.ts';
import { totalsOf } from './kept-report.ts';
import { reportView } from './report-view-text.ts';
import { MAX_FILES } from './schema.ts';
import { findUpload } from './upload-queries.server.ts';

const db = testDatabase();
const now = Temporal.Instant.from('2026-11-23T09:00:00+01:00');

function person(role: 'office' | 'trainer' = 'office', at = now): Ctx {
  const hat = { membershipId: newId(), organisationId: newId(), organisationKind: 'centre', role } as const;
  return { actor: { kind: 'person', personId: newId(), userId: newId(), hat }, now: at, requestId: 'test' };
}
const later = (ctx: Ctx, hours: number): Ctx => ({ ...ctx, now: ctx.now.add({ hours }) });
const file = (name: string, text: string) => ({ name, bytes: new Uint8Array(Buffer.from(text)) });
const clean = file('organisations.csv', 'code;kind;name\nPCN;centre;Praktijkcentrum\nSTAAL;company;Staal');
const broken = file('organisations.csv', 'code;kind;name\nPCN;bakkerij;Praktijkcentrum\n;company;Staal');

async function checked(ctx: Ctx, ...files: ReturnType<typeof file>[]) {
  const outcome = await checkUpload(ctx, files);
  if (!outcome.ok) throw new Error(outcome.reasons[0].code);
  return outcome.value;
}
const found = (ctx: Ctx, id: string) => findUpload(centreScope(ctx.actor), id, ctx.now);
const keptFiles = () => db.prisma.importUploadFile.count();
const organisations = () => db.prisma.organisation.count();

test('looked at, nothing is saved; after a yes those very files are in and are kept no longer', async () => {
  const petra = person();
  const { uploadId, isClean } = await checked(petra, clean);
  expect(isClean).toBe(true);
  expect(await organisations()).toBe(0);
  expect(await found(petra, uploadId)).toMatchObject({ isReady: true, importedAt: null });

  expect(await importUpload(petra, uploadId)).toMatchObject({ ok: true });
  expect([await organisations(), await keptFiles()]).toEqual([2, 0]);
  const after = await found(petra, uploadId);
  expect(after).toMatchObject({ isReady: false, importedAt: now.toString({ fractionalSecondDigits: 3 }) });
  expect(totalsOf(after?.report ?? { files: [] })).toMatchObject({ created: 2, unchanged: 0 });
});

test('a second yes, also at the same moment, is answered like the first', async () => {
  const petra = person();
  const { uploadId } = await checked(petra, clean);
  const answers = await Promise.all([importUpload(petra, uploadId), importUpload(petra, uploadId)]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await importUpload(petra, uploadId)).toMatchObject({ ok: true });
  expect(await organisations()).toBe(2);
  expect(totalsOf((await found(petra, uploadId))?.report ?? { files: [] })).toMatchObject({ created: 2 });
});

test('of files that are not clean only the findings are kept', async () => {
  const petra = person();
  const { uploadId, isClean, report } = await checked(petra, broken);
  expect(isClean).toBe(false);
  expect(report.problems.map(({ line, column }) => [line, column])).toEqual([
    [2, 'kind'],
    [3, 'code'],
  ]);
  expect(await keptFiles()).toBe(0);
  expect(await importUpload(petra, uploadId)).toMatchObject({ reasons: [{ code: 'upload-gone' }] });
});

test('the same file again has nothing to import', async () => {
  const petra = person();
  await importUpload(petra, (await checked(petra, clean)).uploadId);
  const { uploadId, report } = await checked(petra, clean);
  expect(totalsOf(report)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  expect(await found(petra, uploadId)).toMatchObject({ isReady: false });
});

test('what is not clean any more at the yes says why, and nothing of it is saved', async () => {
  const petra = person();
  const sites = file('sites.csv', 'code;organisation;name\nHAL;PCN;Hal');
  await importUpload(petra, (await checked(petra, clean)).uploadId);
  const { uploadId } = await checked(petra, sites);
  await db.prisma.organisation.deleteMany();
  expect(await importUpload(petra, uploadId)).toMatchObject({ reasons: [{ code: 'not-clean' }] });
  expect(await db.prisma.site.count()).toBe(0);
  const after = await found(petra, uploadId);
  expect(after?.report.problems.map(({ reason }) => reason.code)).toEqual(['unknown-reference']);
  expect([after?.isReady, await keptFiles()]).toEqual([false, 0]);
});

test('nobody else finds, imports or discards it', async () => {
  const petra = person();
  const quirijn = person();
  const { uploadId } = await checked(petra, clean);
  expect(await found(quirijn, uploadId)).toBeNull();
  expect(await importUpload(quirijn, uploadId)).toMatchObject({ reasons: [{ code: 'upload-gone' }] });
  await discardUpload(quirijn, uploadId);
  expect(await found(petra, uploadId)).toMatchObject({ isReady: true });
  await discardUpload(petra, uploadId);
  expect(await found(petra, uploadId)).toBeNull();
});

test('only the office', async () => {
  expect(await checkUpload(person('trainer'), [clean])).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
  expect(await importUpload(person('trainer'), newId())).toMatchObject({
    reasons: [{ code: 'not-allowed' }],
  });
  const system: Ctx = { actor: { kind: 'system', name: 'x' }, now, requestId: 'x' };
  expect(await checkUpload(system, [clean])).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
});

test('after four hours it is gone, for the person and from the database', async () => {
  const petra = person();
  const { uploadId } = await checked(petra, clean);
  expect(await found(later(petra, 3), uploadId)).not.toBeNull();
  expect(await found(later(petra, 4), uploadId)).toBeNull();
  expect(await importUpload(later(petra, 4), uploadId)).toMatchObject({ reasons: [{ code: 'upload-gone' }] });
  await forgetUploads(later(petra, 3));
  expect(await keptFiles()).toBe(1);
  await forgetUploads(later(petra, 4));
  expect([await keptFiles(), await db.prisma.importUpload.count()]).toEqual([0, 0]);
});

test('a person keeps no more than three', async () => {
  const petra = person();
  const ids: string[] = [];
  for (const minutes of [0, 1, 2, 3]) {
    const at = { ...petra, now: now.add({ minutes }) };
    ids.push((await checked(at, clean)).uploadId);
  }
  const left = await db.prisma.importUpload.findMany({ orderBy: { uploadedAt: 'asc' } });
  expect(left.map(({ id }) => id)).toEqual(ids.slice(1));
});

test('nothing, and far too much, is refused', async () => {
  expect(await checkUpload(person(), [])).toMatchObject({ reasons: [{ code: 'no-files' }] });
  const many = Array.from({ length: MAX_FILES + 1 }, (_, at) => file(`${at}.csv`, 'x'));
  expect(await checkUpload(person(), many)).toMatchObject({ reasons: [{ code: 'too-many-files' }] });
});

test('half a character at the place where a value is cut off can be kept', async () => {
  const petra = person();
  const smileys = '🙂'.repeat(100);
  const { uploadId } = await checked(
    petra,
    file('organisations.csv', `code;kind;name\n${smileys};company;x`),
  );
  expect((await found(petra, uploadId))?.report.problems[0]?.value).toContain('🙂');
});

test('what changes is told by record and column, as the reader writes it', async () => {
  const petra = person();
  const header = 'organisatie;personeelsnummer;voornaam;achternaam;geboortedatum;afdeling;rollen';
  const people = (rows: string) => file('medewerkers.csv', `${header}\n${rows}`);
  const before = 'STAAL;1;Bo;Smit;1-3-1990;;medewerker\nSTAAL;2;An;Vos;;Kanten;medewerker';
  const first = await checked(
    petra,
    clean,
    people(before),
    file('sites.csv', 'code;organisation;name\nHAL;PCN;Hal'),
  );
  await importUpload(petra, first.uploadId);
  const after = 'STAAL;1;Bo;Smit;2-3-1990;;medewerker|coördinator\nSTAAL;2;An;Vos;;;medewerker';
  const sites = file('sites.csv', 'code;organisation;name;active\nHAL;STAAL;Grote hal;nee');
  const { report } = await checked(petra, people(after), sites);
  const { changes } = reportView(report, 'nl', { page: 1, file: null });
  expect(changes.map(({ file, line, record, fields }) => [file, line, record, fields])).toEqual([
    [
      'medewerkers.csv',
      '2',
      'STAAL, 1',
      [{ column: 'geboortedatum', before: '01-03-1990', after: '02-03-1990' }],
    ],
    ['medewerkers.csv', '3', 'STAAL, 2', [{ column: 'afdeling', before: 'Kanten', after: 'leeg' }]],
    [
      'sites.csv',
      '2',
      'HAL',
      [
        { column: 'organisatie', before: null, after: null },
        { column: 'naam', before: 'Hal', after: 'Grote hal' },
        { column: 'actief', before: 'ja', after: 'nee' },
      ],
    ],
  ]);
});

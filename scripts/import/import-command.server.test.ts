import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#app/platform/testing/test-database.ts';

const db = testDatabase();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leerbank-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the command as a terminal does, on this file's database. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: db.url, NODE_ENV: 'production', LEERBANK_SECRET: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/import.ts', ...args], { env }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

test('a folder comes in once, and the second time changes nothing', { timeout: 60_000 }, async () => {
  // Windows-1252, as older spreadsheets save.
  const text = 'code;soort;naam\nPCN;centrum;Praktijkcentrum\nCOOP;bedrijf;Coöperatie Één\n';
  await writeFile(path.join(folder, 'organisaties.csv'), Buffer.from(text, 'latin1'));
  await writeFile(path.join(folder, 'notes.txt'), 'not for the import');

  const preview = await run(folder, '--preview', '--lang', 'en');
  expect(preview).toMatchObject({ code: 0, err: '' });
  expect(preview.out).toContain('Not read, no CSV: notes.txt');
  expect(preview.out).toMatch(/organisaties\.csv\s+2 new\s+0 changed\s+0 unchanged/);
  expect(await db.prisma.organisation.count()).toBe(0);

  expect((await run(folder)).out).toMatch(/2 nieuw[\s\S]*Geïmporteerd\./);
  expect(await db.prisma.organisation.findUnique({ where: { code: 'COOP' } })).toMatchObject({
    name: 'Coöperatie Één',
  });
  expect(await run(folder)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Alles stond er al zo in.'),
  });
  const [entry] = await db.prisma.auditEntry.findMany({ where: { action: 'files-imported' } });
  expect(entry).toMatchObject({ actorKind: 'system import', personId: null });
});

test('bad rows are named with file, line and column, and nothing is saved', async () => {
  await writeFile(
    path.join(folder, 'organisations.csv'),
    'code;kind;name\nA;company;A\nB;bakery;B\n;school;C\n',
  );
  const { code, err } = await run(folder, '--lang', 'en');
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toEqual([
    'organisations.csv:3 kind: ‘bakery’: Choose one of: centre, company, school, customer.',
    'organisations.csv:4 code: This cell can’t be empty.',
    'Nothing was imported: 2 things are wrong.',
  ]);
  expect(await db.prisma.organisation.count()).toBe(0);
});

test('called wrongly it says how it is called', async () => {
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('npm run import -- <map>') });
  expect(await run(folder, '--lang', 'en')).toMatchObject({
    code: 2,
    err: `There is no CSV file in ${folder}.\n`,
  });
  expect(await run(path.join(folder, 'nowhere'))).toMatchObject({ code: 2 });
  expect(await run(folder, '--all')).toMatchObject({ code: 2 });
});

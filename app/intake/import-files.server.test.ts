import { describe, expect, test } from 'vitest';
import { csvText } from '#app/kernel/csv-text.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import {
  counts,
  file,
  hours,
  imported,
  organisations,
  pools,
  refused,
  resources,
  sites,
  system,
} from '#prisma/seed/small-import.ts';
import { importFiles } from './import-files.server.ts';

const db = testDatabase();

describe('what a row becomes', () => {
  test('new, then the same, then changed', async () => {
    expect(counts(await imported(organisations, sites))).toEqual([
      [4, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
    expect(counts(await imported(organisations, sites))).toEqual([
      [0, 0, 4, 0],
      [0, 0, 1, 0],
    ]);
    const other = file('sites.csv', 'code;organisation;name;city\nHAL;PCN;Grote hal;\n');
    expect(counts(await imported(other))).toEqual([[0, 1, 0, 0]]);
    const [site] = await db.prisma.site.findMany();
    expect(site).toMatchObject({ name: 'Grote hal', city: null, timeZone: 'Europe/Amsterdam', active: true });
    const audit = await db.prisma.auditEntry.findMany({ where: { action: 'record-imported' } });
    expect(audit.map(({ before, after }) => [before, after])).toEqual([
      [
        { name: 'Hal', city: 'Noorderveld' },
        { name: 'Grote hal', city: null },
      ],
    ]);
  });

  test('a column that the file leaves out stays as it was', async () => {
    await imported(organisations, sites);
    await imported(file('sites.csv', 'code;organisation;name\nHAL;PCN;Hal'));
    expect((await db.prisma.site.findFirst())?.city).toBe('Noorderveld');
  });

  test('files build on each other in whatever order they are handed in', async () => {
    const report = await imported(hours, resources, pools, sites, organisations);
    expect(report.files.map(({ name, created }) => [name, created])).toEqual([
      ['opening-hours.csv', 2],
      ['resources.csv', 2],
      ['pools.csv', 2],
      ['sites.csv', 1],
      ['organisations.csv', 4],
    ]);
    expect(
      await db.prisma.resource.findFirst({ where: { code: 'L1' }, include: { pool: true } }),
    ).toMatchObject({
      kind: 'booth',
      setupMinutes: 15,
      pool: { code: 'LAS' },
    });
  });

  test('opening hours are a week: what is not in it any more goes', async () => {
    await imported(organisations, sites, hours);
    const later = file(
      'opening-hours.csv',
      'site;weekday;opens;closes\nHAL;di;8:00;21:30\nHAL;vr;8:00;17:00',
    );
    expect(counts(await imported(later))).toEqual([[1, 0, 1, 1]]);
    expect(counts(await imported(later))).toEqual([[0, 0, 2, 0]]);
    const rows = await db.prisma.openingHours.findMany({ orderBy: { weekday: 'asc' } });
    expect(
      rows.map(({ weekday, opensMinute, closesMinute }) => [weekday, opensMinute, closesMinute]),
    ).toEqual([
      [2, 480, 1290],
      [5, 480, 1020],
    ]);
  });

  test('a profile that asks nothing any more asks nothing', async () => {
    const types = file('certificate-types.csv', 'code;name_nl;validity_kind\nVCA;VCA;geen\nBHV;BHV;geen');
    const profile = (required: string) =>
      file('function-profiles.csv', `code;name_nl;required\nLASSER;Lasser;${required}`);
    await imported(types, profile('VCA|BHV'));
    expect(counts(await imported(profile('VCA')))).toEqual([[0, 0, 1, 1]]);
    expect(counts(await imported(profile('')))).toEqual([[0, 0, 1, 1]]);
    expect(counts(await imported(profile('BHV')))).toEqual([[0, 1, 0, 0]]);
    const left = file('function-profiles.csv', 'code;name_nl\nLASSER;Lasser');
    expect(counts(await imported(left))).toEqual([[0, 0, 1, 0]]);
    expect(await db.prisma.functionProfileItem.count()).toBe(1);
  });

  test('amounts, shares and days as Dutch spreadsheets write them, in Windows-1252', async () => {
    await imported(organisations);
    const text = [
      'Code;Organisatie;Ingangsdatum;Kostenaandeel;Capaciteitsgewicht;Trainertarief;Boekwijze',
      'OV-1;STAAL;1-1-2026;12,5;7,5;€ 1.062,50;goedkeuren',
    ].join('\r\n');
    await imported(file('overeenkomsten.csv', text.replace('€', '\u0080'), 'latin1'));
    expect(await db.prisma.agreement.findFirst()).toMatchObject({
      trainerRateCents: 106_250,
      bookingMode: 'approve',
      validFrom: new Date('2026-01-01'),
    });
    const share = await db.prisma.agreement.findFirst({ select: { costShare: true } });
    expect(String(share?.costShare)).toBe('12.5');
  });
});

describe('files together', () => {
  test('one mistake is told once: what refers to a bad row is not at fault', async () => {
    const bad = file('sites.csv', 'code;organisation;name\nHAL;PCN;\nVLOER;NERGENS;Vloer');
    const more = file('pools.csv', 'code;site;name_nl\nLAS;HAL;Lassen\nP2;VLOER;Twee\nP3;ELDERS;Drie');
    expect(await refused(organisations, bad, more)).toEqual([
      'sites.csv, regel 2, kolom name: Deze cel mag niet leeg zijn.',
      'sites.csv, regel 3, kolom organisation: Organisatie ‘NERGENS’ bestaat niet. Zet hem eerst in organisaties.csv, of verbeter de code.',
      'pools.csv, regel 4, kolom site: Locatie ‘ELDERS’ bestaat niet. Zet hem eerst in locaties.csv, of verbeter de code.',
    ]);
    expect(await db.prisma.organisation.count()).toBe(0);
  });

  test('two of a kind', async () => {
    expect(await refused(organisations, file('partners.csv', 'code;kind;name\nX;bedrijf;X'))).toEqual([
      'partners.csv: Hier staat hetzelfde soort gegevens in als in organisations.csv. Voeg ze samen of lees ze na elkaar in.',
    ]);
  });

  test('agreements of one organisation do not share a day', async () => {
    await imported(
      organisations,
      file('agreements.csv', 'code;organisation;valid_from\nOV-1;STAAL;1-1-2026'),
    );
    const more = file(
      'agreements.csv',
      'code;organisation;valid_from;valid_until\nOV-2;STAAL;1-1-2027;\nOV-3;AGRO;1-1-2026;31-12-2026\nOV-4;AGRO;31-12-2026;',
    );
    expect(await refused(more)).toEqual([
      'agreements.csv, regel 2, kolom valid_from: Deze dagen overlappen die van OV-1.',
      'agreements.csv, regel 3, kolom valid_from: Deze dagen overlappen die van OV-4.',
      'agreements.csv, regel 4, kolom valid_from: Deze dagen overlappen die van OV-3.',
    ]);
  });

  test('what an organisation is does not change', async () => {
    await imported(organisations);
    expect(await refused(file('organisations.csv', 'code;kind;name\nSTAAL;school;Staal'))).toEqual([
      'organisations.csv, regel 2, kolom kind: Dit kan niet meer veranderen; het was ‘company’.',
    ]);
  });
});

test('a trainer imports nothing', async () => {
  const hat = { membershipId: '', organisationId: '', organisationKind: 'centre', role: 'trainer' } as const;
  const actor = { kind: 'person', personId: '', userId: '', hat } as const;
  expect(await importFiles({ ...system, actor }, [organisations])).toEqual({
    ok: false,
    reasons: [{ code: 'not-allowed' }],
  });
});

describe('ten thousand rows', () => {
  const header = ['organisation', 'code', 'given_name', 'family_name', 'email', 'birth_date', 'valid_from'];
  const rows = (change: (at: number) => string) =>
    Array.from({ length: 10_000 }, (_, at) => [
      at % 2 ? 'STAAL' : 'AGRO',
      `${100_000 + at}`,
      change(at),
      `Achternaam ${at}`,
      `p${at}@voorbeeld.example`,
      `${(at % 28) + 1}-${(at % 12) + 1}-19${60 + (at % 40)}`,
      '1-1-2020',
    ]);
  const people = (change: (at: number) => string) => file('people.csv', csvText(header, rows(change)));

  test('new, the same, and a quarter changed, each within seconds', async () => {
    await imported(organisations);
    const seconds: number[] = [];
    const timed = async (text: ReturnType<typeof file>) => {
      const begin = performance.now();
      const report = await imported(text);
      seconds.push((performance.now() - begin) / 1000);
      return counts(report)[0];
    };
    expect(await timed(people(() => 'Bo'))).toEqual([10_000, 0, 0, 0]);
    expect(await timed(people(() => 'Bo'))).toEqual([0, 0, 10_000, 0]);
    expect(await timed(people((at) => (at % 4 ? 'Bo' : `Bo${at % 7}`)))).toEqual([0, 2500, 7500, 0]);
    // A second or two on a quiet machine; this only catches a query per row.
    expect(Math.max(...seconds)).toBeLessThan(40);
  }, 90_000);
});

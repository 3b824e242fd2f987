import { describe, expect, test } from 'vitest';
import type { Ctx } from '#app/kernel/actor.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { importFiles } from './import-files.server.ts';
import { type ImportReport, problemsOf } from './import-report.ts';
import { problemPlace, problemSentence } from './problem-text.ts';

const db = testDatabase();

const now = Temporal.Instant.from('2026-11-23T09:00:00+01:00');
const system: Ctx = { actor: { kind: 'system', name: 'test' }, now, requestId: 'test' };

const file = (name: string, text: string, encoding: BufferEncoding = 'utf8') => ({
  name,
  bytes: new Uint8Array(Buffer.from(text, encoding)),
});

const organisations = file(
  'organisations.csv',
  'code;kind;name\nPCN;centre;Praktijkcentrum\nSTAAL;company;Staal\nAGRO;company;Agro\nNOORD;school;Noord',
);
const sites = file('sites.csv', 'code;organisation;name;city\nHAL;PCN;Hal;Noorderveld');
const pools = file('pools.csv', 'code;site;name_nl\nLAS;HAL;Lassen\nLOK;HAL;Lokalen');
const resources = file(
  'resources.csv',
  'code;site;pool;kind;name_nl;setup_minutes\nL1;HAL;LAS;cabine;Cabine 1;15\nA;HAL;LOK;ruimte;Lokaal A;0',
);
const hours = file('opening-hours.csv', 'site;weekday;opens;closes\nHAL;di;8:00;21:30\nHAL;do;8:00;21:30');

async function imported(...files: ReturnType<typeof file>[]): Promise<ImportReport> {
  const outcome = await importFiles(system, files);
  if (outcome.ok) return outcome.value;
  const [refusal] = outcome.reasons;
  throw new Error(refusal.code === 'not-clean' ? said(refusal.report).join('\n') : refusal.code);
}

async function refused(...files: ReturnType<typeof file>[]): Promise<string[]> {
  const outcome = await importFiles(system, files);
  if (outcome.ok) throw new Error('imported');
  const [refusal] = outcome.reasons;
  return refusal.code === 'not-clean' ? said(refusal.report) : [refusal.code];
}

function said(report: ImportReport): string[] {
  const reader = { locale: 'nl', zone: 'Europe/Amsterdam', names: report.names } as const;
  return problemsOf(report).map(
    (problem) => `${problemPlace(problem, 'nl')}: ${problemSentence(problem, reader)}`,
  );
}

const counts = ({ files }: ImportReport) =>
  files.map(({ created, changed, unchanged, removed }) => [created, changed, unchanged, removed]);

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

describe('people', () => {
  const profiles = file('function-profiles.csv', 'code;name_nl;required\nLASSER;Lasser;VCA');
  const types = file('certificate-types.csv', 'code;name_nl;validity_kind;validity_months\nVCA;VCA;vast;120');
  const header = 'organisation;code;given_name;infix;family_name;email;birth_date;roles;function_profile';

  test('a person with a job, a hat and a function', async () => {
    const people = file(
      'people.csv',
      `${header}\nSTAAL;0012;Zoë;van der;Çelik;zoe@staal.example;5-1-1990;;LASSER\nNOORD;7;Iris;;Bos;;;docent|coördinator;`,
    );
    await imported(organisations, types, profiles, people);
    const zoe = await db.prisma.person.findFirstOrThrow({
      where: { givenName: 'Zoë' },
      include: { memberships: true, employments: { include: { functionProfile: true } } },
    });
    expect(zoe).toMatchObject({ infix: 'van der', familyName: 'Çelik', birthDate: new Date('1990-01-05') });
    expect(zoe.employments).toMatchObject([
      { code: '0012', functionProfile: { code: 'LASSER' }, validFrom: new Date('2026-11-23') },
    ]);
    expect(zoe.memberships).toMatchObject([{ role: 'employee' }]);
    expect(zoe.organisationIds).toEqual([zoe.employments[0]?.organisationId]);
    const iris = await db.prisma.membership.findMany({ where: { person: { givenName: 'Iris' } } });
    expect(iris.map(({ role }) => role).sort()).toEqual(['coordinator', 'teacher']);
    expect(counts(await imported(people))).toEqual([[0, 0, 2, 0]]);
  });

  test('one row per human: the same name and address at two organisations is one person', async () => {
    const rows = 'STAAL;1;Bo;;Smit;bo@x.example;;;\nAGRO;9;Bo;;Smit;BO@x.example;;;';
    await imported(organisations, file('people.csv', `${header}\n${rows}`));
    expect(await db.prisma.person.count()).toBe(1);
    expect(await db.prisma.employment.count()).toBe(2);
  });

  test('a new name is the same person with a new name; who leaves gets a last day', async () => {
    await imported(organisations, file('people.csv', `${header}\nSTAAL;1;Bo;;Smit;;;;`));
    const left = file(
      'people.csv',
      'organisation;code;given_name;family_name;valid_until\nSTAAL;1;Bo;Jansen;31-12-2026',
    );
    expect(counts(await imported(left))).toEqual([[0, 1, 0, 0]]);
    const [person] = await db.prisma.person.findMany({ include: { memberships: true, employments: true } });
    const lastDay = { validUntil: new Date('2026-12-31') };
    expect(person).toMatchObject({ familyName: 'Jansen', memberships: [lastDay], employments: [lastDay] });
  });

  test('refuses what does not fit, all of it, and saves nothing', async () => {
    await imported(organisations, types);
    const rows = [
      'STAAL;1;Bo;;Smit;bo@x.example;;penningmeester;',
      'STAAL;2;An;;Vos;bo@x.example;;;LASER',
      'NERGENS;3;Jo;;Bos;jo;31-2-1990;bestuur@OOK-NERGENS;',
      'STAAL;2;Ad;;Bos;;;;',
    ].join('\n');
    expect(await refused(file('people.csv', `${header}\n${rows}`))).toEqual([
      'people.csv, regel 2, kolom roles: De rol ‘treasurer’ past niet bij dit soort organisatie.',
      'people.csv, regel 3, kolom function_profile: Functieprofiel ‘LASER’ bestaat niet. Zet hem eerst in function-profiles.csv, of verbeter de code.',
      'people.csv, regel 4, kolom birth_date: ‘31-2-1990’: Deze dag bestaat niet.',
      'people.csv, regel 4, kolom email: ‘jo’: Dit is geen e-mailadres.',
      'people.csv, regel 5, kolom organisation: ‘STAAL’: Dit staat ook op regel 3. Laat één van de twee staan.',
    ]);
    expect(await db.prisma.person.count()).toBe(0);
    expect(
      await refused(
        file('people.csv', `${header}\nSTAAL;1;Bo;;Smit;b@x.example;;;\nSTAAL;2;An;;Vos;b@x.example;;;`),
      ),
    ).toEqual(['people.csv, regel 3, kolom email: Dit adres is al van iemand met een andere naam.']);
  });

  test('certificates by employer and personnel number, valid as their kind says', async () => {
    const people = file('people.csv', `${header}\nSTAAL;1;Bo;;Smit;;;;`);
    const certificates = file(
      'certificates.csv',
      'organisation;person;type;issued_on\nSTAAL;1;VCA;29-2-2024\nSTAAL;1;NIX;1-1-2025\nSTAAL;8;VCA;1-1-2025',
    );
    expect(await refused(organisations, types, people, certificates)).toEqual([
      'certificates.csv, regel 3, kolom type: Certificaatsoort ‘NIX’ bestaat niet. Zet hem eerst in certificate-types.csv, of verbeter de code.',
      'certificates.csv, regel 4, kolom person: Personeelsnummer ‘8’ bestaat niet. Zet hem eerst in people.csv, of verbeter de code.',
    ]);
    const sound = file('certificates.csv', 'organisation;person;type;issued_on\nSTAAL;1;VCA;29-2-2024');
    await imported(organisations, types, people, sound);
    expect(await db.prisma.certificate.findFirst()).toMatchObject({
      validUntil: new Date('2034-02-28'),
      source: 'import',
      code: 'STAAL/1/VCA/2024-02-29',
    });
    expect(counts(await imported(sound))).toEqual([[0, 0, 1, 0]]);
  });
});

describe('runs', () => {
  const files = [
    organisations,
    sites,
    pools,
    resources,
    hours,
    file('course-categories.csv', 'code;name_nl\nLAS;Lassen'),
    file(
      'courses.csv',
      'code;category;title_nl;summary_nl;session_minutes;seats;minimum;price\nMIG1;LAS;MIG;Lassen;150;4;2;695,00',
    ),
    file('course-needs.csv', 'course;pool;quantity\nMIG1;LAS;1'),
    file('people.csv', 'organisation;code;given_name;family_name;roles\nPCN;1;Anna;Brouwer;trainer'),
    file('trainers.csv', 'code;organisation;person;display_name\nT-ANNA;PCN;1;Anna Brouwer'),
    file('trainer-hours.csv', 'trainer;weekday;opens;closes\nT-ANNA;di;12:00;21:30\nT-ANNA;do;12:00;21:30'),
    file('trainer-courses.csv', 'trainer;course\nT-ANNA;MIG1'),
  ];
  const runs = file('runs.csv', 'code;site;courses;decide_by\nMIG1-01;HAL;MIG1;24-11-2026');
  const sessions = (...rows: string[]) =>
    file('run-sessions.csv', ['run;number;date;starts;ends;trainers;resources', ...rows].join('\n'));
  const evenings = sessions(
    'MIG1-01;1;1-12-2026;18:30;21:00;T-ANNA;L1',
    'MIG1-01;2;3-12-2026;18:30;21:00;T-ANNA;L1',
  );

  test('are planned by the rules of planning, and the same files twice plan them once', async () => {
    await imported(...files, runs, evenings);
    const run = await db.prisma.run.findFirstOrThrow({
      include: {
        sessions: { include: { seats: true, resourceReservations: true, personReservations: true } },
      },
    });
    expect(run).toMatchObject({ code: 'MIG1-01', state: 'open', seats: 4, minimum: 2, priceCents: 69_500 });
    expect(
      run.sessions.map(({ startsAt, seats, resourceReservations: [held], personReservations }) => [
        startsAt.toISOString(),
        seats.length,
        held?.startsAt.toISOString(),
        personReservations.length,
      ]),
    ).toEqual([
      ['2026-12-01T17:30:00.000Z', 4, '2026-12-01T17:15:00.000Z', 1],
      ['2026-12-03T17:30:00.000Z', 4, '2026-12-03T17:15:00.000Z', 1],
    ]);
    expect(counts(await imported(runs, evenings))).toEqual([
      [0, 0, 1, 0],
      [0, 0, 2, 0],
    ]);
  });

  test('every reason against them is told on its line, and nothing is saved', async () => {
    await imported(...files);
    const more = file(
      'runs.csv',
      'code;site;courses\nMIG1-01;HAL;MIG1\nMIG1-02;HAL;MIG1\nMIG1-03;HAL;MIG9\nMIG1-04;HAL;MIG1',
    );
    const bad = sessions(
      'MIG1-01;1;1-12-2026;18:30;21:00;T-ANNA;L1',
      'MIG1-02;1;1-12-2026;20:00;21:30;T-ANNA;L1',
      'MIG1-02;2;2-12-2026;18:30;21:00;;L1',
      'MIG1-03;1;8-12-2026;18:30;21:00;T-ANNA;L1',
      'MIG1-05;1;8-12-2026;18:30;21:00;T-ANNA;L1',
    );
    expect(await refused(more, bad)).toEqual([
      'runs.csv, regel 4, kolom courses: Cursus ‘MIG9’ bestaat niet. Zet hem eerst in courses.csv, of verbeter de code.',
      'runs.csv, regel 5: Deze geplande cursus heeft geen lesdagen. Zet ze in run-sessions.csv.',
      'run-sessions.csv, regel 3: L1 is bezet op di 1 dec 2026, 18:15–21:00.',
      'run-sessions.csv, regel 3: Anna Brouwer is bezet op di 1 dec 2026, 18:30–21:00.',
      'run-sessions.csv, regel 4: Hal is dan niet open. Die dag is er geen openingstijd.',
      'run-sessions.csv, regel 4: Er is nog geen trainer.',
      'run-sessions.csv, regel 6, kolom run: De geplande cursus ‘MIG1-05’ staat niet in runs.csv.',
    ]);
    expect(await db.prisma.run.count()).toBe(0);
  });

  test('one that is planned otherwise is left to the planning', async () => {
    await imported(...files, runs, evenings);
    const moved = sessions(
      'MIG1-01;1;1-12-2026;18:00;20:30;T-ANNA;L1',
      'MIG1-01;2;3-12-2026;18:30;21:00;T-ANNA;L1',
    );
    expect(await refused(file('runs.csv', 'code;site;courses;seats\nMIG1-01;HAL;MIG1;6'), moved)).toEqual([
      'runs.csv, regel 2: Deze cursus staat al in de planning, met andere gegevens (seats, decide_by, run-sessions). Wijzig hem daar, of haal hem uit het bestand.',
    ]);
  });

  test('the two files go together', async () => {
    expect(await refused(...files, runs)).toEqual([
      'runs.csv: Dit bestand kan niet zonder run-sessions.csv. Lees ze samen in.',
    ]);
  });
});

describe('files together', () => {
  test('one mistake is told once: what refers to a bad row is not at fault', async () => {
    const bad = file('sites.csv', 'code;organisation;name\nHAL;PCN;\nVLOER;NERGENS;Vloer');
    const more = file('pools.csv', 'code;site;name_nl\nLAS;HAL;Lassen\nP2;VLOER;Twee\nP3;ELDERS;Drie');
    expect(await refused(organisations, bad, more)).toEqual([
      'sites.csv, regel 2, kolom name: Deze cel mag niet leeg zijn.',
      'sites.csv, regel 3, kolom organisation: Organisatie ‘NERGENS’ bestaat niet. Zet hem eerst in organisations.csv, of verbeter de code.',
      'pools.csv, regel 4, kolom site: Locatie ‘ELDERS’ bestaat niet. Zet hem eerst in sites.csv, of verbeter de code.',
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

test('only the office imports', async () => {
  const hat = {
    membershipId: '',
    organisationId: '',
    organisationKind: 'company',
    role: 'coordinator',
  } as const;
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
    expect(Math.max(...seconds)).toBeLessThan(20);
  }, 90_000);
});

import { describe, expect, test } from 'vitest';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { counts, file, imported, organisations, refused } from '#prisma/seed/small-import.ts';

const db = testDatabase();

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
      'people.csv, regel 2, kolom roles: De rol ‘penningmeester’ past niet bij dit soort organisatie.',
      'people.csv, regel 3, kolom function_profile: Functieprofiel ‘LASER’ bestaat niet. Zet hem eerst in functieprofielen.csv, of verbeter de code.',
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
      'certificates.csv, regel 3, kolom type: Certificaatsoort ‘NIX’ bestaat niet. Zet hem eerst in certificaatsoorten.csv, of verbeter de code.',
      'certificates.csv, regel 4, kolom person: Personeelsnummer ‘8’ bestaat niet. Zet hem eerst in personen.csv, of verbeter de code.',
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

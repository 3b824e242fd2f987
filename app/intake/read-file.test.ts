import { describe, expect, test } from 'vitest';
import { fileKindNames, fileKinds, fileNameOf, kindOfFileName } from './file-kinds.ts';
import { groupProblems, lineRanges, problemPlace, problemSentence } from './problem-text.ts';
import { readFile } from './read-file.ts';

const reader = { locale: 'nl', zone: 'Europe/Amsterdam', names: {} } as const;

const fileOf = (name: string, text: string, encoding: BufferEncoding = 'utf8') => ({
  name,
  bytes: new Uint8Array(Buffer.from(text, encoding)),
});

const messages = (name: string, text: string) =>
  readFile(fileOf(name, text)).problems.map(
    (problem) => `${problemPlace(problem, 'nl')}: ${problemSentence(problem, reader)}`,
  );

describe('the kind of a file', () => {
  test.each([
    ['people.csv', 'people'],
    ['Medewerkers.CSV', 'people'],
    ['07-people.csv', 'people'],
    ['people (2).csv', 'people'],
    ['medewerkers_nov-2026.csv', 'people'],
    ['C:\\fakepath\\Openingstijden.csv', 'openingHours'],
    ['course-categories.csv', 'courseCategories'],
    ['course needs.csv', 'courseNeeds'],
    ['machines-en-ruimtes.csv', 'resources'],
    ['run-sessions.csv', 'runSessions'],
    ['vakantiefotos.csv', null],
  ])('%s', (name, kind) => expect(kindOfFileName(name)).toBe(kind));

  test('no two kinds share a name, no two columns of a kind', () => {
    const names = fileKindNames.flatMap((kind) => fileKinds[kind].fileNames);
    expect(new Set(names).size).toBe(names.length);
    for (const kind of fileKindNames) {
      expect(kindOfFileName(fileNameOf(kind))).toBe(kind);
      const called = fileKinds[kind].columns.flatMap((one) => [one.name, ...one.alsoCalled]);
      expect(new Set(called).size).toBe(called.length);
    }
  });
});

test('a sound file, Dutch names and all', () => {
  const text = [
    'Bedrijf;Personeelsnummer;Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;Rollen',
    'STAAL;0041;Zoë;van der;Çelik;5-1-1990;medewerker|bestuur@PCN',
  ].join('\r\n');
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const bom = encoding === 'utf8' ? '' : '\ufeff';
    const read = readFile(fileOf('medewerkers.csv', bom + text, encoding));
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual([
      {
        line: 2,
        row: {
          organisation: 'STAAL',
          code: '0041',
          givenName: 'Zoë',
          infix: 'van der',
          familyName: 'Çelik',
          birthDate: '1990-01-05',
          roles: [
            { role: 'employee', organisation: null },
            { role: 'board', organisation: 'PCN' },
          ],
        },
      },
    ]);
  }
});

test('a column that is left out is not emptied, an empty cell is', () => {
  const read = readFile(fileOf('sites.csv', 'code;organisation;name;city\nA;PCN;Hal A;\n'));
  expect(read.rows[0]?.row).toEqual({ code: 'A', organisation: 'PCN', name: 'Hal A', city: null });
});

describe('what is wrong, in Dutch', () => {
  test.each<[string, string, string[]]>([
    ['sites.csv', '', ['sites.csv: Dit bestand is leeg.']],
    [
      'sites.csv',
      '<html><body>Inloggen</body></html>',
      [
        'sites.csv: Dit is geen CSV-bestand, het lijkt op een webpagina. Kies in je spreadsheet ‘Opslaan als’ en dan ‘CSV UTF-8’.',
      ],
    ],
    [
      'plaatsen.csv',
      'code;name\n1;2',
      [
        'plaatsen.csv: De naam van dit bestand zegt niet wat erin staat. Noem het bijvoorbeeld organisaties.csv, personen.csv, cursussen.csv.',
      ],
    ],
    [
      'sites.csv',
      'code|organisation|name\nA|PCN|Hal A',
      [
        'sites.csv, regel 1: De kolommen zijn niet te onderscheiden. Scheid ze met een puntkomma of een komma.',
      ],
    ],
    [
      'sites.csv',
      'code;name;Naam;BSN;kleur\nA;B;C;D;E',
      [
        'sites.csv, regel 1, kolom Naam: De kolom ‘Naam’ staat er twee keer.',
        'sites.csv, regel 1, kolom BSN: Een burgerservicenummer bewaren we niet. Verwijder de kolom ‘BSN’ uit het bestand.',
        'sites.csv, regel 1, kolom kleur: De kolom ‘kleur’ hoort niet in dit bestand. Verwijder hem of verbeter de naam.',
        'sites.csv, regel 1, kolom organisation: De kolom ‘organisatie’ ontbreekt.',
      ],
    ],
    [
      'sites.csv',
      'code;organisation;name\nA;PCN;"Hal\nB;PCN;Hal B',
      ['sites.csv, regel 2: Hier begint een tekst met een aanhalingsteken (") dat nergens sluit.'],
    ],
    [
      'locaties.csv',
      [
        'code;organisatie;naam;tijdzone;actief',
        'A;PCN;;Mars/Olympus;misschien',
        'A B;PCN;=1+1;;ja',
        'C;PCN;Hal; C;ja;erbij',
        'D;PCN;Hal D;;ja',
        'D;PCN;Hal D;;nee',
        'E',
      ].join('\n'),
      [
        'locaties.csv, regel 2, kolom naam: Deze cel mag niet leeg zijn.',
        'locaties.csv, regel 2, kolom actief: ‘misschien’: Schrijf ‘ja’ of ‘nee’.',
        'locaties.csv, regel 2, kolom tijdzone: ‘Mars/Olympus’: Deze tijdzone bestaat niet. Schrijf bijvoorbeeld Europe/Amsterdam.',
        'locaties.csv, regel 3, kolom code: ‘A B’: Een code bestaat uit letters zonder accent en cijfers, met een punt, streepje of laag streepje ertussen, en is hooguit 60 tekens lang.',
        'locaties.csv, regel 3, kolom naam: ‘=1+1’: Dit is een formule. Zet de uitkomst ervan in de cel.',
        'locaties.csv, regel 4: Cellen in deze regel: 6, in de kop: 5. Zet tekst met een scheidingsteken tussen aanhalingstekens.',
        'locaties.csv, regel 4, kolom tijdzone: ‘C’: Deze tijdzone bestaat niet. Schrijf bijvoorbeeld Europe/Amsterdam.',
        'locaties.csv, regel 6, kolom code: ‘D’: Dit staat ook op regel 5. Laat één van de twee staan.',
        'locaties.csv, regel 7: Cellen in deze regel: 1, in de kop: 5. Staat er een losse regelovergang in een tekst?',
      ],
    ],
    [
      'courses.csv',
      [
        'code,category,title_nl,summary_nl,session_minutes,seats,minimum,price',
        'MIG1,LAS,MIG,Kort,5,8,12,1.450',
        `MIG2,LAS,${'x'.repeat(121)},Kort,90.5,8,4,-5`,
      ].join('\n'),
      [
        'courses.csv, regel 2, kolom price: ‘1.450’: Dit bedrag is op twee manieren te lezen. Schrijf 1450 of 1450,00.',
        'courses.csv, regel 2, kolom session_minutes: ‘5’: 15 is het minste.',
        'courses.csv, regel 2, kolom minimum: ‘12’: Het minimum is hoger dan het aantal plaatsen.',
        'courses.csv, regel 3, kolom session_minutes: ‘90.5’: Dit getal heeft te veel cijfers achter de komma; 0 kan hier.',
        `courses.csv, regel 3, kolom title_nl: ‘${'x'.repeat(59)}…’: Deze tekst is te lang; er passen 120 tekens.`,
        'courses.csv, regel 3, kolom price: ‘-5’: 0 is het minste.',
      ],
    ],
    [
      'requirements.csv',
      'code;course;pool;certificate_type\nR1;MIG1;LAS;VCA\nR2;;;VCA',
      [
        'requirements.csv, regel 2, kolom course: ‘MIG1’: Vul precies één van deze kolommen in: cursus, machinegroep, machine.',
        'requirements.csv, regel 3, kolom course: Vul precies één van deze kolommen in: cursus, machinegroep, machine.',
      ],
    ],
  ])('%s', (name, text, expected) => {
    expect(messages(name, text)).toEqual(expected);
  });

  test('a workbook under the name of a CSV file', () => {
    const read = readFile({ name: 'sites.csv', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) });
    expect(read.problems.map((problem) => problemSentence(problem, reader))).toEqual([
      'Dit is geen CSV-bestand, het lijkt op een Excel-werkmap. Kies in je spreadsheet ‘Opslaan als’ en dan ‘CSV UTF-8’.',
    ]);
  });
});

test('alike problems on many lines are told once, with every line', () => {
  const rows = Array.from({ length: 9 }, (_, at) => `D${at};PCN;${at + 1}/13/2026;2026-12-31;dicht`);
  const text = ['code;site;first_day;last_day;reason_nl', ...rows, 'X;PCN;morgen;2026-12-31;dicht'].join(
    '\n',
  );
  const groups = groupProblems(readFile(fileOf('closures.csv', text)).problems);
  expect(groups.map(({ problem, lines }) => [problemSentence(problem, reader), lineRanges(lines)])).toEqual([
    ['‘1/13/2026’: Deze dag bestaat niet.', '2–10'],
    ['‘morgen’: Dit is geen datum. Schrijf bijvoorbeeld 23-11-2026 of 2026-11-23.', '11'],
  ]);
});

import { describe, expect, test } from 'vitest';
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
} from '#prisma/seed/small-import.ts';

const db = testDatabase();

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
      'runs.csv, regel 4, kolom courses: Cursus ‘MIG9’ bestaat niet. Zet hem eerst in cursussen.csv, of verbeter de code.',
      'runs.csv, regel 5: Deze geplande cursus heeft geen lesdagen. Zet ze in lesdagen.csv.',
      'run-sessions.csv, regel 3: L1 is bezet op di 1 dec 2026, 18:15–21:00.',
      'run-sessions.csv, regel 3: Anna Brouwer is bezet op di 1 dec 2026, 18:30–21:00.',
      'run-sessions.csv, regel 4: Hal is dan niet open. Die dag is er geen openingstijd.',
      'run-sessions.csv, regel 4: Er is nog geen trainer.',
      'run-sessions.csv, regel 6, kolom run: De geplande cursus ‘MIG1-05’ staat niet in geplande-cursussen.csv.',
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
      'runs.csv, regel 2: Deze cursus staat al in de planning, met andere gegevens (plaatsen, beslissen_voor, lesdagen.csv). Wijzig hem daar, of haal hem uit het bestand.',
    ]);
  });

  test('a time that the clock skips is refused, not moved', async () => {
    await imported(...files);
    const night = sessions('MIG1-01;1;28-3-2027;2:30;5:00;T-ANNA;L1');
    expect(await refused(runs, night)).toEqual([
      'run-sessions.csv, regel 2, kolom starts: Deze tijd bestaat die dag niet: de klok gaat dan een uur vooruit.',
    ]);
    expect(await db.prisma.run.count()).toBe(0);
  });

  test('the two files go together', async () => {
    expect(await refused(...files, runs)).toEqual([
      'runs.csv: Dit bestand kan niet zonder run-sessions.csv. Lees ze samen in.',
    ]);
  });
});

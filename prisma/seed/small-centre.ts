/**
 * A small centre for tests: two companies, a school and a customer around one site with a handful of machines, rooms,
 * trainers and courses. Ids are made from names, so a test can say `small.resource.mill1` before anything is saved.
 * Monday 23 November 2026 is the anchor, as in the demo. Everything is fictional.
 */
import type { Ctx, Hat, Role } from '#app/kernel/actor.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { database, type Tx } from '#app/platform/database.server.ts';
import { smallCatalogue } from './small-catalogue.ts';
import { fixtureId, SMALL_NOW, SMALL_ZONE, small } from './small-ids.ts';

export { fixtureId, SMALL_NOW, SMALL_ZONE, small };

type PersonName = keyof typeof small.person;
type OrganisationName = keyof typeof small.organisation;

const people: [PersonName, string, string, OrganisationName, Role, string?][] = [
  ['anna', 'Anna', 'Brouwer', 'centre', 'trainer'],
  ['bram', 'Bram', 'Kuipers', 'staal', 'trainer'],
  ['chris', 'Chris', 'Oosting', 'centre', 'trainer'],
  ['office', 'Petra', 'Veldhuis', 'centre', 'office'],
  ['treasurer', 'Quirijn', 'Bos', 'centre', 'treasurer'],
  ['sofie', 'Sofie', 'Wiersma', 'staal', 'employee', '1995-03-14'],
  ['tarik', 'Tarik', 'Aydin', 'staal', 'employee', '1988-07-02'],
  ['uma', 'Uma', 'Peeters', 'staal', 'employee', '2009-05-30'],
  ['coordinatorStaal', 'Yara', 'Hoekstra', 'staal', 'coordinator', '1980-01-20'],
  ['victor', 'Victor', 'Nijland', 'agro', 'employee', '1991-11-11'],
  ['wim', 'Wim', 'Zandstra', 'agro', 'employee', '1979-09-09'],
  ['coordinatorAgro', 'Xander', 'Meijer', 'agro', 'coordinator', '1975-02-28'],
  ['teacher', 'Iris', 'Postma', 'school', 'teacher'],
];

const organisations = [
  ['centre', 'centre', 'CENTRE', 'Praktijkcentrum Noorderveld'],
  ['staal', 'company', 'STAAL', 'Staalhoeve'],
  ['agro', 'company', 'AGRO', 'Agrowerk'],
  ['school', 'school', 'SCHOOL', 'Noordwal College'],
  ['customer', 'customer', 'KLANT', 'Bouwklus'],
] as const;

/** For `testDatabase({ fixture: smallCentre })`. */
export const smallCentre = {
  name: 'small_centre',
  fill: () => database().prisma.$transaction(saveSmallCentre),
};

/** Writes the small centre into an empty, migrated database. */
export async function saveSmallCentre(tx: Tx): Promise<void> {
  await tx.organisation.createMany({
    data: organisations.map(([name, kind, code, title]) => ({
      id: small.organisation[name],
      kind,
      code,
      name: title,
    })),
  });
  await savePeople(tx);
  await savePlaces(tx);
  await smallCatalogue(tx);
  await saveTrainers(tx);
}

/** A context as the one who wears this hat, at the anchor unless another moment is given. */
export function actingAs(name: PersonName, at: Temporal.Instant | string = SMALL_NOW): Ctx {
  const [, , , organisation, role] = people.find(([one]) => one === name) as (typeof people)[number];
  const hat: Hat = {
    membershipId: fixtureId(`membership ${name}`),
    organisationId: small.organisation[organisation],
    organisationKind: organisations.find(([one]) => one === organisation)?.[1] ?? 'customer',
    role,
  };
  const actor = {
    kind: 'person',
    personId: small.person[name],
    userId: fixtureId(`user ${name}`),
    hat,
  } as const;
  return { actor, now: Temporal.Instant.from(at.toString()), requestId: `test-${name}` };
}

/** A context as the system: a job, the import. */
export function actingAsSystem(at: Temporal.Instant | string = SMALL_NOW): Ctx {
  return {
    actor: { kind: 'system', name: 'test' },
    now: Temporal.Instant.from(at.toString()),
    requestId: 'test-system',
  };
}

/** Epoch milliseconds of a wall time at the small centre: `at('2026-12-01', '19:00')`. */
export function at(date: string, time: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(SMALL_ZONE).epochMilliseconds;
}

/** `[start, end)` of one day at the small centre. */
export function slot(date: string, from: string, until: string): { start: number; end: number } {
  return { start: at(date, from), end: at(date, until) };
}

async function savePeople(tx: Tx) {
  await tx.person.createMany({
    data: people.map(([name, givenName, familyName, , , birth]) => ({
      id: small.person[name],
      givenName,
      familyName,
      email: `${name.toLowerCase()}@voorbeeld.example`,
      birthDate: birth ? day(birth) : null,
    })),
  });
  await tx.membership.createMany({
    data: people.map(([name, , , organisation, role]) => ({
      id: fixtureId(`membership ${name}`),
      personId: small.person[name],
      organisationId: small.organisation[organisation],
      role: role === 'practice-supervisor' ? 'practice_supervisor' : role,
      validFrom: day('2025-01-01'),
    })),
  });
  await tx.employment.createMany({
    data: people
      .filter(([, , , organisation]) => organisation === 'staal' || organisation === 'agro')
      .map(([name, , , organisation], index) => ({
        id: fixtureId(`employment ${name}`),
        personId: small.person[name],
        organisationId: small.organisation[organisation],
        code: String(1001 + index),
        validFrom: day('2025-01-01'),
      })),
  });
}

async function savePlaces(tx: Tx) {
  const { site, pool, resource } = small;
  await tx.site.createMany({
    data: [
      {
        id: site.hall,
        code: 'HAL',
        organisationId: small.organisation.centre,
        name: 'Praktijkhal',
        sortOrder: 1,
      },
      {
        id: site.staalFloor,
        code: 'STAAL',
        organisationId: small.organisation.staal,
        name: 'Werkvloer Staalhoeve',
        sortOrder: 2,
      },
    ],
  });
  await tx.pool.createMany({
    data: [
      {
        id: pool.welding,
        code: 'LAS',
        siteId: site.hall,
        nameNl: 'Lasstraat',
        nameEn: 'Welding street',
        bayResources: 2,
        divided: true,
        sortOrder: 1,
      },
      {
        id: pool.milling,
        code: 'FREES',
        siteId: site.hall,
        nameNl: 'CNC-frezen',
        nameEn: 'CNC milling',
        divided: true,
        sortOrder: 2,
      },
      {
        id: pool.rooms,
        code: 'LOKAAL',
        siteId: site.hall,
        nameNl: 'Lokalen',
        nameEn: 'Classrooms',
        sortOrder: 3,
      },
    ],
  });
  const booth = (number: 1 | 2 | 3 | 4) => ({
    id: resource[`booth${number}`],
    code: `LAS-${number}`,
    siteId: site.hall,
    poolId: pool.welding,
    kind: 'booth' as const,
    nameNl: `Lascabine ${number}`,
    cleanupMinutes: 15,
    sortOrder: number,
  });
  const mill = (number: 1 | 2) => ({
    id: resource[`mill${number}`],
    code: `FREES-${number}`,
    siteId: site.hall,
    poolId: pool.milling,
    kind: 'machine' as const,
    nameNl: `Freesbank ${number}`,
    setupMinutes: 15,
    cleanupMinutes: 30,
    minBlockMinutes: 60,
    maxBlockMinutes: 480,
    noticeHours: 24,
    horizonDays: 300,
    inspectionValidUntil: day('2027-06-30'),
    sortOrder: 10 + number,
  });
  const room = (name: 'roomA' | 'roomB', code: string, nameNl: string, capacity: number) => ({
    id: resource[name],
    code,
    siteId: site.hall,
    poolId: pool.rooms,
    kind: 'room' as const,
    nameNl,
    capacity,
    sortOrder: 30,
  });
  await tx.resource.createMany({
    data: [
      booth(1),
      booth(2),
      booth(3),
      booth(4),
      mill(1),
      mill(2),
      {
        id: resource.robot,
        code: 'ROBOT-1',
        siteId: site.hall,
        kind: 'machine',
        nameNl: 'Lasrobotcel',
        inspectionValidUntil: day('2026-11-30'),
        mayRunUnattended: true,
        setupMinutes: 60,
        sortOrder: 20,
      },
      room('roomA', 'LOKAAL-A', 'Lokaal A', 12),
      room('roomB', 'LOKAAL-B', 'Lokaal B', 6),
      {
        id: resource.floorLathe,
        code: 'STAAL-DRAAI',
        siteId: site.staalFloor,
        kind: 'machine',
        nameNl: 'Draaibank',
        sortOrder: 40,
      },
    ],
  });
  const hours = (siteId: string, weekday: number, opensMinute: number, closesMinute: number) => ({
    id: fixtureId(`hours ${siteId} ${weekday}`),
    siteId,
    weekday,
    opensMinute,
    closesMinute,
  });
  await tx.openingHours.createMany({
    data: [1, 2, 3, 4, 5].flatMap((weekday) => [
      hours(site.hall, weekday, 8 * 60, weekday === 2 || weekday === 4 ? 21 * 60 + 30 : 17 * 60),
      hours(site.staalFloor, weekday, 7 * 60, 16 * 60),
    ]),
  });
  await tx.closure.createMany({
    data: [
      {
        id: fixtureId('closure christmas'),
        code: 'KERST-26',
        siteId: site.hall,
        firstDay: day('2026-12-25'),
        lastDay: day('2027-01-01'),
        reasonNl: 'Kerstsluiting',
        reasonEn: 'Christmas closure',
      },
      {
        id: fixtureId('closure robot'),
        code: 'ROBOT-BEURS',
        siteId: site.hall,
        resourceId: resource.robot,
        firstDay: day('2026-12-08'),
        lastDay: day('2026-12-09'),
        reasonNl: 'Robot naar de beurs',
        reasonEn: 'Robot at the fair',
      },
    ],
  });
  await tx.safetyRule.createMany({
    data: [
      {
        id: fixtureId('rule welding'),
        code: 'LAS-GROEP',
        poolId: pool.welding,
        level: 'guidance',
        learnersPerSupervisor: 12,
        supervision: 'in_room',
        source: 'Arbocatalogus (voorbeeld)',
        responsible: 'Petra Veldhuis',
        decidedOn: day('2026-01-05'),
      },
      {
        id: fixtureId('rule milling'),
        code: 'FREES-GROEP',
        poolId: pool.milling,
        level: 'guidance',
        learnersPerSupervisor: 8,
        supervision: 'in_room',
        source: 'Arbocatalogus (voorbeeld)',
        responsible: 'Petra Veldhuis',
        decidedOn: day('2026-01-05'),
      },
      {
        id: fixtureId('rule robot'),
        code: 'ROBOT-LEEFTIJD',
        resourceId: resource.robot,
        level: 'legal',
        minimumAge: 18,
        minimumAgeSupervised: 16,
        supervision: 'one_to_one',
        learnersPerSupervisor: 4,
        source: 'Arbobesluit 1.37 (voorbeeld)',
        responsible: 'Petra Veldhuis',
        decidedOn: day('2026-01-05'),
      },
    ],
  });
}

async function saveTrainers(tx: Tx) {
  const { person, course, organisation } = small;
  await tx.trainer.createMany({
    data: [
      {
        personId: person.anna,
        code: 'ANNA',
        employerId: organisation.centre,
        displayName: 'Anna B.',
        sortOrder: 1,
      },
      {
        personId: person.bram,
        code: 'BRAM',
        employerId: organisation.staal,
        displayName: 'Bram K.',
        sortOrder: 2,
      },
      {
        personId: person.chris,
        code: 'CHRIS',
        employerId: organisation.centre,
        displayName: 'Chris O.',
        sortOrder: 3,
      },
    ],
  });
  const hours = (
    name: 'anna' | 'bram' | 'chris',
    weekday: number,
    from: number,
    until: number,
    lent = false,
  ) => ({
    id: fixtureId(`trainer hours ${name} ${weekday} ${from}`),
    trainerId: person[name],
    weekday,
    opensMinute: from * 60,
    closesMinute: until * 60,
    lent,
  });
  await tx.trainerHours.createMany({
    data: [
      ...[1, 2, 3, 4, 5].map((weekday) => hours('anna', weekday, 8, 17)),
      hours('bram', 2, 13, 17, true),
      hours('bram', 2, 17, 22, true),
      hours('bram', 4, 13, 22, true),
      ...[1, 2, 3, 4, 5].map((weekday) => hours('chris', weekday, 8, 22)),
    ],
  });
  await tx.absence.createMany({
    data: [
      {
        id: fixtureId('absence anna'),
        trainerId: person.anna,
        kind: 'leave',
        startsAt: new Date(at('2026-12-14', '00:00')),
        endsAt: new Date(at('2026-12-19', '00:00')),
        note: 'Wintersport',
      },
    ],
  });
  await tx.trainerCourse.createMany({
    data: [
      ...(['mig1', 'mig2', 'taster'] as const).map((name) => ({
        trainerId: person.bram,
        courseId: course[name],
      })),
      ...(['milling', 'drawing'] as const).map((name) => ({
        trainerId: person.anna,
        courseId: course[name],
      })),
      ...(['mig1', 'mig2', 'milling', 'drawing', 'bhv'] as const).map((name) => ({
        trainerId: person.chris,
        courseId: course[name],
      })),
    ],
  });
}

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

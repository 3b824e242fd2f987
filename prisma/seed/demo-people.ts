/**
 * About a thousand people of eight members, four schools, three customers and the centre. Who has a part to play (staff,
 * trainers, coordinators, the accounts of the demo page) is named here; the others are put together by chance from what
 * each company does. `firstDay` is the day the demo's year begins: everyone is there from then on, but for a few joiners.
 */
import { addDays, addMonths, type CalendarDate, partsOf } from '#app/kernel/calendar-date.ts';
import { fold } from '#app/kernel/text.ts';
import { familyNames, givenNames } from './demo-names.ts';
import type { DemoRecord } from './demo-table.ts';
import { type Random, randomFor } from './random.ts';

type Person = {
  readonly organisation: string;
  readonly code: string;
  readonly given_name: string;
  readonly infix?: string;
  readonly family_name: string;
  readonly roles?: string;
  readonly function_profile?: string;
  readonly department?: string;
  readonly birth_date?: string;
};

type Company = {
  readonly code: string;
  readonly people: number;
  readonly departments: readonly string[];
  /** How often each function occurs; '-' has no profile (office, sales). */
  readonly functions: Readonly<Record<string, number>>;
};

const companies: readonly Company[] = [
  {
    code: 'STAALHOEVE',
    people: 240,
    departments: ['Zetterij', 'Lasersnijden', 'Lasserij', 'Montage', 'Expeditie'],
    functions: {
      PLAATWERKER: 30,
      LASSER: 22,
      BANKWERKER: 10,
      ROBOTOPERATOR: 6,
      MONTEUR: 4,
      WERKVOORBEREIDER: 7,
      KWALITEIT: 4,
      TEAMLEIDER: 6,
      MAGAZIJN: 9,
      '-': 12,
    },
  },
  {
    code: 'FREESHOEK',
    people: 180,
    departments: ['Frezen', 'Draaien', 'Meetkamer', 'Magazijn'],
    functions: {
      'CNC-OPERATOR': 34,
      'CNC-PROGRAMMEUR': 12,
      'CNC-DRAAIER': 16,
      KWALITEIT: 8,
      MONTEUR: 4,
      WERKVOORBEREIDER: 8,
      TEAMLEIDER: 5,
      MAGAZIJN: 5,
      '-': 10,
    },
  },
  {
    code: 'BUISLANDEN',
    people: 150,
    departments: ['Buigerij', 'Lasserij', 'Lasersnijden', 'Expeditie'],
    functions: {
      'BUISLANDEN-BUIGER': 26,
      LASSER: 24,
      ROBOTOPERATOR: 7,
      PLAATWERKER: 7,
      MONTEUR: 4,
      WERKVOORBEREIDER: 7,
      TEAMLEIDER: 5,
      MAGAZIJN: 10,
      '-': 10,
    },
  },
  {
    code: 'AGROWERK',
    people: 130,
    departments: ['Assemblage', 'Lasserij', 'Service', 'Engineering'],
    functions: {
      BANKWERKER: 28,
      LASSER: 22,
      MONTEUR: 14,
      WERKVOORBEREIDER: 8,
      KWALITEIT: 3,
      TEAMLEIDER: 5,
      MAGAZIJN: 8,
      '-': 12,
    },
  },
  {
    code: 'LEEGMEESTER',
    people: 110,
    departments: ['Opbouw', 'Lasserij', 'Hydrauliek', 'Onderhoud'],
    functions: {
      LASSER: 24,
      MONTEUR: 24,
      BANKWERKER: 18,
      WERKVOORBEREIDER: 6,
      TEAMLEIDER: 5,
      MAGAZIJN: 8,
      '-': 10,
    },
  },
  {
    code: 'SPANTRIJK',
    people: 85,
    departments: ['Constructie', 'Lasserij', 'Montage buiten'],
    functions: {
      LASSER: 32,
      BANKWERKER: 20,
      WERKVOORBEREIDER: 8,
      KWALITEIT: 3,
      TEAMLEIDER: 6,
      MAGAZIJN: 6,
      '-': 9,
    },
  },
  {
    code: 'PEILSTROOM',
    people: 65,
    departments: ['Revisie', 'Verspaning', 'Buitendienst'],
    functions: {
      MONTEUR: 28,
      'CNC-DRAAIER': 12,
      BANKWERKER: 16,
      WERKVOORBEREIDER: 5,
      TEAMLEIDER: 4,
      MAGAZIJN: 5,
      '-': 9,
    },
  },
  {
    code: 'EERSTELING',
    people: 40,
    departments: ['Modelmakerij', 'Engineering'],
    functions: {
      'CNC-PROGRAMMEUR': 24,
      'CNC-OPERATOR': 16,
      BANKWERKER: 14,
      LASSER: 6,
      WERKVOORBEREIDER: 10,
      '-': 12,
    },
  },
  { code: 'KRAANBEEK', people: 9, departments: ['Montage'], functions: { BANKWERKER: 5, LASSER: 3 } },
  { code: 'ZEILHORST', people: 7, departments: ['Onderhoud'], functions: { MONTEUR: 6, MAGAZIJN: 1 } },
  { code: 'BOOGSTEE', people: 8, departments: ['Installatie'], functions: { MONTEUR: 6, '-': 2 } },
];

const person = (
  organisation: string,
  code: string,
  given: string,
  family: string,
  roles: string,
  more = {},
): Person => {
  const [name = family, infix] = family.split(',').map((part) => part.trim());
  return { organisation, code, given_name: given, family_name: name, infix, roles, ...more };
};

const coordinator = 'employee|coordinator';
const mentor = 'employee|practice-supervisor';

/** Who has a part of their own. 1001–1003, 2001 and 9001–9004 of the demo page are among them. */
const named: readonly Person[] = [
  person('PCN', '9001', 'Marijke', 'Tolsma', 'trainer', { birth_date: '1979-04-12', department: 'Trainers' }),
  person('PCN', '9002', 'Petra', 'Oldenburger', 'office', {
    birth_date: '1974-09-30',
    department: 'Kantoor',
  }),
  person('PCN', '9003', 'Quirine', 'Bosscha', 'treasurer', {
    birth_date: '1968-01-22',
    department: 'Bestuur',
  }),
  person('PCN', '9004', 'Harm Jan', 'Wubbels', 'board', { birth_date: '1965-06-03', department: 'Bestuur' }),
  person('PCN', '9005', 'Henk', 'Vroomstra', 'trainer', { birth_date: '1966-11-08', department: 'Trainers' }),
  person('PCN', '9006', 'Samira', 'Amrani, el', 'trainer', {
    birth_date: '1986-02-17',
    department: 'Trainers',
  }),
  person('PCN', '9007', 'Jolanda', 'Pikkert', 'trainer', {
    birth_date: '1977-07-25',
    department: 'Trainers',
  }),
  person('PCN', '9008', 'Teun', 'Hovinga', 'trainer', { birth_date: '1983-12-01', department: 'Trainers' }),
  person('PCN', '9009', 'Lisette', 'Groenhof', 'office', { birth_date: '1991-05-19', department: 'Kantoor' }),
  person('STAALHOEVE', '1001', 'Sanne', 'Wit, de', 'employee', {
    birth_date: '1996-03-14',
    function_profile: 'LASSER',
    department: 'Lasserij',
  }),
  person('STAALHOEVE', '1002', 'Karin', 'Posthuma', coordinator, {
    birth_date: '1981-10-05',
    department: 'Personeel',
  }),
  person('STAALHOEVE', '1003', 'Ruud', 'Terpstra', mentor, {
    birth_date: '1972-08-27',
    function_profile: 'TEAMLEIDER',
    department: 'Lasserij',
  }),
  person('STAALHOEVE', '1150', 'Rens', 'Aardema', 'employee|trainer', {
    birth_date: '1984-05-06',
    function_profile: 'PLAATWERKER',
    department: 'Zetterij',
  }),
  person('STAALHOEVE', '1190', 'Tycho', 'Vierhuis', 'employee|board@PCN', {
    birth_date: '1970-02-11',
    department: 'Directie',
  }),
  person('FREESHOEK', '1002', 'Mieke', 'Landheer', coordinator, {
    birth_date: '1976-06-18',
    department: 'Personeel',
  }),
  person('FREESHOEK', '1003', 'Wim', 'Overduin', mentor, {
    birth_date: '1969-03-09',
    function_profile: 'CNC-PROGRAMMEUR',
    department: 'Frezen',
  }),
  person('FREESHOEK', '1150', 'Dirk', 'Zwolgen, van', 'employee|trainer', {
    birth_date: '1971-09-15',
    function_profile: 'CNC-PROGRAMMEUR',
    department: 'Frezen',
  }),
  person('BUISLANDEN', '1002', 'Ömer', 'Aslantepe', coordinator, {
    birth_date: '1985-11-24',
    department: 'Personeel',
  }),
  person('BUISLANDEN', '1003', 'Trijntje', 'Mulderij', mentor, {
    birth_date: '1975-01-30',
    function_profile: 'TEAMLEIDER',
    department: 'Lasserij',
  }),
  person('BUISLANDEN', '1150', 'Grzegorz', 'Malinowski', 'employee|trainer', {
    birth_date: '1980-07-07',
    function_profile: 'LASSER',
    department: 'Lasserij',
  }),
  person('AGROWERK', '1001', 'Jelte', 'Brandsema', 'employee', {
    birth_date: '1992-12-20',
    function_profile: 'MONTEUR',
    department: 'Service',
  }),
  person('AGROWERK', '1002', 'Fatma', 'Yıldıran', coordinator, {
    birth_date: '1988-04-02',
    department: 'Personeel',
  }),
  person('AGROWERK', '1003', 'Geert', 'Nieuwold', mentor, {
    birth_date: '1967-10-13',
    function_profile: 'TEAMLEIDER',
    department: 'Assemblage',
  }),
  person('AGROWERK', '1150', 'Wietse', 'Boonema', 'employee|trainer', {
    birth_date: '1978-08-19',
    function_profile: 'MONTEUR',
    department: 'Service',
  }),
  person('LEEGMEESTER', '1002', 'Hilde', 'Stoffers', coordinator, {
    birth_date: '1979-05-28',
    department: 'Personeel',
  }),
  person('LEEGMEESTER', '1003', 'Bert', 'Kievitsbosch', mentor, {
    birth_date: '1964-12-04',
    function_profile: 'TEAMLEIDER',
    department: 'Opbouw',
  }),
  person('LEEGMEESTER', '1150', 'Yusuf', 'Demirhan', 'employee|trainer', {
    birth_date: '1982-03-23',
    function_profile: 'LASSER',
    department: 'Lasserij',
  }),
  person('SPANTRIJK', '1002', 'Annemiek', 'Roelfsen', coordinator, {
    birth_date: '1973-09-01',
    department: 'Kantoor',
  }),
  person('SPANTRIJK', '1003', 'Sietse', 'Wolthuis', mentor, {
    birth_date: '1970-06-16',
    function_profile: 'TEAMLEIDER',
    department: 'Constructie',
  }),
  person('SPANTRIJK', '1150', 'Annet', 'Kruizenga', 'employee|trainer', {
    birth_date: '1976-02-08',
    function_profile: 'MAGAZIJN',
    department: 'Montage buiten',
  }),
  person('PEILSTROOM', '1002', 'Joke', 'Renkema', coordinator, {
    birth_date: '1971-07-21',
    department: 'Kantoor',
  }),
  person('PEILSTROOM', '1003', 'Arend', 'Schutrups', mentor, {
    birth_date: '1968-04-17',
    function_profile: 'TEAMLEIDER',
    department: 'Revisie',
  }),
  person('PEILSTROOM', '1150', 'Bart', 'Have, ten', 'employee|trainer', {
    birth_date: '1974-10-29',
    function_profile: 'CNC-DRAAIER',
    department: 'Verspaning',
  }),
  person('EERSTELING', '1002', 'Noortje', 'Veldwachter', `${coordinator}|practice-supervisor`, {
    birth_date: '1987-01-12',
    department: 'Kantoor',
  }),
  person('NOORDWAL', '2001', 'Iris', 'Klunder', 'teacher', { birth_date: '1984-08-14', department: 'PIE' }),
  person('NOORDWAL', '2002', 'Maurits', 'Haaijer', 'teacher', {
    birth_date: '1990-03-31',
    department: 'PIE',
  }),
  person('NOORDWAL', '2003', 'Gerda', 'Loots', 'teacher|coordinator', {
    birth_date: '1972-11-11',
    department: 'PIE',
  }),
  person('WILGENWERF', '2001', 'Sjoukje', 'Bijma', 'teacher', {
    birth_date: '1978-05-05',
    department: 'Techniek',
  }),
  person('WILGENWERF', '2002', 'Rachid', 'Benali', 'teacher', {
    birth_date: '1986-09-22',
    department: 'Techniek',
  }),
  person('VELDSTROOM', '2001', 'Erwin', 'Tuinhof', 'teacher', {
    birth_date: '1975-12-07',
    department: 'BBL metaal',
  }),
  person('VELDSTROOM', '2002', 'Lieneke', 'Opstal', 'teacher', {
    birth_date: '1982-06-26',
    department: 'BOL werktuigbouw',
  }),
  person('VELDSTROOM', '2003', 'Hamza', 'Kadiri', 'teacher', {
    birth_date: '1989-02-03',
    department: 'BOL mechatronica',
  }),
  person('VELDSTROOM', '2004', 'Cobi', 'Wielinga', 'teacher|coordinator', {
    birth_date: '1969-10-18',
    department: 'Praktijkleren',
  }),
  person('OOSTERKREEK', '2001', 'Victor', 'Laanstra', 'teacher', {
    birth_date: '1973-04-24',
    department: 'Werktuigbouwkunde',
  }),
  person('OOSTERKREEK', '2002', 'Meike', 'Doornkamp', 'teacher', {
    birth_date: '1987-07-15',
    department: 'Industrieel ontwerpen',
  }),
  person('KRAANBEEK', '1002', 'Ria', 'Zandvoort', coordinator, {
    birth_date: '1970-01-05',
    department: 'Planning',
  }),
  person('ZEILHORST', '1002', 'Bob', 'Eikema', coordinator, {
    birth_date: '1977-03-13',
    department: 'Kantoor',
  }),
  person('BOOGSTEE', '1002', 'Saskia', 'Palland', coordinator, {
    birth_date: '1983-08-08',
    department: 'Kantoor',
  }),
];

export const peopleHeader = [
  'organisation',
  'code',
  'given_name',
  'infix',
  'family_name',
  'email',
  'phone',
  'birth_date',
  'language',
  'roles',
  'function_profile',
  'department',
  'valid_from',
  'valid_until',
] as const;

export function demoPeople(anchor: CalendarDate, firstDay: CalendarDate): DemoRecord[] {
  const random = randomFor('people');
  const addresses = new Set<string>();
  const rows = named.map((one): DemoRecord => {
    const record = {
      ...one,
      infix: one.infix ?? '',
      email: addressOf(one, addresses),
      phone: '',
      language: '',
      function_profile: one.function_profile ?? '',
      department: one.department ?? '',
      roles: one.roles ?? '',
      birth_date: one.birth_date ?? '',
      valid_from: addDays(firstDay, -random.int(400, 4000)),
      valid_until: '',
    };
    return record;
  });
  const names = new Set(named.map((one) => `${one.given_name} ${one.family_name}`));
  for (const company of companies) {
    const there = new Set(rows.filter((row) => row.organisation === company.code).map((row) => row.code));
    for (let number = 1004; there.size < company.people; number += 1) {
      const code = String(number);
      if (there.has(code) || random.chance(0.12)) continue;
      there.add(code);
      rows.push(ordinary(company, code, names, addresses, random, anchor, firstDay));
    }
  }
  return rows;
}

function ordinary(
  company: Company,
  code: string,
  names: Set<string>,
  addresses: Set<string>,
  random: Random,
  anchor: CalendarDate,
  firstDay: CalendarDate,
): DemoRecord {
  const name = freshName(names, random);
  const birth = birthDate(random, anchor);
  const profile = random.weighted(company.functions);
  // Nobody worked before sixteen; a few join during the year, a few leave.
  const latest = random.chance(0.03)
    ? addDays(firstDay, random.int(10, 200))
    : addDays(firstDay, -random.int(1, 60));
  const earliest = addMonths(birth, 16 * 12);
  const begin = addDays(latest, -Math.floor(random.next() ** 2 * 9000));
  const validFrom = begin < earliest ? earliest : begin;
  const leaves = random.chance(0.02) ? addDays(anchor, random.int(10, 120)) : '';
  const identity = { organisation: company.code, code, ...name };
  return {
    ...identity,
    email: random.chance(0.72) ? addressOf(identity, addresses) : '',
    phone: random.chance(0.15) ? `06 0000 ${String(random.int(1000, 9999))}` : '',
    birth_date: birth,
    language: random.chance(0.07) ? 'en' : '',
    roles: 'employee',
    function_profile: profile === '-' ? '' : profile,
    department: profile === '-' ? 'Kantoor' : random.pick(company.departments),
    valid_from: validFrom > latest ? latest : validFrom,
    valid_until: leaves,
  };
}

function freshName(
  names: Set<string>,
  random: Random,
): { given_name: string; infix: string; family_name: string } {
  for (;;) {
    const given_name = random.pick(givenNames);
    const { infix, name } = random.pick(familyNames);
    if (names.has(`${given_name} ${name}`)) continue;
    names.add(`${given_name} ${name}`);
    return { given_name, infix, family_name: name };
  }
}

/** Sixteen to sixty-six; a few apprentices under eighteen, for whom other rules hold. */
function birthDate(random: Random, anchor: CalendarDate): CalendarDate {
  const years = random.chance(0.025) ? 16 : random.int(18, 65);
  const { year } = partsOf(anchor);
  return addDays(addMonths(anchor, -12 * years), -random.int(year === 0 ? 0 : 30, 330));
}

function addressOf(
  one: Pick<Person, 'organisation' | 'given_name' | 'infix' | 'family_name'>,
  addresses: Set<string>,
): string {
  const clean = (text: string) =>
    fold(text.replaceAll('ı', 'i').replaceAll('ł', 'l')).replace(/[^a-z]+/g, '');
  const local = [clean(one.given_name), clean(`${one.infix ?? ''}${one.family_name}`)].join('.');
  const domain = one.organisation === 'PCN' ? 'noorderveld' : one.organisation.toLowerCase();
  for (let number = 1; ; number += 1) {
    const address = `${local}${number === 1 ? '' : number}@${domain}.example`;
    if (addresses.has(address)) continue;
    addresses.add(address);
    return address;
  }
}

/**
 * About a thousand people of eight members, four schools, three customers and the centre. Who has a part to play (staff,
 * trainers, coordinators, the accounts of the demo page) is named in `demo-cast.ts`; the others are put together by chance
 * from what each company does. `firstDay` is the day the demo’s year begins: everyone is there from then on, but for a few
 * joiners.
 */
import { addDays, addMonths, type CalendarDate, partsOf } from '#app/kernel/calendar-date.ts';
import { fold } from '#app/kernel/text.ts';
import { named, type Person } from './demo-cast.ts';
import { type Company, companies } from './demo-companies.ts';
import { familyNames, givenNames } from './demo-names.ts';
import type { DemoRecord } from './demo-table.ts';
import { type Random, randomFor } from './random.ts';

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

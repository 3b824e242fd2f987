/**
 * What people hold on the day the demo's year begins: the certificates of their function, most of them valid, some running
 * out in the coming months, some expired unnoticed. Courses of the year add to them.
 */
import { addDays, addMonths, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { type DemoRecord, type DemoTables, recordsOf } from './demo-table.ts';
import { type Random, randomFor } from './random.ts';

export const certificatesHeader = [
  'organisation',
  'person',
  'type',
  'number',
  'issuer',
  'issued_on',
  'valid_until',
  'confirmed_on',
] as const;

type CertificateType = { readonly kind: string; readonly months: number; readonly issuer: string };

export function demoCertificates(
  tables: Pick<DemoTables, 'certificateTypes' | 'functionProfiles'>,
  people: readonly DemoRecord[],
  anchor: CalendarDate,
  firstDay: CalendarDate,
): DemoRecord[] {
  const random = randomFor('certificates');
  const types = new Map(
    recordsOf(tables.certificateTypes).map((row): [string, CertificateType] => [
      row.code ?? '',
      { kind: row.validity_kind ?? '', months: Number(row.validity_months || 0), issuer: row.issuer ?? '' },
    ]),
  );
  const profiles = new Map(
    recordsOf(tables.functionProfiles).map((row) => [
      row.code,
      { required: listOf(row.required), recommended: listOf(row.recommended) },
    ]),
  );
  const last = addDays(firstDay, -1);
  return people.flatMap((person) => {
    const story = stories[`${person.organisation} ${person.code}`];
    if (story)
      return story(anchor).map((row) => ({
        ...row,
        organisation: person.organisation ?? '',
        person: person.code ?? '',
      }));
    const profile = profiles.get(person.function_profile ?? '');
    const held = new Set([
      ...(profile?.required ?? []).filter(() => random.chance(0.82)),
      ...(profile?.recommended ?? []).filter(() => random.chance(0.35)),
      ...['BHV', 'HEFTRUCK', 'VCA-B'].filter(() => random.chance(0.08)),
      ...(random.chance(0.3) ? ['INTRO'] : []),
    ]);
    // A higher level is not held without the lower one.
    for (const [high, low] of ladders) if (held.has(high)) held.add(low);
    return [...held].sort().flatMap((type) => {
      const issued = issuedOn(types.get(type), person, last, random);
      return issued === null ? [] : [certificate(type, types.get(type), person, issued, last, random)];
    });
  });
}

const ladders: readonly (readonly [high: string, low: string])[] = [
  ['LAS-MIG3', 'LAS-MIG2'],
  ['LAS-MIG2', 'LAS-MIG1'],
  ['LAS-9606', 'LAS-MIG1'],
  ['LAS-TIG2', 'LAS-TIG1'],
  ['LASROBOT', 'LAS-MIG1'],
  ['CNC-FREES5', 'CNC-FREES2'],
  ['CNC-FREES2', 'CNC-FREES1'],
  ['CNC-DRAAI2', 'CNC-DRAAI1'],
  ['COBOT2', 'COBOT1'],
  ['PLC2', 'PLC1'],
];

/**
 * A day from employment (or eighteen) on. What expires was mostly got within its term; one in eight is older than that and
 * has run out.
 */
function issuedOn(
  type: CertificateType | undefined,
  person: DemoRecord,
  last: CalendarDate,
  random: Random,
): CalendarDate | null {
  if (!type) return null;
  const adult = addMonths(person.birth_date as CalendarDate, 18 * 12);
  const hired = person.valid_from as CalendarDate;
  const earliest = adult > hired ? adult : hired;
  const term = type.months > 0 ? type.months : 180;
  const longest = Math.round(term * 30.4 * (type.months > 0 && random.chance(0.12) ? 1.4 : 0.98));
  const issued = addDays(last, -Math.floor(random.next() * longest));
  if (earliest > last) return null;
  return issued < earliest ? earliest : issued;
}

function certificate(
  type: string,
  kind: CertificateType | undefined,
  person: DemoRecord,
  issued: CalendarDate,
  last: CalendarDate,
  random: Random,
): DemoRecord {
  const byEmployer = kind?.kind === 'employer' && random.chance(0.6) ? addMonths(issued, 36) : '';
  const confirmed = kind?.kind === 'sliding' ? addDays(last, -random.int(5, 175)) : '';
  return {
    organisation: person.organisation ?? '',
    person: person.code ?? '',
    type,
    number: kind && kind.months >= 12 ? `${type}-${random.int(100_000, 999_999)}` : '',
    issuer: kind?.issuer ?? '',
    issued_on: issued,
    valid_until: byEmployer,
    confirmed_on: confirmed !== '' && confirmed < issued ? issued : confirmed,
  };
}

/** Sanne, the employee of the demo page: one certificate runs out soon, one has, and one is missing for what comes next. */
const stories: Readonly<Record<string, (anchor: CalendarDate) => DemoRecord[]>> = {
  'STAALHOEVE 1001': (anchor) => [
    held('LAS-MIG1', addDays(addMonths(anchor, -62), 9)),
    held('LAS-MIG2', addDays(addMonths(anchor, -38), 3)),
    held('TEKENINGLEZEN', addDays(addMonths(anchor, -55), 12)),
    held('VCA-B', addDays(addMonths(anchor, -120), 36), 'VCA-B-204417'),
    held('HEFTRUCK', addDays(addMonths(anchor, -60), -52), 'HEFTRUCK-118902'),
    held('INSTR-LAS', addDays(addMonths(anchor, -15), 6)),
  ],
};

function held(type: string, issued_on: CalendarDate, number = ''): DemoRecord {
  return { type, number, issuer: '', issued_on, valid_until: '', confirmed_on: '' };
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter(Boolean);
}

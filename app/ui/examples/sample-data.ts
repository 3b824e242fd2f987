import type { GridMark } from '../table/mark-grid.tsx';

/** Invented people, companies and courses for the page of examples. */
export interface Run {
  readonly id: string;
  readonly course: string;
  readonly first: { readonly start: string; readonly end: string };
  readonly trainer: string;
  readonly taken: number;
  readonly seats: number;
  /** Cents. */
  readonly price: number;
  readonly status: 'confirmed' | 'open' | 'below' | 'option' | 'cancelled';
}

/** 23 November 2026, 09:00 in the Netherlands. */
export const printedAt = 1_795_420_800_000;

const run = (
  id: string,
  course: string,
  start: string,
  end: string,
  trainer: string,
  taken: number,
  seats: number,
  price: number,
  status: Run['status'],
): Run => ({ id, course, first: { start, end }, trainer, taken, seats, price, status });

export const runs: readonly Run[] = [
  run(
    '1',
    'MIG/MAG niveau 2',
    '2026-11-24T08:00:00Z',
    '2026-11-24T11:30:00Z',
    'Pieter Kuipers',
    7,
    10,
    39_500,
    'confirmed',
  ),
  run(
    '2',
    'CNC-frezen basis',
    '2026-11-26T12:00:00Z',
    '2026-11-26T16:00:00Z',
    'Fatma Yıldız',
    2,
    6,
    125_000,
    'below',
  ),
  run(
    '3',
    'Vorkheftruck herhaling',
    '2026-11-30T07:30:00Z',
    '2026-11-30T15:30:00Z',
    'Sjoerd Hoekstra',
    4,
    8,
    18_500,
    'open',
  ),
  run(
    '4',
    'NEN 3140 (VOP)',
    '2026-12-03T08:00:00Z',
    '2026-12-03T15:00:00Z',
    'Mirjam Ottens',
    0,
    12,
    24_000,
    'option',
  ),
  run(
    '5',
    'Kantbank instructie',
    '2026-12-04T13:00:00Z',
    '2026-12-04T15:00:00Z',
    'Pieter Kuipers',
    3,
    4,
    9_500,
    'cancelled',
  ),
];

export const certificates = [
  'VCA basis',
  'Vorkheftruck',
  'NEN 3140 VOP',
  'BHV',
  'Instructie kantbank',
  'MIG/MAG 2',
];

interface GridPerson {
  readonly name: string;
  readonly company: string;
  readonly marks: readonly (readonly [mark: GridMark, until?: string])[];
}

export const people: readonly GridPerson[] = [
  {
    name: 'Daan Verbruggen',
    company: 'Van Rossum Plaatwerk',
    marks: [
      ['held', '2031-03-01'],
      ['held', '2029-05-12'],
      ['none'],
      ['expiring', '2026-12-18'],
      ['held', '2027-08-01'],
      ['planned'],
    ],
  },
  {
    name: 'Aïcha Benali',
    company: 'Kuiper Verspaning',
    marks: [
      ['expired', '2026-10-02'],
      ['none'],
      ['held', '2028-01-15'],
      ['held', '2027-06-01'],
      ['missing'],
      ['none'],
    ],
  },
  {
    name: 'Tjitske van der Meulen-Hoekstra',
    company: 'Kuiper Verspaning',
    marks: [
      ['held', '2033-09-09'],
      ['expiring', '2027-01-04'],
      ['held', '2028-02-20'],
      ['none'],
      ['none'],
      ['held', '2027-04-30'],
    ],
  },
  {
    name: 'Rob Smits',
    company: 'Van Rossum Plaatwerk',
    marks: [
      ['held', '2030-11-11'],
      ['missing'],
      ['none'],
      ['planned'],
      ['held', '2028-03-03'],
      ['expired', '2026-09-30'],
    ],
  },
];

/**
 * The year of courses: what is offered, how often and at which hours, spread from seven months back to five months ahead.
 * Long evening courses are placed first, single days last, each as near to its turn as machines, rooms and trainers allow.
 */
import { addDays, type CalendarDate, daysBetween, weekday } from '#app/kernel/calendar-date.ts';
import { wallTimeOf } from '#app/kernel/wall-time.ts';
import type { DemoRecord } from './demo-table.ts';
import type { PlacedSession, Planner } from './place-runs.ts';
import { type Random, randomFor } from './random.ts';

export const weeksBack = 31;
export const weeksAhead = 22;

/** The day the demo's year begins: what is older came with the people, what is younger happened at the centre. */
export function firstDayOf(anchor: CalendarDate): CalendarDate {
  return addDays(anchor, -7 * weeksBack);
}

export const runsHeader = [
  'code',
  'site',
  'courses',
  'state',
  'title_nl',
  'title_en',
  'seats',
  'minimum',
  'decide_by',
  'option_until',
  'public',
  'only_for',
  'note',
] as const;
export const runSessionsHeader = [
  'run',
  'number',
  'date',
  'starts',
  'ends',
  'trainers',
  'resources',
] as const;

type Offer = {
  /** First part of the run's code; the course's own where it is one. */
  readonly name: string;
  readonly courses: readonly string[];
  readonly title?: readonly [nl: string, en: string];
  /** Runs in the year. */
  readonly count: number;
  readonly weekdays: readonly number[];
  /** Minutes of the day at which it may begin. */
  readonly starts: readonly number[];
  readonly every: 1 | 7;
  readonly seats?: number;
};

const morning = 510;
const afternoon = 780;
const evening = 1110;
const tuesday = [2];
const thursday = [4];
const workdays = [1, 2, 3, 4, 5];

const one = (
  course: string,
  count: number,
  weekdays: readonly number[],
  starts: readonly number[],
  every: 1 | 7,
): Offer => ({ name: course, courses: [course], count, weekdays, starts, every });
const day = (course: string, count: number) => one(course, count, workdays, [morning], 7);
const days = (course: string, count: number, first: readonly number[] = workdays) =>
  one(course, count, first, [morning], 1);
const evenings = (course: string, count: number, weekdays: readonly number[] = [2, 4]) =>
  one(course, count, weekdays, [evening], 7);

const mixed: readonly [string, string] = ['Lasavond MIG/MAG en TIG', 'Welding evening MIG/MAG and TIG'];
const mixedMig: readonly [string, string] = [
  'Lasavond MIG/MAG niveau 1, 2 en 3',
  'Welding evening MIG/MAG level 1, 2 and 3',
];

/** In the order in which they are placed. */
const offers: readonly Offer[] = [
  {
    name: 'LASAVOND-DO',
    courses: ['MIG1', 'MIG2', 'MIG3', 'TIG1'],
    title: mixed,
    count: 4,
    weekdays: thursday,
    starts: [evening],
    every: 7,
    seats: 12,
  },
  {
    name: 'LASAVOND-DI',
    courses: ['MIG1', 'MIG2', 'MIG3'],
    title: mixedMig,
    count: 4,
    weekdays: tuesday,
    starts: [evening],
    every: 7,
    seats: 8,
  },
  one('TIG1', 3, tuesday, [evening], 7),
  one('TIG2', 3, [1], [afternoon], 7),
  one('MIG1', 7, [1, 3], [afternoon], 7),
  evenings('DRAAICONV', 6),
  evenings('TEK1', 12),
  evenings('PLC1', 9, tuesday),
  evenings('PLAATCAD', 6),
  days('FREES1', 10, [1]),
  days('DRAAI1', 6, [1]),
  days('FREES5', 4, [1]),
  days('FREES2', 5, [1, 2]),
  days('DRAAI2', 3, [1, 2]),
  days('LASROB1', 8),
  one('PRAKTOPL', 8, [1, 4, 5], [morning], 7),
  one('LEAN1', 9, workdays, [afternoon], 7),
  one('ONDERH1', 8, [3, 5], [morning], 7),
  one('KANT1', 9, [3], [morning], 7),
  days('COBOT2', 5),
  days('PLC2', 5),
  days('PNEU', 6),
  days('CMM1', 6),
  day('COBOT1', 9),
  day('LASKWAL', 11),
  day('MEET1', 12),
  day('GPS1', 7),
  day('VCA-B', 27),
  day('VCA-VOL', 16),
  day('BHV', 27),
  day('NEN3140', 15),
  day('HEFTR', 14),
  day('KRAAN', 12),
  day('HOOGW', 10),
  one('INTRO', 24, workdays, [morning], 7),
  one('INSTR-FREES', 8, workdays, [morning, afternoon, 900], 7),
  one('INSTR-DRAAI', 6, workdays, [morning, afternoon, 900], 7),
  one('INSTR-KANT', 7, workdays, [morning, afternoon, 900], 7),
  one('INSTR-LASER', 5, workdays, [morning, afternoon, 900], 7),
  one('INSTR-LAS', 8, workdays, [morning, afternoon, 900], 7),
];

export type YearOfRuns = { readonly runs: readonly DemoRecord[]; readonly sessions: readonly DemoRecord[] };

/** `anchor` is the Monday of this week; the year lies around it. */
export function planYear(planner: Planner, anchor: CalendarDate): YearOfRuns {
  const random = randomFor('year of runs');
  const placed = offers.flatMap((offer) => placeOffer(planner, anchor, offer, random));
  const ordered = placed.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const numbers = new Map<string, number>();
  const runs: DemoRecord[] = [];
  const sessions: DemoRecord[] = [];
  for (const { offer, first, plan } of ordered) {
    const number = (numbers.get(offer.name) ?? 0) + 1;
    numbers.set(offer.name, number);
    const code = `${offer.name}-${String(number).padStart(2, '0')}`;
    runs.push({ code, ...runRecord(offer, first, anchor, random) });
    sessions.push(...sessionRecords(code, plan));
  }
  return { runs, sessions };
}

type Placed = {
  readonly offer: Offer;
  readonly first: CalendarDate;
  readonly plan: readonly PlacedSession[];
};

function placeOffer(planner: Planner, anchor: CalendarDate, offer: Offer, random: Random): Placed[] {
  const course = planner.world.courses.get(offer.courses[0] ?? '');
  if (!course) throw new Error(`the demo has no course ${offer.courses[0]}`);
  const seats = offer.seats ?? course.seats;
  const start = addDays(anchor, -7 * weeksBack);
  const span = (weeksBack + weeksAhead) * 7 - daysTaken(course.sessionCount, offer.every);
  const found: Placed[] = [];
  for (let turn = 0; turn < offer.count; turn += 1) {
    const wished = addDays(start, Math.round(((turn + 0.2 + 0.6 * random.next()) / offer.count) * span));
    const plan = nearest(wished, span, start, (date) => {
      if (!offer.weekdays.includes(weekday(date))) return null;
      const dates = planner.dates(date, course.sessionCount, offer.every);
      // Days on end don't go over a weekend.
      if (dates.length < course.sessionCount) return null;
      if (offer.every === 1 && daysBetween(date, dates.at(-1) ?? date) !== course.sessionCount - 1)
        return null;
      for (const starts of offer.starts) {
        const sessions = planner.place(offer.courses, seats, dates, starts, course.sessionMinutes);
        if (sessions) return sessions;
      }
      return null;
    });
    if (!plan) continue;
    planner.keep(plan);
    found.push({ offer, first: plan[0]?.date ?? wished, plan });
  }
  return found;
}

function daysTaken(sessions: number, every: 1 | 7): number {
  return every === 7 ? (sessions - 1) * 7 : sessions;
}

/** The plan on the day nearest to the wished one: later and earlier by turns, within seven weeks and the year. */
function nearest<T>(
  wished: CalendarDate,
  span: number,
  start: CalendarDate,
  plan: (date: CalendarDate) => T | null,
): T | null {
  for (let away = 0; away <= 49; away += 1) {
    for (const date of away === 0 ? [wished] : [addDays(wished, away), addDays(wished, -away)]) {
      const offset = daysBetween(start, date);
      if (offset < 0 || offset > span) continue;
      const found = plan(date);
      if (found) return found;
    }
  }
  return null;
}

function runRecord(offer: Offer, first: CalendarDate, anchor: CalendarDate, random: Random): DemoRecord {
  const weeks = Math.floor(daysBetween(anchor, first) / 7);
  // What lies far ahead is pencilled partly; what is near is on offer.
  const state =
    weeks >= 13
      ? random.weighted({ open: 5, option: 3, concept: 3 })
      : weeks >= 7 && random.chance(0.12)
        ? 'option'
        : 'open';
  const decideBy = addDays(first, -10);
  const within = offer.name === 'INTRO' && random.chance(0.3);
  return {
    site: 'PCN-HAL',
    courses: offer.courses.join('|'),
    state,
    title_nl: offer.title?.[0] ?? '',
    title_en: offer.title?.[1] ?? '',
    seats: offer.seats ? String(offer.seats) : '',
    minimum: offer.seats ? '5' : '',
    decide_by: decideBy,
    option_until: state === 'option' ? addDays(first, -28) : '',
    public: within ? 'nee' : 'ja',
    only_for: within ? random.pick(['STAALHOEVE', 'FREESHOEK', 'BUISLANDEN']) : '',
    note: state === 'concept' ? 'Nog te bespreken met de trainer.' : '',
  };
}

export function sessionRecords(run: string, plan: readonly PlacedSession[]): DemoRecord[] {
  return plan.map(({ date, starts, ends, trainers, resources }, at) => ({
    run,
    number: String(at + 1),
    date,
    starts: wallTimeOf(starts),
    ends: wallTimeOf(ends),
    trainers: trainers.join('|'),
    resources: resources.join('|'),
  }));
}

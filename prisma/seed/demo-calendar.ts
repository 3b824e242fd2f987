/**
 * The days on which the demo's centre is closed and its schools are on holiday, for any year: the demo starts today,
 * whenever that is. Public holidays by law; school holidays by the weeks they usually fall in (region Noord, of which the
 * schools differ by a week now and then).
 */
import {
  addDays,
  type CalendarDate,
  dateOf,
  mondayOf,
  mondayOfIsoWeek,
  partsOf,
  weekday,
} from '#app/kernel/calendar-date.ts';
import { dutchHolidays, type HolidayName } from '#app/kernel/dutch-holidays.ts';
import type { DemoRecord } from './demo-table.ts';

export const closuresHeader = [
  'code',
  'site',
  'resource',
  'first_day',
  'last_day',
  'reason_nl',
  'reason_en',
] as const;
export const schoolHolidaysHeader = ['organisation', 'name', 'first_day', 'last_day'] as const;

const holidayNames: Readonly<Record<HolidayName, readonly [nl: string, en: string]>> = {
  'new-year': ['Nieuwjaarsdag', 'New Year’s Day'],
  'good-friday': ['Goede Vrijdag', 'Good Friday'],
  'easter-sunday': ['Eerste paasdag', 'Easter Sunday'],
  'easter-monday': ['Tweede paasdag', 'Easter Monday'],
  'kings-day': ['Koningsdag', 'King’s Day'],
  'liberation-day': ['Bevrijdingsdag', 'Liberation Day'],
  ascension: ['Hemelvaartsdag', 'Ascension Day'],
  'whit-sunday': ['Eerste pinksterdag', 'Whit Sunday'],
  'whit-monday': ['Tweede pinksterdag', 'Whit Monday'],
  'christmas-day': ['Eerste kerstdag', 'Christmas Day'],
  'boxing-day': ['Tweede kerstdag', 'Boxing Day'],
};

/** Rows of closures.csv for the centre, for the calendar years from `firstYear` up to and including `lastYear`. */
export function centreClosures(firstYear: number, lastYear: number): DemoRecord[] {
  const rows: DemoRecord[] = [];
  const add = (code: string, first: CalendarDate, last: CalendarDate, nl: string, en: string) =>
    rows.push({
      code,
      site: 'PCN-HAL',
      first_day: first,
      last_day: last,
      reason_nl: nl,
      reason_en: en,
    });
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const { date, name } of dutchHolidays(year)) {
      // Christmas and New Year's Day lie within the closure below; weekends are closed anyway.
      if (['new-year', 'christmas-day', 'boxing-day'].includes(name) || weekday(date) > 5) continue;
      const [nl, en] = holidayNames[name];
      add(`${name.toUpperCase()}-${year}`, date, date, nl, en);
    }
    add(
      `KERST-${year}`,
      dateOf(year, 12, 24),
      dateOf(year + 1, 1, 1),
      'Tussen kerst en nieuwjaar gesloten',
      'Closed between Christmas and New Year',
    );
    const summer = mondayOfIsoWeek(year, 31);
    add(`ZOMER-${year}`, summer, addDays(summer, 11), 'Zomersluiting', 'Summer closure');
  }
  return rows.sort((a, b) => ((a.first_day ?? '') < (b.first_day ?? '') ? -1 : 1));
}

/** Is the centre closed on this day, weekends aside? */
export function closedDays(closures: readonly DemoRecord[]): (date: CalendarDate) => boolean {
  const days = new Set<string>();
  for (const { first_day = '', last_day = '' } of closures) {
    for (let day = first_day as CalendarDate; day <= last_day; day = addDays(day, 1)) days.add(day);
  }
  return (date) => days.has(date);
}

type SchoolHolidays = { readonly school: string; readonly shifts: Readonly<Record<string, number>> };

/** Where a school's holidays lie in another week than the region's; weeks later. */
const schools: readonly SchoolHolidays[] = [
  { school: 'NOORDWAL', shifts: {} },
  { school: 'WILGENWERF', shifts: {} },
  { school: 'VELDSTROOM', shifts: { Voorjaarsvakantie: -1 } },
  { school: 'OOSTERKREEK', shifts: { Herfstvakantie: 1, Voorjaarsvakantie: 1 } },
];

/** Rows of school-holidays.csv: five holidays a calendar year, from a Saturday to a Sunday. */
export function schoolHolidays(firstYear: number, lastYear: number): DemoRecord[] {
  const rows: DemoRecord[] = [];
  for (const { school, shifts } of schools) {
    for (let year = firstYear; year <= lastYear; year += 1) {
      for (const [name, monday, weeks] of holidaysOf(year)) {
        const from = addDays(monday, 7 * (shifts[name] ?? 0));
        rows.push({
          organisation: school,
          name: `${name} ${year}`,
          first_day: addDays(from, -2),
          last_day: addDays(from, 7 * weeks - 1),
        });
      }
    }
  }
  return rows;
}

function holidaysOf(year: number): [name: string, monday: CalendarDate, weeks: number][] {
  return [
    ['Voorjaarsvakantie', mondayOfIsoWeek(year, 8), 1],
    ['Meivakantie', mondayOfIsoWeek(year, 17), 2],
    ['Zomervakantie', mondayOfIsoWeek(year, 28), 6],
    ['Herfstvakantie', mondayOfIsoWeek(year, 42), 1],
    ['Kerstvakantie', christmasMonday(year), 2],
  ];
}

/** The two weeks that hold both Christmas and New Year's Day: from the Monday of Christmas, or the next in a weekend. */
function christmasMonday(year: number): CalendarDate {
  const christmas = dateOf(year, 12, 25);
  return weekday(christmas) > 5 ? addDays(mondayOf(christmas), 7) : mondayOf(christmas);
}

/** The calendar years that the demo of a day touches: from a year before to a year after. */
export function demoYears(today: CalendarDate): { first: number; last: number } {
  const { year } = partsOf(today);
  return { first: year - 1, last: year + 1 };
}

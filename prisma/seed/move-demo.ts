/**
 * Moves the demo from its anchor Monday to the week of any day: dates by whole weeks, so that Tuesdays stay Tuesdays;
 * agreements, prices and rules by calendar years; holidays and closures worked out anew. Sessions that then fall on a
 * closed day get another, where everything they need is free. Pure: the tables in, the tables out.
 */

import type { FileKindName } from '#app/intake/file-kinds.ts';
import {
  addDays,
  addYears,
  type CalendarDate,
  calendarDate,
  daysBetween,
  mondayOf,
  parseCalendarDate,
  partsOf,
} from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import {
  centreClosures,
  closuresHeader,
  demoYears,
  schoolHolidays,
  schoolHolidaysHeader,
} from './demo-calendar.ts';
import { runSessionsHeader, sessionRecords } from './demo-runs.ts';
import { type DemoRecord, type DemoTable, type DemoTables, recordsOf, tableOf } from './demo-table.ts';
import { minuteOf, worldOf } from './demo-world.ts';
import { type PlacedSession, Planner } from './place-runs.ts';

export const anchorMonday = calendarDate('2026-11-23');

/** Columns that hold a day, by kind of file: what happened by weeks, what was agreed by years. */
const byWeeks: { readonly [K in FileKindName]?: readonly string[] } = {
  resources: ['inspection_valid_until'],
  people: ['birth_date', 'valid_from', 'valid_until'],
  certificates: ['issued_on', 'valid_until', 'confirmed_on'],
  runs: ['decide_by', 'option_until'],
  runSessions: ['date'],
};
const byYears: { readonly [K in FileKindName]?: readonly string[] } = {
  agreements: ['valid_from', 'valid_until', 'signed_on'],
  vatTreatments: ['valid_from', 'valid_until', 'decided_on'],
  rates: ['valid_from', 'valid_until'],
  safetyRules: ['decided_on'],
};

/** The demo as if `today` lay in its anchor week. In that week itself the tables come back as they are. */
export function moveDemo(tables: DemoTables, today: CalendarDate): DemoTables {
  const monday = mondayOf(today);
  const days = daysBetween(anchorMonday, monday);
  if (days === 0) return tables;
  const years = partsOf(monday).year - partsOf(anchorMonday).year;
  const moved = { ...tables };
  for (const kind of Object.keys(byWeeks) as FileKindName[]) {
    moved[kind] = withDates(tables[kind], byWeeks[kind] ?? [], (date) => addDays(date, days));
  }
  for (const kind of Object.keys(byYears) as FileKindName[]) {
    moved[kind] = withDates(tables[kind], byYears[kind] ?? [], (date) => addYears(date, years));
  }
  const { first, last } = demoYears(monday);
  moved.closures = tableOf(closuresHeader, centreClosures(first, last));
  moved.schoolHolidays = tableOf(schoolHolidaysHeader, schoolHolidays(first, last));
  return { ...moved, ...withoutClosedDays(moved) };
}

function withDates(
  { header, rows }: DemoTable,
  columns: readonly string[],
  move: (date: CalendarDate) => CalendarDate,
): DemoTable {
  const places = new Set(columns.map((column) => header.indexOf(column)));
  return {
    header,
    rows: rows.map((cells) =>
      cells.map((cell, at) =>
        cell !== '' && places.has(at) ? move(valueOrThrow(parseCalendarDate(cell))) : cell,
      ),
    ),
  };
}

/** How many weeks a day of a run may be put off before the run leaves the demo. */
const mostWeeksLater = 12;

function withoutClosedDays(tables: DemoTables): Pick<DemoTables, 'runs' | 'runSessions'> {
  const planner = new Planner(worldOf(tables));
  const runs = recordsOf(tables.runs);
  const sessions = Map.groupBy(recordsOf(tables.runSessions), ({ run = '' }) => run);
  const plans = runs.map((run) => ({ run, plan: (sessions.get(run.code ?? '') ?? []).map(placed) }));
  const isOpen = ({ date }: PlacedSession) => planner.world.openOn(date) !== undefined;
  const reserves = ({ run }: (typeof plans)[number]) => run.state !== 'concept';

  // What can stay keeps its place first; only then the others look for one.
  for (const one of plans) if (reserves(one) && one.plan.every(isOpen)) planner.keep(one.plan);
  const kept: { run: DemoRecord; plan: readonly PlacedSession[] }[] = [];
  for (const one of plans) {
    if (one.plan.every(isOpen)) {
      kept.push(one);
      continue;
    }
    const plan = laterPlan(planner, one.plan);
    if (!plan) continue;
    if (reserves(one)) planner.keep(plan);
    kept.push({ run: one.run, plan });
  }
  return {
    runs: tableOf(
      tables.runs.header,
      kept.map(({ run, plan }) => decidedInTime(run, plan)),
    ),
    runSessions: tableOf(
      runSessionsHeader,
      kept.flatMap(({ run, plan }) => sessionRecords(run.code ?? '', plan)),
    ),
  };
}

function placed(record: DemoRecord): PlacedSession {
  return {
    date: calendarDate(record.date ?? ''),
    starts: minuteOf(record.starts ?? ''),
    ends: minuteOf(record.ends ?? ''),
    trainers: (record.trainers ?? '').split('|').filter(Boolean),
    resources: (record.resources ?? '').split('|').filter(Boolean),
  };
}

/**
 * A weekly series passes over the weeks in which something is closed or taken, and ends later; days on end go to another
 * week as a whole. Null when nothing fits within three months.
 */
function laterPlan(planner: Planner, plan: readonly PlacedSession[]): PlacedSession[] | null {
  const [first, second] = plan;
  if (!first) return null;
  const weeks = Array.from({ length: mostWeeksLater + 1 }, (_, at) => at * 7);
  if (second !== undefined && daysBetween(first.date, second.date) < 7) {
    const together = weeks
      .map((days) => plan.map((session) => ({ ...session, date: addDays(session.date, days) })))
      .find((later) => later.every((session) => planner.fits(session)));
    return together ?? null;
  }
  const later: PlacedSession[] = [];
  for (const session of plan) {
    const after = later.at(-1)?.date ?? '';
    const found = weeks
      .map((days) => ({ ...session, date: addDays(session.date, days) }))
      .find((one) => one.date > after && planner.fits(one));
    if (!found) return null;
    later.push(found);
  }
  return later;
}

/** Deciding and letting an option lapse come before the first day, also where that moved. */
function decidedInTime(run: DemoRecord, plan: readonly PlacedSession[]): DemoRecord {
  const first = plan[0]?.date;
  if (!first) return run;
  const { decide_by: decideBy = '', option_until: optionUntil = '' } = run;
  const dayBefore = addDays(first, -1);
  return {
    ...run,
    decide_by: decideBy > first ? first : decideBy,
    option_until: optionUntil > dayBefore ? dayBefore : optionUntil,
  };
}

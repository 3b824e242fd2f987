import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarDate, weekday } from '#app/kernel/calendar-date.ts';
import { generatedTables } from '#prisma/seed/build-demo-csv.ts';
import { closedDays } from '#prisma/seed/demo-calendar.ts';
import {
  type DemoTable,
  type DemoTables,
  demoFolder,
  demoText,
  readDemoTables,
  recordsOf,
} from '#prisma/seed/demo-table.ts';
import { anchorMonday, moveDemo } from '#prisma/seed/move-demo.ts';
import { type FileKindName, fileKindNames, fileNameOf } from './file-kinds.ts';
import { bookKinds } from './policy.ts';
import { groupProblems, lineRanges, problemPlace, problemSentence } from './problem-text.ts';
import { readFile } from './read-file.ts';

const tables = readDemoTables();
const committed = (kind: FileKindName) => readFileSync(`${demoFolder}/${fileNameOf(kind)}`, 'utf8');

test('the generated files are what the generator makes, byte for byte', () => {
  for (const [kind, table] of Object.entries(generatedTables(tables)) as [keyof DemoTables, DemoTable][]) {
    expect(demoText(table) === committed(kind), fileNameOf(kind)).toBe(true);
  }
});

/** The demo's books are kept by `demo-books.ts`: they follow the day on which it is loaded. */
const withoutFile: readonly FileKindName[] = bookKinds;
const kinds = fileKindNames.filter((kind) => !withoutFile.includes(kind));

test('every file reads without a problem', () => {
  const reader = { locale: 'nl', zone: 'Europe/Amsterdam', names: {} } as const;
  const problems = kinds.flatMap((kind) => {
    const bytes = new Uint8Array(readFileSync(`${demoFolder}/${fileNameOf(kind)}`));
    return groupProblems(readFile({ name: fileNameOf(kind), bytes }).problems);
  });
  expect(
    problems.map(
      ({ problem, lines }) =>
        `${problemPlace(problem, 'nl')} (${lineRanges(lines)}): ${problemSentence(problem, reader)}`,
    ),
  ).toEqual([]);
});

describe('moving the demo to another week', () => {
  test('in its own week, any day of it, the files are as they are', () => {
    for (const day of ['2026-11-23', '2026-11-29']) {
      const moved = moveDemo(tables, calendarDate(day));
      for (const kind of fileKindNames) expect(demoText(moved[kind])).toBe(demoText(tables[kind]));
    }
  });

  test.each(['2026-11-30', '2027-01-01', '2027-03-28', '2028-02-29', '2030-12-25', '2035-07-31'])(
    'on %s no session is on a closed day, and weekdays and hours are kept',
    (day) => {
      const moved = moveDemo(tables, calendarDate(day));
      const isClosed = closedDays(recordsOf(moved.closures));
      const before = new Map(recordsOf(tables.runSessions).map((row) => [`${row.run} ${row.number}`, row]));
      const sessions = recordsOf(moved.runSessions);
      expect(sessions.length).toBeGreaterThan(850);
      for (const { run, number, date = '', starts, trainers } of sessions) {
        const was = before.get(`${run} ${number}`);
        expect(isClosed(calendarDate(date))).toBe(false);
        expect([weekday(calendarDate(date)), starts, trainers]).toEqual([
          weekday(calendarDate(was?.date ?? '')),
          was?.starts,
          was?.trainers,
        ]);
      }
    },
  );

  test('what was so many days ago still is', () => {
    const moved = moveDemo(tables, calendarDate('2027-06-14'));
    const age = (all: DemoTables, monday: string) =>
      Math.round(
        (Date.parse(monday) - Date.parse(recordsOf(all.certificates)[0]?.issued_on ?? '')) / 86_400_000,
      );
    expect(age(moved, '2027-06-14')).toBe(age(tables, anchorMonday));
  });
});

/**
 * Writes the generated files of the demo for its anchor Monday: closures, school holidays, runs with their sessions,
 * people, certificates. The other files of the folder are written by hand and read here. Run it again and the same files
 * come out: `node prisma/seed/build-demo-csv.ts`.
 */
import { fileNameOf } from '#app/intake/file-kinds.ts';
import {
  centreClosures,
  closuresHeader,
  demoYears,
  schoolHolidays,
  schoolHolidaysHeader,
} from './demo-calendar.ts';
import { certificatesHeader, demoCertificates } from './demo-certificates.ts';
import { demoPeople, peopleHeader } from './demo-people.ts';
import { firstDayOf, planYear, runSessionsHeader, runsHeader } from './demo-runs.ts';
import { type DemoTable, type DemoTables, readDemoTables, tableOf, writeDemoTable } from './demo-table.ts';
import { worldOf } from './demo-world.ts';
import { anchorMonday } from './move-demo.ts';
import { Planner } from './place-runs.ts';

/** The generated tables, out of the hand-written ones. */
export function generatedTables(byHand: DemoTables): Partial<DemoTables> {
  const years = demoYears(anchorMonday);
  const calendar = {
    closures: tableOf(closuresHeader, centreClosures(years.first, years.last)),
    schoolHolidays: tableOf(schoolHolidaysHeader, schoolHolidays(years.first, years.last)),
  };
  const tables: DemoTables = { ...byHand, ...calendar };
  const { runs, sessions } = planYear(new Planner(worldOf(tables)), anchorMonday);
  const firstDay = firstDayOf(anchorMonday);
  const people = demoPeople(anchorMonday, firstDay);
  const certificates = demoCertificates(tables, people, anchorMonday, firstDay);
  return {
    ...calendar,
    runs: tableOf(runsHeader, runs),
    runSessions: tableOf(runSessionsHeader, sessions),
    people: tableOf(peopleHeader, people),
    certificates: tableOf(certificatesHeader, certificates),
  };
}

if (import.meta.main) {
  const tables = generatedTables(readDemoTables());
  for (const [kind, table] of Object.entries(tables) as [keyof DemoTables, DemoTable][]) {
    writeDemoTable(kind, table);
    console.log(`${fileNameOf(kind)}: ${table.rows.length}`);
  }
}
